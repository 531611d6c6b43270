// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;

/**
 * When the bolus comes into an exam, and what was seen of each voxel on the way.
 *
 * @param onset when the voxels that enhance most rise
 * @param maps how high each voxel rises over the whole exam, after its first
 *          {@value #PROVISIONAL_FRAMES} frames
 */
public record ExamOnset(BolusOnset onset, SustainedRise maps) {

	/** Frames taken as the baseline until the bolus is found. */
	public static final int PROVISIONAL_FRAMES = 3;
	private static final int LEAST_FRAMES = 6;
	/** Share of the voxels in which the bolus is looked for. */
	private static final double BRIGHTEST = 0.005;

	/**
	 * @param given the frames before contrast, if somebody said which
	 * @return the same with these
	 * @throws IllegalArgumentException if the bolus has arrived in them
	 */
	public ExamOnset with(BaselineFrames given, TimeAxis times) {
		return new ExamOnset(onset.with(given, times), maps);
	}

	/**
	 * @param field the voxels that count
	 * @throws IllegalArgumentException if no bolus arrives, or no frame comes before it
	 */
	public static ExamOnset of(DynamicSeries series, SearchField field, Progress progress) {
		if (series.times().size() < LEAST_FRAMES) throw new IllegalArgumentException("the series has " +
			series.times().size() + " time points; at least " + LEAST_FRAMES +
			" are needed to find a bolus");
		SustainedRise maps = SustainedRise.of(series, 0, PROVISIONAL_FRAMES, series.times().size(),
			progress);
		int[] voxels = maps.voxels(field, maps.enhancementOfTop(BRIGHTEST, field));
		if (voxels.length == 0) throw new IllegalArgumentException(
			"no bolus arrives: no voxel rises above its first frames; is this a dynamic series with contrast agent?");
		return new ExamOnset(BolusOnset.of(Gaps.filled(series.meanSignal(new Region("vessels", series
			.grid(), voxels)))), maps);
	}
}
