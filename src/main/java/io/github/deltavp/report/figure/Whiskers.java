// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import io.github.deltavp.cohort.stats.Sample;
import java.util.Arrays;

/**
 * The farthest values within 1.5 interquartile ranges of the quartiles (type 7).
 *
 * @param low lowest of them
 * @param high highest
 */
record Whiskers(double low, double high) {

	/**
	 * @param sample at least one value
	 * @return its whiskers
	 */
	static Whiskers of(Sample sample) {
		double q1 = sample.quantile(.25);
		double q3 = sample.quantile(.75);
		double reach = 1.5 * (q3 - q1);
		return new Whiskers(Arrays.stream(sample.toArray()).filter(v -> v >= q1 - reach).min().orElse(
			q1), Arrays.stream(sample.toArray()).filter(v -> v <= q3 + reach).max().orElse(q3));
	}
}
