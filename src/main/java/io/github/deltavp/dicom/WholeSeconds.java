/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.dicom;

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
