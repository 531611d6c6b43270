// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import java.util.Arrays;

/**
 * The usual numbers of a sample, in its unit. All are NaN for an empty sample.
 *
 * @param count number of values
 * @param mean arithmetic mean
 * @param median 50th percentile
 * @param sd standard deviation with the divisor n − 1; NaN for fewer than two values
 * @param p10 10th percentile
 * @param p90 90th percentile
 * @param highestTenth mean of the highest tenth of the values: a tenth of their number, rounded up
 */
public record SampleStatistics(int count, double mean, double median, double sd, double p10,
		double p90, double highestTenth) {

	/** @return the numbers of some finite values, in any order */
	public static SampleStatistics of(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
		return new SampleStatistics(sorted.length, mean, quantile(sorted, 0.5), deviation(sorted, mean),
			quantile(sorted, 0.1), quantile(sorted, 0.9), highestTenth(sorted));
	}

	private static double highestTenth(double[] sorted) {
		int tenth = (sorted.length + 9) / 10;
		return Arrays.stream(sorted, sorted.length - tenth, sorted.length).average().orElse(Double.NaN);
	}

	private static double deviation(double[] values, double mean) {
		if (values.length < 2) return Double.NaN;
		return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() /
			(values.length - 1));
	}

	/**
	 * The quantile of Hyndman and Fan's type 7, which numpy and R use by default (Am Stat
	 * 1996;50:361, doi 10.2307/2684934).
	 *
	 * @param sorted ascending values
	 * @param fraction 0 … 1
	 * @return NaN for no values
	 */
	public static double quantile(double[] sorted, double fraction) {
		if (sorted.length == 0) return Double.NaN;
		double position = fraction * (sorted.length - 1);
		int left = (int) position;
		if (left == sorted.length - 1) return sorted[left];
		return sorted[left] + (position - left) * (sorted[left + 1] - sorted[left]);
	}
}
