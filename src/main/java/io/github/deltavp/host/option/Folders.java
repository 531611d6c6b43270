// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import io.github.deltavp.report.file.GivenPath;
import java.awt.GraphicsEnvironment;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths that users type. */
public final class Folders {

	private Folders() {}

	/** @throws IllegalArgumentException if nothing is given */
	public static Path output(String text) {
		if (text.isBlank()) throw new IllegalArgumentException(
			"no output folder is given; write output=FOLDER");
		return path(text);
	}

	/** @throws IllegalArgumentException if results could neither be shown nor written */
	public static void requireOutputWithoutDisplay(String text) {
		if (text.isBlank() && GraphicsEnvironment.isHeadless()) output(text);
	}

	/** @throws IllegalArgumentException if the text can be no path on this system */
	public static Path path(String text) {
		try {
			return GivenPath.of(text);
		}
		catch (InvalidPathException e) {
			throw new IllegalArgumentException("\"" + text + "\" is no path: " + e.getReason(), e);
		}
	}
}
