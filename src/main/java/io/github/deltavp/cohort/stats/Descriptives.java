// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

/**
 * What a table tells of one group. All in the unit of the marker; NaN where there are too few
 * values.
 *
 * @param n number of known values
 * @param missing number of missing values
 * @param mean arithmetic mean
 * @param sd standard deviation with n − 1; NaN for n &lt; 2
 * @param min smallest value
 * @param q1 first quartile, type 7
 * @param median median
 * @param q3 third quartile, type 7
 * @param max largest value
 */
public record Descriptives(int n, int missing, double mean, double sd, double min, double q1,
		double median, double q3, double max) {

	/** @return the description of {@code sample} */
	public static Descriptives of(Sample sample) {
		double mean = mean(sample);
		return new Descriptives(sample.size(), sample.missing(), mean, standardDeviation(sample, mean),
			sample.quantile(0), sample.quantile(.25), sample.quantile(.5), sample.quantile(.75), sample
				.quantile(1));
	}

	/** The mean of the residuals is added, which removes the rounding of a large common offset. */
	private static double mean(Sample sample) {
		double sum = 0;
		for (int i = 0; i < sample.size(); i++)
			sum += sample.get(i);
		double mean = sum / sample.size();
		double residual = 0;
		for (int i = 0; i < sample.size(); i++)
			residual += sample.get(i) - mean;
		return mean + residual / sample.size();
	}

	private static double standardDeviation(Sample sample, double mean) {
		if (sample.size() < 2) return Double.NaN;
		double squares = 0;
		for (int i = 0; i < sample.size(); i++)
			squares += (sample.get(i) - mean) * (sample.get(i) - mean);
		return Math.sqrt(squares / (sample.size() - 1));
	}
}
