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
		double last = relative.times().seconds(relative.size() - 1);
		return last < WINDOW_SECONDS ? Double.NaN : relative.map(s -> s - 1).area(0, WINDOW_SECONDS);
	}

	private static double late(Curve relative) {
		double from = relative.times().seconds(relative.size() - 1) - WINDOW_SECONDS;
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
