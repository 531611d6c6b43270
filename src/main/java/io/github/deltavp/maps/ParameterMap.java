// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.series.VoxelGrid;

/**
 * One number a voxel.
 *
 * @param name name in files, e.g. {@code ktrans}
 * @param unit unit, e.g. {@code 1/min}; empty for a fraction
 * @param grid where the voxels lie
 * @param planes one plane a slice, row by row, shared and not copied; NaN where there is no answer
 */
public record ParameterMap(String name, String unit, VoxelGrid grid, float[][] planes) {

	public ParameterMap {
		if (planes.length != grid.slices()) throw new IllegalArgumentException("map " + name + " has " +
			planes.length + " planes for " + grid.slices() + " slices");
		for (float[] plane : planes)
			if (plane.length != grid.voxelsPerSlice()) throw new IllegalArgumentException(
				"a plane of map " + name + " has " + plane.length + " voxels; a slice has " + grid
					.voxelsPerSlice());
	}

	/** @return a map of the size of a grid, all zero */
	public static ParameterMap allocate(String name, String unit, VoxelGrid grid) {
		return new ParameterMap(name, unit, grid, new float[grid.slices()][grid.voxelsPerSlice()]);
	}

	/**
	 * @param voxel index x + width · (y + height · slice)
	 * @return its value
	 */
	public float value(int voxel) {
		return planes[voxel / grid.voxelsPerSlice()][voxel % grid.voxelsPerSlice()];
	}
}
