// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import org.apache.commons.math3.distribution.FDistribution;

/** The F-test between nested models; where it decides, at 1 %. */
public final class Significance {

	private static final double LEVEL = 0.01;

	private Significance() {}

	/**
	 * @param more parameters that the larger model has more
	 * @param free samples less parameters of the larger model
	 * @return by how many of its own residual sums of squares the larger model must lower that of the
	 *         smaller to be significantly better
	 */
	public static double ratio(int more, int free) {
		return free < 1 ? Double.POSITIVE_INFINITY : more * new FDistribution(null, more, free)
			.inverseCumulativeProbability(1 - LEVEL) / free;
	}

	/**
	 * @param ratio residual sum of squares of the smaller model over that of the larger one, 1 …
	 * @param more parameters that the larger model has more, 1 …
	 * @param free samples less parameters of the larger model, 1 …
	 * @return probability of so large a ratio if the smaller model is true; NaN for a NaN ratio
	 */
	public static double probability(double ratio, int more, int free) {
		if (more < 1 || free < 1) throw new IllegalArgumentException("the F-test has " + more +
			" more parameters and " + free +
			" degrees of freedom; both must be at least 1: the larger model comes second");
		if (Double.isNaN(ratio)) return Double.NaN;
		double f = Math.max(0, ratio - 1) * free / more;
		return 1 - new FDistribution(null, more, free).cumulativeProbability(f);
	}
}
