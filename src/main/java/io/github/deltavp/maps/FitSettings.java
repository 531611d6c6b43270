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

import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.TracerModel;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Region;
import java.util.Optional;

/**
 * What the voxelwise fit is to do.
 *
 * @param model tracer model
 * @param bounds what the fit may answer
 * @param concentration signal → concentration
 * @param mask voxels to fit; empty: all
 * @param t10Map T10 of every voxel in ms, in place of the one in {@code concentration}
 * @param m0Map M0 of every voxel in the unit of the images, in place of the measured baseline
 */
public record FitSettings(TracerModel model, FitBounds bounds, ConcentrationSettings concentration,
		Optional<Region> mask, Optional<ParameterMap> t10Map, Optional<ParameterMap> m0Map) {

	/** Extended Tofts in all voxels with all defaults. */
	public static final FitSettings DEFAULT = new FitSettings(TracerModel.EXTENDED_TOFTS,
		FitBounds.DEFAULT, ConcentrationSettings.DEFAULT, Optional.empty(), Optional.empty(), Optional
			.empty());

	/** @return the same with another model */
	public FitSettings withModel(TracerModel model) {
		return new FitSettings(model, bounds, concentration, mask, t10Map, m0Map);
	}

	/** @return the same with other bounds */
	public FitSettings withBounds(FitBounds bounds) {
		return new FitSettings(model, bounds, concentration, mask, t10Map, m0Map);
	}

	/** @return the same with another signal → concentration */
	public FitSettings withConcentration(ConcentrationSettings concentration) {
		return new FitSettings(model, bounds, concentration, mask, t10Map, m0Map);
	}

	/** @return the same for some voxels only */
	public FitSettings withMask(Region mask) {
		return new FitSettings(model, bounds, concentration, Optional.of(mask), t10Map, m0Map);
	}

	/** @return the same with the T10 of every voxel, in ms */
	public FitSettings withT10Map(ParameterMap t10Ms) {
		return new FitSettings(model, bounds, concentration, mask, Optional.of(t10Ms), m0Map);
	}

	/** @return the same with the M0 of every voxel, in the unit of the images */
	public FitSettings withM0Map(ParameterMap m0) {
		return new FitSettings(model, bounds, concentration, mask, t10Map, Optional.of(m0));
	}
}
