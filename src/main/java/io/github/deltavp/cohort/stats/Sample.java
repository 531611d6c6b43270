// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

import java.util.Arrays;

/**
 * The known values of one group, sorted, and the number of missing ones. Immutable.
 */
public final class Sample {

	private final double[] sorted;
	private final int missing;

	private Sample(double[] sorted, int missing) {
		this.sorted = sorted;
		this.missing = missing;
	}

	/**
	 * @param values in any order; NaN is a missing value
	 * @throws IllegalArgumentException if a value is infinite
	 */
	public static Sample of(double... values) {
		double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
		for (double value : known)
			if (Double.isInfinite(value)) throw new IllegalArgumentException(
				"a value of a group is infinite; give a finite number or leave it empty");
		return new Sample(known, values.length - known.length);
	}

	/** @return number of known values */
	public int size() {
		return sorted.length;
	}

	/** @return number of missing values */
	public int missing() {
		return missing;
	}

	/**
	 * @param i place, 0 (smallest) … size − 1
	 * @return the value
	 */
	public double get(int i) {
		return sorted[i];
	}

	/** @return a copy of the known values, ascending */
	public double[] toArray() {
		return sorted.clone();
	}

	/**
	 * The quantile that R calls type 7, which is also that of NumPy and of spreadsheets: linear
	 * interpolation at place 1 + (n − 1)·p. Hyndman and Fan, Am Stat 1996;50:361, doi
	 * 10.1080/00031305.1996.10473566.
	 *
	 * @param probability 0 … 1
	 * @return the quantile; NaN for an empty sample
	 */
	public double quantile(double probability) {
		if (sorted.length == 0) return Double.NaN;
		double place = (sorted.length - 1) * probability;
		int below = (int) Math.floor(place);
		int above = Math.min(below + 1, sorted.length - 1);
		double fraction = place - below;
		return fraction == 0 ? sorted[below] : (1 - fraction) * sorted[below] + fraction *
			sorted[above];
	}
}
