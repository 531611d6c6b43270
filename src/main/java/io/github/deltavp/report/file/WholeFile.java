// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import io.github.deltavp.series.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is replaced at once: a reader finds the old one or the new one, never a half. Of two
 * who write it at the same time one waits.
 */
public final class WholeFile {

	/** Writes a file. */
	public interface Writing {

		/** Writes to that path. */
		void to(Path path) throws IOException;
	}

	/** A name as long as a disk takes leaves no room for more. */
	private static final int DIGITS = 10;

	private WholeFile() {}

	/**
	 * @param file gets what is written
	 * @throws IOException if it cannot be written; the old one is still there then, and nothing else
	 */
	public static void write(Path file, Writing writing) throws IOException {
		Staging.requireOtherName(file);
		String name = ".deltavp-" + Sha256.of(file.getFileName().toString().getBytes(
			StandardCharsets.UTF_8)).substring(0, DIGITS);
		try (Claim turn = Claim.await(file.resolveSibling(name + ".lock"))) {
			write(file, file.resolveSibling(name + ".part"), writing);
		}
	}

	private static void write(Path file, Path next, Writing writing) throws IOException {
		try {
			writing.to(next);
			Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(next);
		}
	}
}
