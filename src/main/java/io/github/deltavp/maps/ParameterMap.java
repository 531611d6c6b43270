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
