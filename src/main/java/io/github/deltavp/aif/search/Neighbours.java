// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

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
