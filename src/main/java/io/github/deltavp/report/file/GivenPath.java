// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A path as a person or a macro wrote it. */
public final class GivenPath {

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	private GivenPath() {}

	/**
	 * @param text a path; blanks around it belong to it only where there is such a file
	 * @throws InvalidPathException if it can be none on this system, or has a line break
	 */
	public static Path of(String text) {
		String plain = text.strip();
		if (CONTROL.matcher(plain).find()) throw new InvalidPathException(CONTROL.matcher(plain)
			.replaceAll("?"), "it has a line break or another character that cannot be seen");
		Path stripped = Path.of(plain);
		return text.equals(plain) || Files.exists(stripped) || !isThere(text) ? stripped : Path.of(
			text);
	}

	/** Some systems know no such names. */
	private static boolean isThere(String text) {
		try {
			return Files.exists(Path.of(text));
		}
		catch (InvalidPathException e) {
			return false;
		}
	}
}
