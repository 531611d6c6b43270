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

import io.github.deltavp.curve.Curve;
import java.util.stream.IntStream;

/** Missing samples of a curve. */
final class Gaps {

	private Gaps() {}

	/** @return the curve with its NaN samples interpolated; all NaN stays all NaN */
	static Curve filled(Curve curve) {
		int[] known = IntStream.range(0, curve.size()).filter(t -> Double.isFinite(curve.value(t)))
			.toArray();
		if (known.length == 0) return curve;
		double[] filled = curve.toArray();
		for (int k = 0; k <= known.length; k++)
			fill(filled, k == 0 ? -1 : known[k - 1], k == known.length ? filled.length : known[k], curve);
		return new Curve(curve.times(), filled);
	}

	/** Fills the samples between two known ones; beyond the ends the nearest known value holds. */
	private static void fill(double[] values, int left, int right, Curve curve) {
		for (int t = left + 1; t < right; t++) {
			if (left < 0) values[t] = values[right];
			else if (right == values.length) values[t] = values[left];
			else {
				double from = curve.times().seconds(left);
				double share = (curve.times().seconds(t) - from) / (curve.times().seconds(right) - from);
				values[t] = values[left] + share * (values[right] - values[left]);
			}
		}
	}
}
