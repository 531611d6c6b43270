// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.series.ConcentrationSettings;

/**
 * How an exam is analysed, from signal to maps; both visits of a study share one.
 *
 * @param preprocessing what is done to the signal first
 * @param concentration signal → concentration
 * @param aif where the arterial input function comes from
 * @param model tracer model
 * @param delay how the arterial delay is found
 * @param delays arterial delays to choose from, where they are fitted
 * @param errors whether maps of standard errors are wanted
 * @param further maps besides those of the model
 */
public record Method(Preprocessing preprocessing, ConcentrationSettings concentration,
		AifSource aif, TracerModel model, DelayMode delay, DelayRange delays, boolean errors,
		FurtherMaps further) {

	/** The same with the default delays to choose from and no further maps. */
	public Method(Preprocessing preprocessing, ConcentrationSettings concentration, AifSource aif,
		TracerModel model, DelayMode delay, boolean errors)
	{
		this(preprocessing, concentration, aif, model, delay, DelayRange.DEFAULT, errors,
			FurtherMaps.NONE);
	}

	/** @return what the voxelwise fit is told */
	FitSettings fit() {
		return FitSettings.DEFAULT.withModel(model).withConcentration(concentration).withDelay(delay,
			delays).withErrors(errors);
	}
}
