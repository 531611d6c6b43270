// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import io.github.deltavp.curve.Curve;
import java.util.stream.IntStream;

/** Missing samples of a curve. */
public final class Gaps {

	private Gaps() {}

	/** @return the curve with its NaN samples interpolated; all NaN stays all NaN */
	public static Curve filled(Curve curve) {
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
