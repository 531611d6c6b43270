// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

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
