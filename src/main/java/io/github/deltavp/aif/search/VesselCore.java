// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The inside of a vessel: the voxels whose neighbours belong to it too, so that none shares its
 * volume with the wall.
 *
 * @param voxels indices, ascending
 * @param erosion how much could be taken away: 2 in all directions, 1 within the slice, 0 nothing
 */
record VesselCore(int[] voxels, int erosion) {

	/** Fewer voxels than this make a noisy curve. */
	private static final int ENOUGH = 12;

	/** Takes away as much of the rim as leaves enough voxels. */
	static VesselCore of(VoxelGrid grid, int[] vessel) {
		BitSet inside = new BitSet();
		Arrays.stream(vessel).forEach(inside::set);
		int[] flat = eroded(grid, inside, vessel, false);
		int[] deep = eroded(grid, inside, flat, true);
		if (deep.length >= ENOUGH) return new VesselCore(deep, 2);
		if (flat.length >= ENOUGH) return new VesselCore(flat, 1);
		return new VesselCore(vessel, 0);
	}

	private static int[] eroded(VoxelGrid grid, BitSet inside, int[] voxels, boolean across) {
		return IntStream.of(voxels).filter(v -> across ? sandwiched(grid, inside, v) : surrounded(grid,
			inside, v)).toArray();
	}

	private static boolean surrounded(VoxelGrid grid, BitSet inside, int voxel) {
		int x = voxel % grid.width();
		int y = voxel / grid.width() % grid.height();
		for (int dy = -1; dy <= 1; dy++)
			for (int dx = -1; dx <= 1; dx++) {
				boolean there = x + dx >= 0 && x + dx < grid.width() && y + dy >= 0 && y + dy < grid
					.height();
				if (there && !inside.get(voxel + dx + grid.width() * dy)) return false;
			}
		return true;
	}

	/** The image goes no further at its first and last slice, so nothing speaks against them. */
	private static boolean sandwiched(VoxelGrid grid, BitSet inside, int voxel) {
		int slice = voxel / grid.voxelsPerSlice();
		boolean before = slice == 0 || inside.get(voxel - grid.voxelsPerSlice());
		boolean after = slice == grid.slices() - 1 || inside.get(voxel + grid.voxelsPerSlice());
		return before && after;
	}
}
