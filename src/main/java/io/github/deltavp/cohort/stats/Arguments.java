// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

/** Checks that reject NaN too and name the value. */
public final class Arguments {

	private Arguments() {}

	/** @throws IllegalArgumentException unless 0 &lt; value &lt; 1 */
	public static void requireFraction(String name, double value) {
		if (!(value > 0 && value < 1)) throw new IllegalArgumentException(name + " is " + value +
			"; it must lie between 0 and 1, e.g. 0.05");
	}

	/** @throws IllegalArgumentException if the value is smaller */
	public static void requireAtLeast(String name, long least, long value) {
		if (value < least) throw new IllegalArgumentException(name + " is " + value +
			"; it must be at least " + least);
	}
}
