// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

/**
 * What was drawn in one plane.
 *
 * @param slice where it lies along the slices of the series, from 0; fractions lie between them
 * @param tilt by how many slices it departs from that, at most
 * @param inside the voxels of a slice whose centres lie inside, row by row
 * @param beyond whether it reaches over the edge of the images
 */
record OutlinePlane(double slice, double tilt, boolean[] inside, boolean beyond) {

	/** Away from a slice by less than this (slices), a plane lies in it. */
	private static final double ON_SLICE = 0.05;

	/** @return whether it lies in a slice, not between two */
	boolean isOnSlice() {
		return Math.abs(slice - Math.rint(slice)) < ON_SLICE;
	}
}
