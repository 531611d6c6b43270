// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import io.github.deltavp.series.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All files below a folder, hidden ones too.
 *
 * @param digests SHA-256 by path below the folder
 */
record Contents(Map<String, String> digests) {

	static Contents of(Path folder) throws IOException {
		Map<String, String> digests = new TreeMap<>();
		if (Files.exists(folder)) try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).toList())
				digests.put(folder.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
		}
		return new Contents(digests);
	}

	/** @return all but one */
	Contents without(String name) {
		Map<String, String> others = new TreeMap<>(digests);
		others.remove(name);
		return new Contents(others);
	}

	/** @return which files are not the same; empty if all are */
	String differences(Contents other) {
		TreeSet<String> names = new TreeSet<>(digests.keySet());
		names.addAll(other.digests.keySet());
		names.removeIf(name -> digests.getOrDefault(name, "").equals(other.digests.getOrDefault(name,
			"")));
		return String.join(", ", names);
	}
}
