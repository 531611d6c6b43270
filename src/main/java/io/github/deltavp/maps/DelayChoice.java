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

package io.github.deltavp.maps;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.CurveFit;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FittedCurve;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.SignalConverter;
import java.util.stream.IntStream;

/** The delays that the voxels may have: none, that of their mean curve, or any of the range. */
record DelayChoice(DynamicSeries series, Curve plasma, FitSettings settings,
		SignalConverter converter) {

	DelayRange range() {
		return switch (settings.delayMode()) {
			case NONE -> DelayRange.NONE;
			case GLOBAL -> DelayRange.fixed(meanDelay());
			case VOXEL -> settings.delay();
		};
	}

	/** The mean is taken of the signal of the mask, or of all voxels without one. */
	private double meanDelay() {
		Curve tissue = converter.tissue(series.meanSignal(settings.mask().orElseGet(this::all)));
		FittedCurve fit = new CurveFit(settings.model(), series.times(), plasma, settings.bounds(),
			settings.delay()).fit(tissue);
		if (!fit.status().hasAnswer()) throw new IllegalArgumentException(
			"no arterial delay was found in the mean curve: " + fit.status() +
				"; choose delay=voxel or delay=none");
		return fit.value(Parameter.DELAY);
	}

	private Region all() {
		return new Region("all", series.grid(), IntStream.range(0, series.grid().voxelsPerSlice() *
			series.grid().slices()).toArray());
	}
}
