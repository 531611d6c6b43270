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

import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.VoxelGrid;
import java.util.Optional;

/**
 * What an exam's analysis may be given besides the series.
 *
 * @param regions what was drawn on the exam; needed for an AIF from a ROI
 * @param t10Map T1 before contrast of every voxel in ms, in place of one for all
 * @param m0Map M0 of every voxel in the unit of the images, in place of the measured baseline
 */
public record ExamAids(Optional<Regions> regions, Optional<ParameterMap> t10Map,
		Optional<ParameterMap> m0Map) {

	/** @return regions only, or nothing at all */
	public static ExamAids of(Optional<Regions> regions) {
		return new ExamAids(regions, Optional.empty(), Optional.empty());
	}

	/** @throws IllegalArgumentException if a map is of another size than the series */
	FitSettings onto(FitSettings fit, VoxelGrid grid) {
		FitSettings withT10 = t10Map.map(map -> fit.withT10Map(sized(map, grid))).orElse(fit);
		return m0Map.map(map -> withT10.withM0Map(sized(map, grid))).orElse(withT10);
	}

	private static ParameterMap sized(ParameterMap map, VoxelGrid grid) {
		if (!map.grid().sameSize(grid)) throw new IllegalArgumentException("the map " + map.name() +
			" is " + map.grid().width() + "×" + map.grid().height() + "×" + map.grid().slices() +
			", the series " + grid.width() + "×" + grid.height() + "×" + grid.slices() +
			"; make it from the same exam");
		return map;
	}
}
