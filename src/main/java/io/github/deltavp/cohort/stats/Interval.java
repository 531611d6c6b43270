// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

/**
 * A confidence interval. NaN where there is none.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {

	/** No interval can be given. */
	public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

	/** @return the interval cut to [0, 1], for probabilities */
	public Interval clipped() {
		return new Interval(Math.max(0, low), Math.min(1, high));
	}
}
