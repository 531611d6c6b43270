// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** Where an artery is looked for. */
public final class SearchField {

	private final VoxelGrid grid;
	/** Null where all voxels count. */
	private final BitSet allowed;

	/** @param within the only voxels that count; empty for all */
	public SearchField(VoxelGrid grid, Optional<Region> within) {
		this.grid = grid;
		within.ifPresent(region -> region.requireSameSize(grid));
		allowed = within.map(region -> bits(region.voxels())).orElse(null);
	}

	/** @return a set of these voxels */
	public static BitSet bits(int[] voxels) {
		BitSet bits = new BitSet();
		Arrays.stream(voxels).forEach(bits::set);
		return bits;
	}

	/** @return whether a voxel counts */
	public boolean has(int voxel) {
		return allowed == null || allowed.get(voxel);
	}

	/** @return number of voxels that count */
	public int count() {
		return allowed == null ? size() : allowed.cardinality();
	}

	/** @return number of voxels of the grid */
	public int size() {
		return grid.voxelsPerSlice() * grid.slices();
	}

	/**
	 * @return voxels between the first and the last position that counts along an axis of the grid
	 */
	public int length(int axis) {
		if (allowed == null) return new int[] { grid.width(), grid.height(), grid.slices() }[axis];
		int first = Integer.MAX_VALUE;
		int last = -1;
		for (int v = allowed.nextSetBit(0); v >= 0; v = allowed.nextSetBit(v + 1)) {
			int position = grid.position(v, axis);
			first = Math.min(first, position);
			last = Math.max(last, position);
		}
		return Math.max(0, last - first + 1);
	}
}
