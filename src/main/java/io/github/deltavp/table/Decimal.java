// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.table;

import java.util.regex.Pattern;

/** Numbers as people write them. Java itself also takes 1f, 2d and 0x1p3. */
public final class Decimal {

	private static final Pattern NUMBER = Pattern.compile(
		"[+-]?(NaN|Infinity|(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?)");

	private Decimal() {}

	/**
	 * @param text a number with a point, e.g. -12.5 or 3e-4, or NaN or Infinity; blanks around it do
	 *          no harm
	 * @throws NumberFormatException if it is none
	 */
	public static double parse(String text) {
		if (!NUMBER.matcher(text.strip()).matches()) throw new NumberFormatException("\"" + text +
			"\" is not a number");
		return Double.parseDouble(text.strip());
	}
}
