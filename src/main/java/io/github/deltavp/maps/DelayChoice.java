// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.fit.FittedCurve;
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
