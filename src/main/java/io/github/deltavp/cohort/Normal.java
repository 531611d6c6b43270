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

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution, as all tests here use it. */
final class Normal {

	private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

	private Normal() {}

	/** @return P(Z ≤ z) */
	static double cumulative(double z) {
		return STANDARD.cumulativeProbability(z);
	}

	/** @return P(|Z| ≥ |z|); NaN for NaN */
	static double twoSided(double z) {
		return Double.isNaN(z) ? Double.NaN : Math.min(1, 2 * cumulative(-Math.abs(z)));
	}

	/** @return z with P(Z ≤ z) = probability */
	static double quantile(double probability) {
		return STANDARD.inverseCumulativeProbability(probability);
	}

	/** @return z with P(|Z| ≥ z) = alpha, e.g. 1.96 for 0.05 */
	static double critical(double alpha) {
		return quantile(1 - alpha / 2);
	}
}
