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

package io.github.deltavp.series;

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
