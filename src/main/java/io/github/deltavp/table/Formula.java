// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.table;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run: it begins with = + - or @, and is no number. An apostrophe
 * before it makes it text, as in a spreadsheet itself, and is taken away again by our reader. Text
 * that has apostrophes there already gets one more, so that every text comes back as it was.
 */
final class Formula {

	private static final Pattern RUN = Pattern.compile(
		"(?s)[\\s']*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*");
	private static final Pattern NUMBER = Pattern.compile(
		"[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");

	private Formula() {}

	/** @return the text for a cell */
	static String escaped(String text) {
		return isOne(text) ? "'" + text : text;
	}

	/** @return the text of a cell that {@link #escaped} made, or of any other */
	static String unescaped(String cell) {
		return cell.startsWith("'") && isOne(cell) ? cell.substring(1).strip() : cell;
	}

	private static boolean isOne(String text) {
		return RUN.matcher(text).matches() && !NUMBER.matcher(text).matches();
	}
}
