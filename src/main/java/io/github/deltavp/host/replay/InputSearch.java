// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.replay;

import io.github.deltavp.report.file.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds files and folders by what they hold. */
final class InputSearch {

	/** More is a disk, not a study. */
	private static final int MOST = 100_000;
	private static final int DEEPEST = 8;

	private final Path folder;
	private final List<Path> all;

	/** @throws IOException if there is no such folder, or far too much in it */
	InputSearch(Path folder) throws IOException {
		if (!Files.exists(folder)) throw new IOException("there is no " + folder +
			"; give in input= the folder where the images and ROIs lie");
		this.folder = folder;
		try (Stream<Path> below = Files.walk(folder, DEEPEST)) {
			all = new ArrayList<>(below.limit(MOST + 1L).toList());
		}
		catch (UncheckedIOException e) {
			throw new IOException("the folder " + folder + " cannot be searched (" + e.getCause()
				.getMessage() + "); give another in input=", e);
		}
		if (all.size() > MOST) throw new IOException("the folder " + folder + " has more than " + MOST +
			" files; give in input= the folder of this study");
	}

	/**
	 * @param option whose input it was, for the sentence
	 * @param wanted what it holds
	 * @throws IOException if it is not there
	 */
	Path find(String option, Content wanted) throws IOException {
		for (Path path : all)
			if (isReadable(path) && wanted.isLike(path) && Content.of(path).equals(wanted)) return path;
		throw new IOException("nothing in " + folder + " holds what " + option + " held (" + wanted
			.files() + (wanted.files() == 1 ? " file, " : " files, ") + wanted.bytes() +
			" bytes); give in input= the folder where it lies, unchanged");
	}

	private static boolean isReadable(Path path) {
		return Files.isReadable(path) && (Files.isDirectory(path) || Files.isRegularFile(path));
	}
}
