// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.BaselineSearch;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * When the bolus comes into an exam: the frames before it are the baseline.
 *
 * @param firstBaselineFrame first frame of the baseline; above 0 where the scanner had not reached
 *          its steady state
 * @param firstEnhancedFrame frame after the last of the baseline: the first that may have risen
 * @param seconds arrival time in s: where the curve passes 5 % of its steep rise, by interpolation
 */
public record BolusOnset(int firstBaselineFrame, int firstEnhancedFrame, double seconds) {

	/** With more baseline frames than this, the last one is left out: the bolus may have begun. */
	private static final int GUARDED_FRAMES = 4;
	/** Share of the rise at which the bolus has arrived. */
	private static final double FOOT = 0.05;

	public BolusOnset {
		if (firstBaselineFrame < 0 || firstEnhancedFrame <= firstBaselineFrame)
			throw new IllegalArgumentException("the bolus arrives in frame " + (firstEnhancedFrame + 1) +
				", which leaves no baseline; at least one frame before contrast is needed");
	}

	/**
	 * @param signal a curve that the bolus dominates, such as the mean over vessels
	 * @return when it rises; the frames before are those of {@link BaselineSearch}
	 * @throws IllegalArgumentException if it does not rise
	 */
	public static BolusOnset of(Curve signal) {
		int steepest = steepest(signal);
		BaselineFrames before = BaselineSearch.find(signal, 0);
		int enhanced = before.last() < GUARDED_FRAMES ? before.last() + 1 : before.last();
		double baseline = Spread.median(Arrays.copyOfRange(signal.toArray(), before.first(), enhanced));
		return new BolusOnset(before.first(), enhanced, foot(signal, steepest, baseline));
	}

	/**
	 * @param series an exam
	 * @return when the voxels that enhance most rise: the vessels and what lies before them
	 * @throws IllegalArgumentException if no bolus arrives, or no frame comes before it
	 */
	public static BolusOnset of(DynamicSeries series, Progress progress) {
		return ExamOnset.of(series, new SearchField(series.grid(), Optional.empty()), progress).onset();
	}

	/**
	 * @param given the frames before contrast, if somebody said which
	 * @param times of the exam
	 * @return the same with these
	 * @throws IllegalArgumentException if the bolus has arrived in them
	 */
	public BolusOnset with(BaselineFrames given, TimeAxis times) {
		requireBefore(given, times);
		return given.isAutomatic() ? this : new BolusOnset(given.first(), given.last() + 1, seconds);
	}

	/**
	 * @param given the frames before contrast, if somebody said which
	 * @param times of the exam
	 * @throws IllegalArgumentException if the bolus has arrived in them
	 */
	public void requireBefore(BaselineFrames given, TimeAxis times) {
		given.requireWithin(times.size());
		if (!given.isAutomatic() && times.seconds(given.last()) > seconds)
			throw new IllegalArgumentException(String.format(Locale.ROOT,
				"baseline=%s reaches into the bolus, which arrives at %.1f s (frame %d is at %.1f s); " +
					"give frames before it, or leave baseline empty", given.text(), seconds, given.last() + 1,
				times.seconds(given.last())));
	}

	/** @return the frames before the bolus */
	public BaselineFrames baseline() {
		return new BaselineFrames(firstBaselineFrame, firstEnhancedFrame - 1);
	}

	/**
	 * @param signal a signal of the same exam
	 * @return its mean over the baseline frames, NaN samples left out
	 */
	public double baseline(Curve signal) {
		return Arrays.stream(signal.toArray(), firstBaselineFrame, firstEnhancedFrame).filter(
			s -> !Double.isNaN(s)).average().orElse(Double.NaN);
	}

	/** @return number of frames before the bolus that make the baseline */
	public int baselineFrames() {
		return firstEnhancedFrame - firstBaselineFrame;
	}

	/** The frame with the largest step up from the frame before it. */
	private static int steepest(Curve signal) {
		int steepest = 0;
		double largest = 0;
		for (int t = 1; t < signal.size(); t++) {
			double step = signal.value(t) - signal.value(t - 1);
			if (step > largest) {
				largest = step;
				steepest = t;
			}
		}
		if (steepest == 0) throw new IllegalArgumentException(
			"no bolus arrives: the signal rises at no time; is this a dynamic series with contrast agent?");
		return steepest;
	}

	/** Where the curve last passes {@link #FOOT} of its rise before its steepest step. */
	private static double foot(Curve signal, int steepest, double baseline) {
		double level = baseline + FOOT * (signal.value(steepest) - baseline);
		int right = steepest;
		while (right > 1 && signal.value(right - 1) > level)
			right--;
		double left = signal.times().seconds(right - 1);
		double share = (level - signal.value(right - 1)) / (signal.value(right) - signal.value(right -
			1));
		return left + share * (signal.times().seconds(right) - left);
	}
}
