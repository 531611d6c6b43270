// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import io.github.deltavp.phantom.SampleStudy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The smallest sample study that has an answer, written once for all tests that only read it. */
public final class SmallStudy {

	private static final Path FOLDER = write();

	private SmallStudy() {}

	/** @return the folder with pre, post and their ROIs */
	public static Path folder() {
		return FOLDER;
	}

	private static Path write() {
		try {
			Path folder = Files.createTempDirectory("deltavp-study");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
			SampleStudyFiles.write(() -> SampleStudy.standard(48, 5, 20), folder, false);
			return folder;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.delete(file);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
