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

package io.github.deltavp.lesion;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;

/**
 * How large a region is.
 *
 * @param voxels number of voxels
 * @param areaMm2 area in the slice where it is largest, in mm²
 * @param slice that slice, from 0; −1 for an empty region
 * @param volumeMm3 volume over all slices in mm³
 */
public record RegionSize(int voxels, double areaMm2, int slice, double volumeMm3) {

	/** @return the size of a region of a grid */
	public static RegionSize of(Region region, VoxelGrid grid) {
		region.requireSameSize(grid);
		int[] perSlice = new int[grid.slices()];
		for (int voxel : region.voxels())
			perSlice[voxel / grid.voxelsPerSlice()]++;
		int most = Arrays.stream(perSlice).max().orElseThrow();
		int slice = most == 0 ? -1 : Arrays.stream(perSlice).boxed().toList().indexOf(most);
		return new RegionSize(region.count(), most * grid.spacingXMm() * grid.spacingYMm(), slice,
			region.count() * grid.voxelVolumeMm3());
	}
}
