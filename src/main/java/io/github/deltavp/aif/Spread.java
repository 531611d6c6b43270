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

package io.github.deltavp.aif;

import io.github.deltavp.series.DoubleSelection;

/** Middle and spread of some values, hardly moved by a few that stray. */
final class Spread {

	/** Standard deviation ÷ median absolute deviation of a normal distribution. */
	private static final double NORMAL = 1.4826;

	private Spread() {}

	/** @return the median, NaN passed over; the upper one of two; NaN if there is none */
	static double median(double... values) {
		double[] known = new double[values.length];
		int count = 0;
		for (double value : values)
			if (!Double.isNaN(value)) known[count++] = value;
		return count == 0 ? Double.NaN : DoubleSelection.kth(known, count, count / 2);
	}

	/** @return standard deviation about {@code centre}, from the median absolute deviation */
	static double of(double[] values, double centre) {
		double[] distance = new double[values.length];
		for (int i = 0; i < values.length; i++)
			distance[i] = Math.abs(values[i] - centre);
		return NORMAL * median(distance);
	}
}
