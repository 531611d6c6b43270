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

package io.github.deltavp.aif;

import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;

/** Which of some voxels lie in a box around one of them. For one thread. */
final class Neighbours {

	private final VoxelGrid grid;
	private final int[] reach;
	private final int firstSlice;
	/** One more than the position of each voxel of the slices in question; 0 where there is none. */
	private final int[] position;
	private final int[] found;

	/**
	 * @param voxels indices, ascending, at least one
	 * @param reach of the box along x, y and slices, in voxels each way
	 */
	Neighbours(VoxelGrid grid, int[] voxels, int[] reach) {
		this.grid = grid;
		this.reach = reach;
		firstSlice = voxels[0] / grid.voxelsPerSlice();
		int slices = voxels[voxels.length - 1] / grid.voxelsPerSlice() - firstSlice + 1;
		position = new int[slices * grid.voxelsPerSlice()];
		for (int i = 0; i < voxels.length; i++)
			position[voxels[i] - firstSlice * grid.voxelsPerSlice()] = i + 1;
		found = new int[(2 * reach[0] + 1) * (2 * reach[1] + 1) * (2 * reach[2] + 1)];
	}

	/** @return positions of the voxels around that one among all, itself included, ascending */
	int[] of(int voxel) {
		int x = voxel % grid.width();
		int y = voxel / grid.width() % grid.height();
		int z = voxel / grid.voxelsPerSlice() - firstSlice;
		int slices = position.length / grid.voxelsPerSlice();
		int count = 0;
		for (int k = Math.max(0, z - reach[2]); k <= Math.min(slices - 1, z + reach[2]); k++)
			for (int j = Math.max(0, y - reach[1]); j <= Math.min(grid.height() - 1, y + reach[1]); j++)
				count = row(x, grid.width() * (j + grid.height() * k), count);
		return Arrays.copyOf(found, count);
	}

	private int row(int x, int row, int found) {
		int count = found;
		for (int i = Math.max(0, x - reach[0]); i <= Math.min(grid.width() - 1, x + reach[0]); i++)
			if (position[row + i] > 0) this.found[count++] = position[row + i] - 1;
		return count;
	}
}
