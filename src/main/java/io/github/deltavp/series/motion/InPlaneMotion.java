// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import io.github.deltavp.series.VoxelGrid;

/**
 * A rigid movement within the plane of the slices: what lies at a point of the reference is found
 * rotated about the centre of the image and then shifted.
 *
 * @param xMm shift along x in mm
 * @param yMm shift along y in mm
 * @param degrees rotation in degrees, from x to y
 */
public record InPlaneMotion(double xMm, double yMm, double degrees) {

	/** No movement. */
	public static final InPlaneMotion NONE = new InPlaneMotion(0, 0, 0);

	/** @return length of the shift in mm */
	public double shiftMm() {
		return Math.hypot(xMm, yMm);
	}

	/**
	 * @param grid the grid of the image
	 * @return the largest displacement of a point half-way from the centre to the edge of the image,
	 *         in voxels
	 */
	public double displacementVoxels(VoxelGrid grid) {
		double voxel = Math.min(grid.spacingXMm(), grid.spacingYMm());
		double lever = Math.min(grid.width() * grid.spacingXMm(), grid.height() * grid.spacingYMm()) /
			4;
		return (shiftMm() + lever * Math.abs(Math.toRadians(degrees))) / voxel;
	}
}
