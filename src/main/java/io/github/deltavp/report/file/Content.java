// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import io.github.deltavp.dicom.file.InputFiles;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.series.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What an input holds, whatever it is called and wherever it lies: neither its path nor the names
 * of its files, which may name a patient.
 *
 * @param sha256 digest of a file; of a folder that of the digests of all its files, in their order,
 *          a line each
 * @param files how many
 * @param bytes of all of them
 */
public record Content(String sha256, int files, long bytes) {

	/**
	 * @param input a file, or a folder with its subfolders
	 * @throws IOException if something in it cannot be read
	 */
	public static Content of(Path input) throws IOException {
		if (!Files.isDirectory(input)) return new Content(digest(Files.newInputStream(input)), 1, Files
			.size(input));
		List<String> digests = new ArrayList<>();
		long bytes = 0;
		try (InputFiles files = InputFiles.open(input)) {
			for (Source source : files.sources()) {
				digests.add(digest(source.open()));
				bytes += source.length();
			}
		}
		Collections.sort(digests);
		return new Content(Sha256.of((String.join("\n", digests) + "\n").getBytes(
			StandardCharsets.UTF_8)), digests.size(), bytes);
	}

	/**
	 * @param input a file or a folder
	 * @return whether it may be the same, without reading it
	 */
	public boolean isLike(Path input) throws IOException {
		if (!Files.isDirectory(input)) return files == 1 && Files.size(input) == bytes;
		try (InputFiles found = InputFiles.open(input)) {
			return found.sources().size() == files && found.sources().stream().mapToLong(Source::length)
				.sum() == bytes;
		}
	}

	private static String digest(InputStream opened) throws IOException {
		try (InputStream in = opened) {
			return Sha256.of(in);
		}
	}
}
