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

package io.github.deltavp.cohort;

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
