// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import io.github.deltavp.table.Decimal;

/** Numbers that may be left out. */
public final class Numbers {

	private Numbers() {}

	/**
	 * @return the number; NaN if the text is empty
	 * @throws IllegalArgumentException if the text is no finite number
	 */
	public static double optional(String name, String text) {
		if (text.isBlank()) return Double.NaN;
		try {
			double value = Decimal.parse(text);
			if (Double.isFinite(value)) return value;
		}
		catch (NumberFormatException e) {
			// told below, as for a number that is not finite
		}
		throw new IllegalArgumentException(name + "=" + text +
			" is not a number; leave it empty to take it from the data");
	}

	/**
	 * @return the number
	 * @throws IllegalArgumentException if the text is empty or no finite number
	 */
	public static double required(String name, String text) {
		if (text.isBlank()) throw new IllegalArgumentException(name + " is empty; give a number");
		return optional(name, text);
	}
}
