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

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.TracerModel;
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
