// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a document that a study writes, between the lines {@code <!-- begin NAME -->} and
 * {@code <!-- end NAME -->}.
 */
record DocumentSection(Path document, String name) {

	/** Replaces what stands between the two lines. */
	void rewrite(String text) throws IOException {
		String begin = "<!-- begin " + name + " -->\n";
		String end = "<!-- end " + name + " -->";
		String old = Files.readString(document);
		int from = old.indexOf(begin);
		int to = old.indexOf(end);
		if (from < 0 || to < from) throw new IOException(document + " has no section " + name);
		Files.writeString(document, old.substring(0, from + begin.length()) + text + old.substring(to));
	}
}
