// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

/**
 * The range of a model's rates, and what its amount may be beside its rate.
 *
 * @param minPerSecond smallest rate in 1/s, above 0
 * @param slowPerSecond largest rate that needs no proof, in 1/s
 * @param maxPerSecond largest rate in 1/s
 * @param volumeMax largest amount divided by rate, a volume fraction; infinite without such a bound
 */
public record RateBounds(double minPerSecond, double slowPerSecond, double maxPerSecond,
		double volumeMax) {

	public RateBounds {
		if (!(minPerSecond > 0 && minPerSecond < slowPerSecond && slowPerSecond <= maxPerSecond))
			throw new IllegalArgumentException("the rates are bounded by " + minPerSecond + ", " +
				slowPerSecond + " and " + maxPerSecond + " /s; the bounds must be above 0 and ascend");
		if (!(volumeMax > 0)) throw new IllegalArgumentException(
			"the largest amount divided by its rate is " + volumeMax + "; it must be above 0");
	}
}
