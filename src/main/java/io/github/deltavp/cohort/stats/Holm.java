// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's step-down adjustment for several tests, Scand J Stat 1979;6:65: the i-th smallest of m
 * p-values is multiplied by m − i + 1, made non-decreasing and cut at 1.
 */
public final class Holm {

	private Holm() {}

	/**
	 * @param p p-values; NaN (not tested) is not counted among the tests
	 * @return adjusted p-values in the same order
	 */
	public static double[] adjust(double... p) {
		int[] order = IntStream.range(0, p.length).filter(i -> !Double.isNaN(p[i])).boxed().sorted(
			Comparator.comparingDouble(i -> p[i])).mapToInt(i -> i).toArray();
		double[] adjusted = p.clone();
		double largest = 0;
		for (int i = 0; i < order.length; i++) {
			largest = Math.max(largest, Math.min(1, p[order[i]] * (order.length - i)));
			adjusted[order[i]] = largest;
		}
		return adjusted;
	}
}
