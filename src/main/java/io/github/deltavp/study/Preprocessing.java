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

package io.github.deltavp.study;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MotionCorrection;
import io.github.deltavp.series.NoiseMask;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.Smoothing;
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
		Optional<Region> kept = mask ? Optional.of(NoiseMask.DEFAULT.of(still, progress)) : Optional
			.empty();
		return new Prepared(still, new Smoothing(smoothingMm, temporal).of(still, progress), kept);
	}

	/** @return the series after motion correction, if that is wanted */
	public DynamicSeries inPlace(DynamicSeries series, Progress progress) {
		return motion ? MotionCorrection.DEFAULT.correct(series, progress).series() : series;
	}
}
