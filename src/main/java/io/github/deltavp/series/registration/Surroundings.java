// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The voxels in and around a region, in a box along the axes of the image. */
record Surroundings(VoxelGrid grid, Region region) {

	/** Voxels of a slice that are closer add time, and no knowledge. */
	private static final double STEP_MM = 2;

	/**
	 * @return indices of the voxels that lie at most so far from the region's box: all, or one every
	 *         {@value #STEP_MM} mm where they are smaller
	 */
	int[] within(double mm) {
		double[] spacing = { grid.spacingXMm(), grid.spacingYMm(), grid.spacingZMm() };
		int[] low = new int[3];
		int[] high = new int[3];
		for (int axis = 0; axis < 3; axis++) {
			int along = axis;
			int reach = (int) (mm / spacing[axis]);
			low[axis] = places(along).min().orElse(0) - reach;
			high[axis] = places(along).max().orElse(-1) + reach;
		}
		return grid.voxelsEvery(STEP_MM).filter(voxel -> isBetween(voxel, low, high)).toArray();
	}

	private boolean isBetween(int voxel, int[] low, int[] high) {
		for (int axis = 0; axis < 3; axis++)
			if (grid.position(voxel, axis) < low[axis] || grid.position(voxel, axis) > high[axis])
				return false;
		return true;
	}

	private IntStream places(int axis) {
		return Arrays.stream(region.voxels()).map(voxel -> grid.position(voxel, axis));
	}
}
