// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.curve.Curve;

/**
 * An arterial curve whose first pass is higher than measured: inflow, saturation and T2* change the
 * peak at another rate than what follows it, in each visit otherwise.
 */
public final class AifPeak {

	/** One standard deviation of the height of the first pass; docs/delta-vp.md has the source. */
	static final double SHARE = 0.15;

	private AifPeak() {}

	/** @return the curve with what rises above its late half higher by {@link #SHARE} */
	public static Curve higher(Curve plasma) {
		double late = 0;
		int from = plasma.size() / 2;
		for (int i = from; i < plasma.size(); i++)
			late += plasma.value(i) / (plasma.size() - from);
		double level = late;
		return plasma.map(mM -> mM + SHARE * Math.max(0, mM - level));
	}
}
