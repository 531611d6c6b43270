// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.BaselineFrames;
import java.util.Arrays;

/**
 * What the mean signal of a region does, without any model. The curve is relative to its own
 * baseline: S/S0, 1 before contrast.
 *
 * @param relative S/S0 over time in s from the arrival of the bolus in the artery
 * @param auc area of S/S0 − 1 over the first 60 s after that arrival, in s; NaN where the curve has
 *          no baseline or ends earlier
 * @param peak largest S/S0
 * @param late mean of S/S0 over the last 60 s
 */
public record SignalMeasures(Curve relative, double auc, double peak, double late) {

	private static final double WINDOW_SECONDS = 60;

	/**
	 * @param signal mean signal of the region on the clock of the series
	 * @param baseline frames before contrast
	 * @param arrivalSeconds when the bolus arrives in the artery, on the same clock
	 * @return the measures; NaN where the signal has none
	 */
	public static SignalMeasures of(Curve signal, BaselineFrames baseline, double arrivalSeconds) {
		double[] values = signal.toArray();
		double before = Arrays.stream(values, baseline.first(), baseline.last() + 1).filter(
			Double::isFinite).average().orElse(Double.NaN);
		TimeAxis times = TimeAxis.ofSeconds(Arrays.stream(signal.times().toSeconds()).map(t -> t -
			arrivalSeconds).toArray());
		Curve relative = new Curve(times, signal.map(s -> before > 0 ? s / before : Double.NaN)
			.toArray());
		return new SignalMeasures(relative, auc(relative), relative.value(relative.peakIndex()), late(
			relative));
	}

	private static double auc(Curve relative) {
		double last = relative.times().lastSeconds();
		return last < WINDOW_SECONDS ? Double.NaN : relative.map(s -> s - 1).area(0, WINDOW_SECONDS);
	}

	private static double late(Curve relative) {
		double from = relative.times().lastSeconds() - WINDOW_SECONDS;
		double sum = 0;
		int count = 0;
		for (int i = 0; i < relative.size(); i++) {
			if (relative.times().seconds(i) < from || Double.isNaN(relative.value(i))) continue;
			sum += relative.value(i);
			count++;
		}
		return sum / count;
	}
}
