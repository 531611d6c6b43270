// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.value;

/** Refuses what makes no exam. */
public final class Checks {

	private Checks() {}

	public static void within(String name, double value, double low, double high) {
		if (!(value >= low && value <= high)) throw new IllegalArgumentException(name + " is " + value +
			"; allowed is " + low + " … " + high);
	}
}
