// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import io.github.deltavp.curve.Curve;

/**
 * What a bolus curve looks like. All times by linear interpolation between samples.
 *
 * @param peak largest concentration, in the unit of the curve
 * @param arrivalSeconds when it first reaches 20 % of the peak on the way up, in s
 * @param riseSeconds mean time of the upslope, each step weighted by its height, in s; it follows a
 *          delay of the bolus even where that is shorter than the interval of the samples
 * @param peakSeconds time of the largest sample, in s
 * @param fwhmSeconds full width at half maximum of the first pass, in s; to the end of the curve
 *          where it never falls to half
 * @param firstMomentSeconds first moment of the first pass (from arrival to the fall to half), in s
 * @param lateFraction mean of the last fifth of the samples ÷ peak
 * @param roughness mean absolute second difference after the first pass ÷ peak
 */
public record BolusShape(double peak, double arrivalSeconds, double riseSeconds, double peakSeconds,
		double fwhmSeconds, double firstMomentSeconds, double lateFraction, double roughness) {

	/** Share of the peak below which a step up is noise. */
	private static final double FOOT = 0.05;

	/**
	 * @param curve concentration or enhancement, about zero before the bolus, no NaN
	 */
	public static BolusShape of(Curve curve) {
		return of(curve, curve.size());
	}

	/** The same, with the peak looked for in the frames before {@code end} only. */
	public static BolusShape of(Curve curve, int end) {
		int top = 0;
		for (int t = 1; t < end; t++)
			if (curve.value(t) > curve.value(top)) top = t;
		double peak = curve.value(top);
		double arrival = rising(curve, top, 0.2 * peak);
		double halfUp = rising(curve, top, 0.5 * peak);
		double halfDown = falling(curve, top, 0.5 * peak);
		return new BolusShape(peak, arrival, rise(curve, top), curve.times().seconds(top), halfDown -
			halfUp, moment(curve, arrival, halfDown), late(curve) / peak, roughness(curve, halfDown) /
				peak);
	}

	/** Last time before the peak at which the curve passes {@code level} upwards. */
	private static double rising(Curve curve, int top, double level) {
		int right = top;
		while (right > 0 && curve.value(right - 1) >= level)
			right--;
		return right == 0 ? curve.times().seconds(0) : crossing(curve, right, level);
	}

	private static double rise(Curve curve, int top) {
		double sum = 0;
		double weighted = 0;
		for (int t = top; t > 0 && curve.value(t) >= FOOT * curve.value(top); t--) {
			double step = Math.max(0, curve.value(t) - curve.value(t - 1));
			sum += step;
			weighted += step * (curve.times().seconds(t) + curve.times().seconds(t - 1)) / 2;
		}
		return sum == 0 ? curve.times().seconds(top) : weighted / sum;
	}

	private static double falling(Curve curve, int top, double level) {
		int right = top;
		while (right < curve.size() && curve.value(right) > level)
			right++;
		return right == curve.size() ? curve.times().seconds(right - 1) : crossing(curve, right, level);
	}

	/** Where the line between the samples before and at {@code right} meets {@code level}. */
	private static double crossing(Curve curve, int right, double level) {
		double share = (level - curve.value(right - 1)) / (curve.value(right) - curve.value(right - 1));
		double from = curve.times().seconds(right - 1);
		return from + share * (curve.times().seconds(right) - from);
	}

	private static double moment(Curve curve, double from, double to) {
		double sum = 0;
		double weighted = 0;
		for (int i = 0; i <= 100; i++) {
			double t = from + (to - from) * i / 100;
			double value = Math.max(0, curve.valueAt(t));
			sum += value;
			weighted += t * value;
		}
		return sum == 0 ? from : weighted / sum;
	}

	private static double late(Curve curve) {
		int from = curve.size() - Math.max(1, curve.size() / 5);
		double sum = 0;
		for (int t = from; t < curve.size(); t++)
			sum += curve.value(t);
		return sum / (curve.size() - from);
	}

	private static double roughness(Curve curve, double fromSeconds) {
		double sum = 0;
		int count = 0;
		for (int t = 2; t < curve.size(); t++) {
			if (curve.times().seconds(t - 2) < fromSeconds) continue;
			sum += Math.abs(curve.value(t) - 2 * curve.value(t - 1) + curve.value(t - 2));
			count++;
		}
		return count == 0 ? 0 : sum / count;
	}
}
