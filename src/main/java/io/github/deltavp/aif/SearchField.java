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

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** Where an artery is looked for. */
final class SearchField {

	private final VoxelGrid grid;
	/** Null where all voxels count. */
	private final BitSet allowed;

	/** @param within the only voxels that count; empty for all */
	SearchField(VoxelGrid grid, Optional<Region> within) {
		this.grid = grid;
		within.ifPresent(region -> region.requireSameSize(grid));
		allowed = within.map(region -> bits(region.voxels())).orElse(null);
	}

	static BitSet bits(int[] voxels) {
		BitSet bits = new BitSet();
		Arrays.stream(voxels).forEach(bits::set);
		return bits;
	}

	/** @return whether a voxel counts */
	boolean has(int voxel) {
		return allowed == null || allowed.get(voxel);
	}

	/** @return number of voxels that count */
	int count() {
		return allowed == null ? size() : allowed.cardinality();
	}

	/** @return number of voxels of the grid */
	int size() {
		return grid.voxelsPerSlice() * grid.slices();
	}

	/**
	 * @return voxels between the first and the last position that counts along an axis of the grid
	 */
	int length(int axis) {
		if (allowed == null) return new int[] { grid.width(), grid.height(), grid.slices() }[axis];
		int first = Integer.MAX_VALUE;
		int last = -1;
		for (int v = allowed.nextSetBit(0); v >= 0; v = allowed.nextSetBit(v + 1)) {
			int position = VesselExtent.position(grid, v, axis);
			first = Math.min(first, position);
			last = Math.max(last, position);
		}
		return Math.max(0, last - first + 1);
	}
}
