// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.series.Planes;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * One number a voxel.
 *
 * @param name name in files, e.g. {@code ktrans}
 * @param unit unit, e.g. {@code 1/min}; empty for a fraction
 * @param grid where the voxels lie
 * @param values width × height × slices; NaN where there is no answer
 */
public record ParameterMap(String name, String unit, VoxelGrid grid,
		RandomAccessibleInterval<FloatType> values) {

	public ParameterMap {
		long[] expected = { grid.width(), grid.height(), grid.slices() };
		if (!Arrays.equals(values.dimensionsAsLongArray(), expected))
			throw new IllegalArgumentException("map " + name + " of " + Arrays.toString(values
				.dimensionsAsLongArray()) + " voxels does not fit its grid of " + Arrays.toString(
					expected));
		values = Planes.of(values);
	}

	/**
	 * @param planes one a slice, row by row, shared and not copied
	 * @return the map that they make
	 */
	public static ParameterMap of(String name, String unit, VoxelGrid grid, List<float[]> planes) {
		return new ParameterMap(name, unit, grid, Planes.wrap(planes, grid.width(), grid.height(),
			planes.size()));
	}

	/** @return a map of the size of a grid, all zero */
	public static ParameterMap allocate(String name, String unit, VoxelGrid grid) {
		return new ParameterMap(name, unit, grid, Planes.allocate(grid));
	}

	/** @return a map of the size of a grid, without an answer (NaN) anywhere */
	public static ParameterMap empty(String name, String unit, VoxelGrid grid) {
		ParameterMap map = allocate(name, unit, grid);
		for (int slice = 0; slice < grid.slices(); slice++)
			Arrays.fill(map.plane(slice), Float.NaN);
		return map;
	}

	/** @return the same map under another name */
	public ParameterMap named(String name) {
		return new ParameterMap(name, unit, grid, values);
	}

	/**
	 * @param slice 0 … slices − 1
	 * @return the pixels of that slice, row by row, shared and not copied
	 */
	public float[] plane(int slice) {
		return Planes.plane(values, slice);
	}

	/**
	 * @param voxel index x + width · (y + height · slice)
	 * @return its value
	 */
	public float value(int voxel) {
		return plane(voxel / grid.voxelsPerSlice())[voxel % grid.voxelsPerSlice()];
	}

	/** Gives a voxel a value. */
	public void set(int voxel, float value) {
		plane(voxel / grid.voxelsPerSlice())[voxel % grid.voxelsPerSlice()] = value;
	}
}
