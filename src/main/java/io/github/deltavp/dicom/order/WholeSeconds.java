// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.curve.TimeAxis;
import java.util.Arrays;

/**
 * Even sampling behind times that lost their fractions: 0, 5, 10, 16, 21 s are 5.2 s apart. Times
 * that no even sampling rounds to are really uneven.
 */
final class WholeSeconds {

	private WholeSeconds() {}

	/**
	 * @param seconds times from the first
	 * @param resolutionSeconds what the file calls the interval, used if it fits; may be NaN
	 * @return even times, or null if the times have fractions, are even already or are uneven
	 */
	static double[] uniform(double[] seconds, double resolutionSeconds) {
		boolean whole = Arrays.stream(seconds).allMatch(second -> second == Math.rint(second));
		if (!whole || TimeAxis.ofSeconds(seconds).isUniform()) return null;
		double interval = resolutionSeconds > 0 && fits(seconds, resolutionSeconds) ? resolutionSeconds
			: slope(seconds);
		return fits(seconds, interval) ? TimeAxis.uniform(seconds.length, interval).toSeconds() : null;
	}

	private static boolean fits(double[] seconds, double interval) {
		double low = 0;
		double high = 0;
		for (int i = 0; i < seconds.length; i++) {
			low = Math.min(low, seconds[i] - i * interval);
			high = Math.max(high, seconds[i] - i * interval);
		}
		return high - low < 1;
	}

	/** Least-squares slope of time over index. */
	private static double slope(double[] seconds) {
		double centre = (seconds.length - 1) / 2.;
		double product = 0;
		double square = 0;
		for (int i = 0; i < seconds.length; i++) {
			product += (i - centre) * seconds[i];
			square += (i - centre) * (i - centre);
		}
		return product / square;
	}
}
