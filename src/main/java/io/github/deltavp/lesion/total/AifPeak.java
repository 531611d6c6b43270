// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.curve.Curve;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An arterial curve whose first pass is higher than measured: inflow, saturation and T2* change the
 * peak at another rate than what follows it, in each visit otherwise. How much the parts of the
 * artery disagree about it counts too; that they disagree about the height of the whole curve does
 * not, because that cancels in nVp.
 */
public final class AifPeak {

	/** One standard deviation of the height of the first pass; docs/delta-vp.md has the source. */
	static final double SHARE = 0.15;

	private AifPeak() {}

	/**
	 * @param aif in mM of plasma, with the curve of each slice
	 * @return its curve with what rises above its late half higher by one standard deviation:
	 *         {@link #SHARE}, and half of what the first half of its slices differs from the second
	 */
	public static Curve higher(ArterialInputFunction aif) {
		double share = Math.hypot(SHARE, disagreement(new ArrayList<>(aif.slices().values())));
		double level = late(aif.plasma());
		return aif.plasma().map(mM -> mM + share * Math.max(0, mM - level));
	}

	/** Of two halves of the slices, about the first pass ÷ what follows; 0 … 1, of one slice 0. */
	private static double disagreement(List<Curve> slices) {
		int half = slices.size() / 2;
		if (half == 0) return 0;
		double first = firstPass(mean(slices.subList(0, half)));
		double second = firstPass(mean(slices.subList(slices.size() - half, slices.size())));
		double sum = first + second;
		return first > 0 && second > 0 && Double.isFinite(sum) ? Math.abs(first - second) / sum : 0;
	}

	/** The area of what rises above the late half ÷ the height of that half, in samples. */
	private static double firstPass(Curve plasma) {
		double level = late(plasma);
		double area = 0;
		for (int i = 0; i < plasma.size(); i++)
			area += Math.max(0, plasma.value(i) - level);
		return area / level;
	}

	private static double late(Curve plasma) {
		double late = 0;
		int from = plasma.size() / 2;
		for (int i = from; i < plasma.size(); i++)
			late += plasma.value(i) / (plasma.size() - from);
		return late;
	}

	private static Curve mean(Collection<Curve> curves) {
		Curve one = curves.iterator().next();
		double[] mean = new double[one.size()];
		for (Curve curve : curves)
			for (int i = 0; i < mean.length; i++)
				mean[i] += curve.value(i) / curves.size();
		return new Curve(one.times(), mean);
	}
}
