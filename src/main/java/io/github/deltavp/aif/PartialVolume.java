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
