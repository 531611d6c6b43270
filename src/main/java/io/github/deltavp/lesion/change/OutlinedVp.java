// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.change;

import io.github.deltavp.lesion.RegionVoxels;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.BitSet;

/**
 * Vp of one visit within the outline of a lesion. Voxels beyond the outline have no say, so that an
 * interpolated voxel at its edge is not one of another tissue.
 */
public final class OutlinedVp {

	private final RegionVoxels voxels;
	private final double referenceVp;
	private final BitSet inside;

	/**
	 * @param voxels Vp of the lesion's voxels
	 * @param referenceVp Vp of the reference vertebra of that visit, above 0
	 */
	public OutlinedVp(RegionVoxels voxels, double referenceVp) {
		this.voxels = voxels;
		this.referenceVp = referenceVp;
		inside = voxels.region().toBitSet();
	}

	Region lesion() {
		return voxels.region();
	}

	VoxelGrid grid() {
		return voxels.vp().grid();
	}

	/** Whether the voxel nearest to a place, in mm, lies within the outline. */
	boolean holds(double[] place) {
		int voxel = grid().voxelNear(place);
		return voxel >= 0 && inside.get(voxel);
	}

	VoxelVp at(int voxel) {
		return new VoxelVp(voxels.vp().value(voxel) / referenceVp, voxels.error().value(voxel) /
			referenceVp);
	}

	/**
	 * Linear between the voxels of the outline around a place, in mm. Errors of neighbours in a slice
	 * go together, because images are interpolated and smoothed; those of two slices do not.
	 */
	VoxelVp at(double[] place) {
		double[] at = grid().voxelAt(place);
		double weights = 0;
		double sum = 0;
		double square = 0;
		for (int slice = (int) Math.floor(at[2]); slice <= Math.floor(at[2]) + 1; slice++) {
			double errors = 0;
			for (int corner = 0; corner < 4; corner++) {
				int x = (int) Math.floor(at[0]) + corner % 2;
				int y = (int) Math.floor(at[1]) + corner / 2;
				int voxel = voxel(x, y, slice);
				if (voxel < 0) continue;
				double weight = (1 - Math.abs(at[0] - x)) * (1 - Math.abs(at[1] - y)) * (1 - Math.abs(
					at[2] - slice));
				weights += weight;
				sum += weight * voxels.vp().value(voxel);
				errors += weight * voxels.error().value(voxel);
			}
			square += errors * errors;
		}
		return new VoxelVp(sum / weights / referenceVp, Math.sqrt(square) / weights / referenceVp);
	}

	/** Its index; −1 outside the outline, or without an answer. */
	private int voxel(int x, int y, int slice) {
		int voxel = grid().voxel(x, y, slice);
		boolean known = voxel >= 0 && inside.get(voxel) && Float.isFinite(voxels.vp().value(voxel)) &&
			Float.isFinite(voxels.error().value(voxel));
		return known ? voxel : -1;
	}
}
