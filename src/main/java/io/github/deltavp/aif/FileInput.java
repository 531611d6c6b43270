// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.series.DynamicSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An input function from a file, held against the exam that it is for: a file may have other units,
 * another clock, or be another exam's.
 */
public final class FileInput {

	/** No artery carries more plasma concentration; 0.1 mmol/kg gives 5 to 10. */
	private static final double HIGHEST_MM = 50;
	/** Less than muscle takes up. */
	private static final double LOWEST_MM = 0.05;
	/** An input function and its exam last about as long. */
	private static final double OTHER_UNIT = 20;
	/** What it may lack at the end, where little happens. */
	private static final double LEAST_PART = 0.8;
	/** Noise of a mean goes less far below 0, as a share of the peak. */
	private static final double MOST_BELOW = 0.05;
	/** The same before the bolus. */
	private static final double MOST_AT_START = 0.1;

	private FileInput() {}

	/**
	 * @param read as the file has it, in mM on a clock in s
	 * @param series the exam
	 * @return the same, with remarks on what is odd
	 * @throws IllegalArgumentException if it cannot be in these units, or ends before four fifths of
	 *           the exam
	 */
	public static ArterialInputFunction of(ArterialInputFunction read, DynamicSeries series) {
		Curve plasma = read.plasma();
		requireUpright(plasma);
		requireMm(plasma.value(plasma.peakIndex()));
		double end = plasma.times().lastSeconds();
		double needed = series.times().lastSeconds();
		requireSeconds(end, needed);
		List<String> remarks = new ArrayList<>();
		if (end < needed - series.times().intervalSeconds()) remarks.add(String.format(Locale.ROOT,
			"the AIF ends %.0f s before the exam; its last value was held", needed - end));
		remarks.addAll(odd(plasma));
		return read.with(remarks);
	}

	private static void requireUpright(Curve plasma) {
		double lowest = lowest(plasma);
		if (-lowest > plasma.value(plasma.peakIndex())) throw new IllegalArgumentException(String
			.format(Locale.ROOT,
				"the AIF of the file falls to %.2f mM, more than it rises; give concentrations, which rise with the bolus",
				lowest));
	}

	private static double lowest(Curve plasma) {
		double lowest = 0;
		for (int i = 0; i < plasma.size(); i++)
			lowest = Math.min(lowest, plasma.value(i));
		return lowest;
	}

	private static void requireMm(double peak) {
		if (peak > HIGHEST_MM) throw new IllegalArgumentException(String.format(Locale.ROOT,
			"the AIF of the file peaks at %.4g mM, more than any artery has; cp_mM is in mM, so divide µM by 1000",
			peak));
		if (peak < LOWEST_MM) throw new IllegalArgumentException(String.format(Locale.ROOT,
			"the AIF of the file peaks at only %.2g mM; cp_mM is in mM, so multiply mol/l by 1000",
			peak));
	}

	private static void requireSeconds(double end, double needed) {
		String lasts = String.format(Locale.ROOT,
			"the AIF of the file ends at %.4g s and the exam at %.4g s; ", end, needed);
		if (end > OTHER_UNIT * needed) throw new IllegalArgumentException(lasts +
			"time_s is in seconds, so divide milliseconds by 1000");
		if (end < needed / OTHER_UNIT) throw new IllegalArgumentException(lasts +
			"time_s is in seconds, so multiply minutes by 60");
		if (end < LEAST_PART * needed) throw new IllegalArgumentException(lasts +
			"give an AIF of an exam as long");
	}

	private static List<String> odd(Curve plasma) {
		List<String> remarks = new ArrayList<>();
		double peak = plasma.value(plasma.peakIndex());
		double lowest = lowest(plasma);
		if (lowest < -MOST_BELOW * peak) remarks.add(String.format(Locale.ROOT,
			"the AIF of the file falls to %.2f mM, below 0; look at its baseline", lowest));
		if (plasma.value(0) > MOST_AT_START * peak) remarks.add(String.format(Locale.ROOT,
			"the AIF of the file begins at %.2f mM; it should begin before the bolus, at 0", plasma.value(
				0)));
		return remarks;
	}
}
