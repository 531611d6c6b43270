// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.series.VoxelGrid;

/**
 * How much other tissue the voxels of an artery may hold. It is avoided where it can be (the rim is
 * left out) and reported where it cannot: no correction makes up for tissue of unknown enhancement.
 *
 * @param widthMm diameter of the circle of the vessel's mean cross section in mm
 * @param voxelsAcross the same in voxels of the image plane
 * @param erosion how much of the rim was left out: 2 in all directions, 1 within the slice, 0
 *          nothing
 */
public record PartialVolume(double widthMm, double voxelsAcross, int erosion) {

	/** In a narrower vessel hardly a voxel lies more than one voxel from the wall. */
	private static final double LEAST_VOXELS = 4;

	static PartialVolume of(VesselCandidate artery, VoxelGrid grid) {
		double voxel = Math.min(grid.spacingXMm(), grid.spacingYMm());
		double width = artery.extent().widthMm();
		return new PartialVolume(width, width / voxel, artery.erosion());
	}

	/** @return whether the AIF is likely to be too low */
	boolean isNotable() {
		return erosion == 0 || voxelsAcross < LEAST_VOXELS;
	}
}
