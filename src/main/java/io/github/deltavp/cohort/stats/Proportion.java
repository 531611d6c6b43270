// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

import org.apache.commons.math3.special.Beta;

/**
 * So many of so many, with its confidence intervals.
 *
 * @param successes 0 … trials
 * @param trials at least 0
 */
public record Proportion(int successes, int trials) {

	public Proportion {
		if (successes < 0 || successes > trials) throw new IllegalArgumentException(successes + " of " +
			trials + " is not a proportion; the first must be 0 … the second");
	}

	/** @return successes / trials; NaN for no trials */
	public double value() {
		return (double) successes / trials;
	}

	/**
	 * The score interval, J Am Stat Assoc 1927;22:209, doi 10.1080/01621459.1927.10502953: (p + z²/2n
	 * ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n); without continuity correction.
	 *
	 * @param alpha 1 − confidence
	 * @return the interval; undefined for no trials
	 */
	public Interval wilson(double alpha) {
		if (trials == 0) return Interval.UNDEFINED;
		double z = Normal.critical(alpha);
		double n = trials;
		double centre = value() + z * z / (2 * n);
		double half = z * Math.sqrt(value() * (1 - value()) / n + z * z / (4 * n * n));
		double scale = 1 + z * z / n;
		double low = successes == 0 ? 0 : (centre - half) / scale;
		double high = successes == trials ? 1 : (centre + half) / scale;
		return new Interval(low, high);
	}

	/**
	 * The interval from the binomial tails, Biometrika 1934;26:404, doi 10.1093/biomet/26.4.404: the
	 * α/2 quantile of Beta(k, n − k + 1) and the 1 − α/2 quantile of Beta(k + 1, n − k).
	 *
	 * @param alpha 1 − confidence
	 * @return the interval; undefined for no trials
	 */
	public Interval clopperPearson(double alpha) {
		if (trials == 0) return Interval.UNDEFINED;
		int failures = trials - successes;
		double low = successes == 0 ? 0 : betaQuantile(alpha / 2, successes, failures + 1);
		double high = failures == 0 ? 1 : 1 - betaQuantile(alpha / 2, failures, successes + 1);
		return new Interval(low, high);
	}

	/** Bisection to the last bit: the solver of BetaDistribution stops at 1e-9. */
	private static double betaQuantile(double probability, double a, double b) {
		double low = 0;
		double high = 1;
		for (double middle = .5; low < middle && middle < high; middle = (low + high) / 2)
			if (Beta.regularizedBeta(middle, a, b) < probability) low = middle;
			else high = middle;
		return high;
	}
}
