// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.NoiseMask;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.motion.MotionCorrection;
import io.github.deltavp.series.smoothing.Smoothing;
import java.util.List;
import java.util.Optional;

/**
 * What is done to the signal before anything is measured in it. Motion correction serves all that
 * is measured; smoothing serves the maps alone, since the mean curve of a region gains nothing from
 * it and would take in what lies beside the region.
 *
 * @param mask whether background noise is left out of the fit
 * @param smoothingMm full width at half maximum of the in-plane Gaussian in mm; 0: none
 * @param temporal whether the maps are smoothed over time too, bolus edge kept
 * @param motion whether movement between frames is corrected
 */
public record Preprocessing(boolean mask, double smoothingMm, boolean temporal, boolean motion) {

	/** Nothing is done. */
	public static final Preprocessing NONE = new Preprocessing(false, 0, false, false);

	/**
	 * A series after preprocessing.
	 *
	 * @param still its images in place, for the input function and the curves of regions
	 * @param smooth the same after smoothing, for maps
	 * @param kept voxels that are not background; empty: all
	 */
	public record Prepared(DynamicSeries still, DynamicSeries smooth, Optional<Region> kept) {
	}

	/** @return the series after each step that is wanted; the mask is found before smoothing */
	public Prepared of(DynamicSeries series, Progress progress) {
		DynamicSeries still = inPlace(series, progress);
		return new Prepared(still, smooth(still, progress), kept(still, progress));
	}

	/** @return the series after motion correction, if that is wanted */
	public DynamicSeries inPlace(DynamicSeries series, Progress progress) {
		return motion ? MotionCorrection.DEFAULT.correct(series, progress).series() : series;
	}

	/** The series smoothed, if that is wanted; else the same one. */
	DynamicSeries smooth(DynamicSeries still, Progress progress) {
		return new Smoothing(smoothingMm, temporal).of(still, progress);
	}

	/** The same for the slices of some regions; the others stay as they are. */
	DynamicSeries smooth(DynamicSeries still, List<Region> regions) {
		return new Smoothing(smoothingMm, temporal).within(still, slice -> regions.stream().anyMatch(
			region -> region.reaches(slice)), Progress.NONE);
	}

	/** The voxels that are not background; empty: all. */
	Optional<Region> kept(DynamicSeries still, Progress progress) {
		return mask ? Optional.of(NoiseMask.DEFAULT.of(still, progress)) : Optional.empty();
	}
}
