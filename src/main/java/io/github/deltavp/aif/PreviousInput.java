// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The input function of another visit of the same patient, moved to the bolus arrival of this exam:
 * for an exam whose own artery cannot be used. It stands for the same injection and the same
 * cardiac output, which nothing here can check.
 */
public final class PreviousInput {

	private PreviousInput() {}

	/**
	 * @param earlier plasma concentration of the other visit, with its bolus arrival in it
	 * @param series the exam; its bolus arrival and times are taken
	 * @return plasma concentration in mM at the times of the exam
	 * @throws IllegalArgumentException if no bolus arrives in one of them, or the earlier curve ends
	 *           before four fifths of the exam
	 */
	public static ArterialInputFunction of(ArterialInputFunction earlier, DynamicSeries series) {
		double shift = BolusOnset.of(series, Progress.NONE).seconds() - BolusOnset.of(earlier.plasma())
			.seconds();
		double end = earlier.plasma().times().lastSeconds() + shift;
		double needed = series.times().lastSeconds();
		if (end < 0.8 * needed) throw new IllegalArgumentException(String.format(Locale.ROOT,
			"the earlier AIF ends at %.0f s of this exam, which lasts %.0f s; give one of an exam as long",
			end, needed));
		return new ArterialInputFunction(Curve.sample(series.times(), t -> earlier.plasma().valueAt(t -
			shift)), String.format(Locale.ROOT, "previous visit, moved by %+.1f s", shift), remarks(
				needed - end));
	}

	private static List<String> remarks(double missingSeconds) {
		List<String> remarks = new ArrayList<>();
		remarks.add(
			"the AIF is that of another visit: injection and cardiac output are taken as equal");
		if (missingSeconds > 0) remarks.add(String.format(Locale.ROOT,
			"the earlier AIF ends %.0f s before this exam; its last value was held", missingSeconds));
		return remarks;
	}
}
