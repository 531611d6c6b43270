// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution, as all tests here use it. */
public final class Normal {

	private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

	private Normal() {}

	/** @return P(Z ≤ z) */
	public static double cumulative(double z) {
		return STANDARD.cumulativeProbability(z);
	}

	/** @return P(|Z| ≥ |z|); NaN for NaN */
	public static double twoSided(double z) {
		return Double.isNaN(z) ? Double.NaN : Math.min(1, 2 * cumulative(-Math.abs(z)));
	}

	/** @return z with P(Z ≤ z) = probability */
	public static double quantile(double probability) {
		return STANDARD.inverseCumulativeProbability(probability);
	}

	/** @return z with P(|Z| ≥ z) = alpha, e.g. 1.96 for 0.05 */
	public static double critical(double alpha) {
		return quantile(1 - alpha / 2);
	}
}
