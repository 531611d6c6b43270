// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A segment or structure.
 *
 * @param name its label
 * @param planes what was drawn, in any order
 */
record Outline(String name, List<OutlinePlane> planes) {

	/** So far from the middle of the first or last slice (slices) a plane may lie. */
	private static final double HALF = 0.5;
	private static final double ROUNDING = 1e-3;

	/**
	 * Each slice takes the plane that is nearest to it.
	 *
	 * @param grid the series
	 * @param thickness of the planes, in slices of the series: a slice further than half of it from
	 *          any plane holds nothing
	 * @return its voxels: those whose centres lie inside
	 * @throws DicomException if some of it lies outside the images, its planes are inclined to the
	 *           slices, or no voxel lies inside
	 */
	Region on(VoxelGrid grid, double thickness) throws DicomException {
		for (OutlinePlane plane : planes)
			check(plane, grid);
		BitSet voxels = new BitSet();
		for (int slice = 0; slice < grid.slices(); slice++) {
			double nearest = distance(slice);
			if (nearest > thickness / 2 + ROUNDING) continue;
			for (OutlinePlane plane : planes)
				if (Math.abs(plane.slice() - slice) < nearest + ROUNDING) add(plane, slice, voxels);
		}
		if (voxels.isEmpty()) throw refused("holds the centre of no voxel of the series",
			"; draw it larger, or on this series");
		return new Region(name, grid, voxels.stream().toArray());
	}

	private double distance(int slice) {
		return planes.stream().mapToDouble(plane -> Math.abs(plane.slice() - slice)).min().orElse(
			Double.POSITIVE_INFINITY);
	}

	private static void add(OutlinePlane plane, int slice, BitSet voxels) {
		int first = slice * plane.inside().length;
		for (int i = 0; i < plane.inside().length; i++)
			if (plane.inside()[i]) voxels.set(first + i);
	}

	private void check(OutlinePlane plane, VoxelGrid grid) throws DicomException {
		if (plane.tilt() > HALF) throw refused(
			"is drawn in planes that are inclined to the slices of " + "the series",
			"; draw it on this series, or on one with slices alike");
		double beyond = Math.max(-plane.slice(), plane.slice() - (grid.slices() - 1));
		if (beyond > HALF + ROUNDING) throw refused(String.format(Locale.ROOT,
			"reaches %.1f mm beyond the %s slice of the series", beyond * grid.spacingZMm(), plane
				.slice() < 0 ? "first" : "last"), "; cut it there, or leave it out of the file");
		if (plane.beyond()) throw refused("reaches over the edge of the images",
			"; cut it there, or leave it out of the file");
	}

	private DicomException refused(String why, String mend) {
		return DicomException.naming("", name, " " + why + mend);
	}
}
