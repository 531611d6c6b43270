// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.BaselineSearch;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.motion.PatientMotion;

/**
 * Images of an exam with the frames before contrast. These are found once, and only if somebody
 * asks: maps that are given M0 need none.
 */
public final class ExamImages {

	private final DynamicSeries series;
	private final BaselineFrames wanted;
	private BaselineFrames baseline;
	private PatientMotion motion;
	private Float highest;

	/** @param wanted the frames before contrast, or that they are to be found */
	ExamImages(DynamicSeries series, BaselineFrames wanted) {
		this.series = series;
		this.wanted = wanted;
	}

	/** @return the images */
	public DynamicSeries series() {
		return series;
	}

	/**
	 * @return the frames before contrast, first and last
	 * @throws IllegalArgumentException if the images do not enhance, with the mend
	 */
	public synchronized BaselineFrames baseline() {
		if (baseline == null) baseline = BaselineSearch.resolve(wanted, series);
		return baseline;
	}

	/** @return the same, and whether they were found */
	public BaselineReport report() {
		return new BaselineReport(baseline(), wanted.isAutomatic());
	}

	/** @return how far the patient moved; found once, and only if somebody asks */
	public synchronized PatientMotion motion() {
		if (motion == null) motion = PatientMotion.of(series, baseline());
		return motion;
	}

	/** @return the largest value of all of them; found once, and only if somebody asks */
	public synchronized float highest() {
		if (highest == null) highest = highest(series);
		return highest;
	}

	private static float highest(DynamicSeries series) {
		float highest = 0;
		for (int slice = 0; slice < series.grid().slices(); slice++)
			for (float[] plane : series.planes(slice))
				for (float value : plane)
					if (value > highest) highest = value;
		return highest;
	}

	/**
	 * Smoothing over time carries the foot of the bolus into the frame before it, so that smoothed
	 * images have a baseline of their own.
	 */
	ExamImages smoothed(DynamicSeries smooth) {
		return smooth == series ? this : new ExamImages(smooth, wanted);
	}
}
