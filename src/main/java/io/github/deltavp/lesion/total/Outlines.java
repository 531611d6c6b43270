// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Outlines that a reader could have drawn in place of one: a pixel further in, without its first
 * and last slice, a pixel further out, a pixel aside.
 */
record Outlines(VoxelGrid grid, Region drawn) {

	/** The voxels whose four neighbours belong to it too. */
	Region inward() {
		BitSet inside = drawn.toBitSet();
		return region(voxel -> inside.get(voxel) && isThere(inside, voxel, 1, 0) && isThere(inside,
			voxel, -1, 0) && isThere(inside, voxel, 0, 1) && isThere(inside, voxel, 0, -1));
	}

	/** Two pixels further in, then one. */
	Stream<Region> cores() {
		Region once = inward();
		return Stream.of(new Outlines(grid, once).inward(), once);
	}

	/** The voxels whose neighbours in the slices before and after belong to it too. */
	Region withoutEndSlices() {
		BitSet inside = drawn.toBitSet();
		int perSlice = grid.voxelsPerSlice();
		return region(voxel -> inside.get(voxel) && voxel >= perSlice && inside.get(voxel - perSlice) &&
			inside.get(voxel + perSlice));
	}

	/** With the neighbours of its voxels. */
	Region outward() {
		BitSet inside = drawn.toBitSet();
		return region(voxel -> inside.get(voxel) || isThere(inside, voxel, 1, 0) || isThere(inside,
			voxel, -1, 0) || isThere(inside, voxel, 0, 1) || isThere(inside, voxel, 0, -1));
	}

	/** The same outline, so many pixels to the right and down. */
	Region shifted(int right, int down) {
		BitSet inside = drawn.toBitSet();
		return region(voxel -> isThere(inside, voxel, -right, -down));
	}

	private boolean isThere(BitSet inside, int voxel, int right, int down) {
		int x = grid.position(voxel, 0) + right;
		int y = grid.position(voxel, 1) + down;
		return x >= 0 && y >= 0 && x < grid.width() && y < grid.height() && inside.get(voxel + right +
			down * grid.width());
	}

	/** Only slices of the region have to be looked at. */
	private Region region(IntPredicate belongs) {
		int[] voxels = drawn.voxels();
		if (voxels.length == 0) return drawn;
		int perSlice = grid.voxelsPerSlice();
		int first = voxels[0] / perSlice * perSlice;
		int last = (voxels[voxels.length - 1] / perSlice + 1) * perSlice;
		return new Region(drawn.name(), grid, IntStream.range(first, last).filter(belongs).toArray());
	}
}
