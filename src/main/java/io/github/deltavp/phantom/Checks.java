// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

/** Refuses what makes no exam. */
final class Checks {

	private Checks() {}

	static void within(String name, double value, double low, double high) {
		if (!(value >= low && value <= high)) throw new IllegalArgumentException(name + " is " + value +
			"; allowed is " + low + " … " + high);
	}
}
