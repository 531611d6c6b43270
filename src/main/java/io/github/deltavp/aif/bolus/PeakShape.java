// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import io.github.deltavp.curve.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the peak of a signal curve can be believed. A receiver or file format at its limit cuts
 * it flat; T2* decay at high concentration cuts it flat or bends it down in the middle (both make
 * the AIF too low, and everything that is divided by it too high).
 *
 * @param flatFraction time that the signal spends within {@value #FLAT} of its highest rise ÷ full
 *          width at half of that rise
 * @param flatFrames frames in that time
 * @param dip depth of a valley between two summits of the first pass ÷ highest rise; 0: one summit
 */
public record PeakShape(double flatFraction, int flatFrames, double dip) {

	/** Share of the rise by which frames of a plateau may differ. */
	private static final double FLAT = 0.02;
	/** A plateau has at least so many frames, for so large a share of the width. */
	private static final int PLATEAU_FRAMES = 3;
	private static final double PLATEAU_FRACTION = 0.2;
	/** Deepest valley that noise and pulsation make. */
	private static final double DEEPEST = 0.08;

	/**
	 * @param signal concentration or signal of blood, no NaN
	 * @param baseline its value before the bolus
	 */
	public static PeakShape of(Curve signal, double baseline) {
		int top = signal.peakIndex();
		double rise = signal.value(top) - baseline;
		int from = lastAbove(signal, top, -1, baseline + (1 - FLAT) * rise);
		int to = lastAbove(signal, top, 1, baseline + (1 - FLAT) * rise);
		int halfUp = lastAbove(signal, top, -1, baseline + rise / 2);
		int halfDown = lastAbove(signal, top, 1, baseline + rise / 2);
		double flat = signal.times().seconds(to) - signal.times().seconds(from);
		double width = seconds(signal, halfDown, 1) - seconds(signal, halfUp, -1);
		return new PeakShape(flat / width, to - from + 1, valley(signal, halfUp, halfDown) / rise);
	}

	/** @return whether the peak is cut flat */
	public boolean isFlat() {
		return flatFrames >= PLATEAU_FRAMES && flatFraction >= PLATEAU_FRACTION;
	}

	/** @return whether the peak bends down in its middle */
	public boolean isBent() {
		return dip > DEEPEST;
	}

	/** @return what the user should know, a sentence each */
	public List<String> warnings() {
		List<String> warnings = new ArrayList<>();
		if (isFlat()) warnings.add("the peak of the AIF is flat over " + flatFrames +
			" frames, as where a receiver saturates; the true peak is higher");
		if (isBent()) warnings.add(String.format(Locale.ROOT,
			"the peak of the AIF has a valley of %.0f %%, as T2* decay makes; the true peak is higher",
			100 * dip));
		return warnings;
	}

	private static int lastAbove(Curve signal, int top, int direction, double level) {
		int t = top;
		while (t + direction >= 0 && t + direction < signal.size() && signal.value(t +
			direction) >= level)
			t += direction;
		return t;
	}

	/** Half-way to the next sample: a width of one sample is not zero. */
	private static double seconds(Curve signal, int t, int direction) {
		int next = Math.max(0, Math.min(signal.size() - 1, t + direction));
		return (signal.times().seconds(t) + signal.times().seconds(next)) / 2;
	}

	private static double valley(Curve signal, int from, int to) {
		double deepest = 0;
		for (int t = from + 1; t < to; t++) {
			double left = highest(signal, from, t);
			double right = highest(signal, t + 1, to + 1);
			deepest = Math.max(deepest, Math.min(left, right) - signal.value(t));
		}
		return deepest;
	}

	private static double highest(Curve signal, int from, int to) {
		double highest = Double.NEGATIVE_INFINITY;
		for (int t = from; t < to; t++)
			highest = Math.max(highest, signal.value(t));
		return highest;
	}
}
