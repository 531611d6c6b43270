// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Connected sets of voxels of one label: six neighbours, so across slices too. For one thread. */
final class Components {

	private final VoxelGrid grid;
	/** 0 everywhere between two calls. */
	private final int[] label;
	private int[] queue;

	Components(VoxelGrid grid) {
		this.grid = grid;
		this.label = new int[grid.voxelsPerSlice() * grid.slices()];
	}

	/**
	 * @param voxels indices, ascending
	 * @param labels one of each, not 0
	 * @param least least number of voxels that counts
	 * @return voxel indices of each component, ascending; components in the order of their first
	 *         voxels
	 */
	List<int[]> of(int[] voxels, int[] labels, int least) {
		for (int i = 0; i < voxels.length; i++)
			label[voxels[i]] = labels[i];
		queue = new int[voxels.length];
		List<int[]> components = new ArrayList<>();
		for (int voxel : voxels) {
			if (label[voxel] == 0) continue;
			int[] component = flood(voxel);
			if (component.length >= least) components.add(component);
		}
		return components;
	}

	private int[] flood(int seed) {
		int kind = label[seed];
		int filled = 0;
		queue[filled++] = seed;
		label[seed] = 0;
		for (int next = 0; next < filled; next++) {
			int voxel = queue[next];
			int x = voxel % grid.width();
			int y = voxel / grid.width() % grid.height();
			int z = voxel / grid.voxelsPerSlice();
			if (x > 0) filled = take(voxel - 1, kind, filled);
			if (x < grid.width() - 1) filled = take(voxel + 1, kind, filled);
			if (y > 0) filled = take(voxel - grid.width(), kind, filled);
			if (y < grid.height() - 1) filled = take(voxel + grid.width(), kind, filled);
			if (z > 0) filled = take(voxel - grid.voxelsPerSlice(), kind, filled);
			if (z < grid.slices() - 1) filled = take(voxel + grid.voxelsPerSlice(), kind, filled);
		}
		int[] component = Arrays.copyOf(queue, filled);
		Arrays.sort(component);
		return component;
	}

	private int take(int voxel, int kind, int filled) {
		if (label[voxel] != kind) return filled;
		label[voxel] = 0;
		queue[filled] = voxel;
		return filled + 1;
	}
}
