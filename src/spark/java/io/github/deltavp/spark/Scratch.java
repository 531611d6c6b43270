// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkEnv;
import org.apache.spark.util.Utils;

/** A folder on this machine that is taken away in the end. Spark says on which disk. */
record Scratch(Path folder) implements Closeable {

	/** Makes one where Spark keeps its own. */
	static Scratch make() throws IOException {
		return new Scratch(Files.createTempDirectory(Path.of(Utils.getLocalDir(SparkEnv.get().conf())),
			"deltavp-"));
	}

	@Override
	public void close() throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
			for (Path path : inside)
				Files.delete(path);
		}
	}
}
