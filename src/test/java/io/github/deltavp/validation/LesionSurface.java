// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import ij.gui.Roi;
import ij.process.FloatPolygon;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.anatomy.TissueMap;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/** Where the surface of a lesion truly lies in the scanner: points on it, close to each other. */
record LesionSurface(List<Vector3D> points) {

	private static final double SLICE_MM = 1.25;

	/** In slices that are thinner than those of any exam, and reach as far. */
	static LesionSurface of(SpineAnatomy anatomy) {
		TissueMap tissues = TissueMap.of(TransferPair.resliced(anatomy, 128, (int) Math.round(anatomy
			.slices() * anatomy.sliceMm() / SLICE_MM), SLICE_MM));
		VoxelGrid grid = tissues.grid();
		List<Vector3D> points = new ArrayList<>();
		for (int voxel = 0; voxel < grid.voxelsPerSlice() * grid.slices(); voxel++)
			for (int axis = 0; axis < 3; axis++)
				add(tissues, voxel, axis, points);
		return new LesionSurface(points);
	}

	/** The surface is where half of what lies there is the lesion. */
	private static void add(TissueMap tissues, int voxel, int axis, List<Vector3D> points) {
		VoxelGrid grid = tissues.grid();
		int[] step = { 1, grid.width(), grid.voxelsPerSlice() };
		int[] count = { grid.width(), grid.height(), grid.slices() };
		if (grid.position(voxel, axis) == count[axis] - 1) return;
		double here = tissues.fraction(Tissue.LESION, voxel) - 0.5;
		double there = tissues.fraction(Tissue.LESION, voxel + step[axis]) - 0.5;
		if (here > 0 == there > 0) return;
		Vector3D from = new Vector3D(grid.positionMm(voxel));
		points.add(from.add(new Vector3D(grid.positionMm(voxel + step[axis])).subtract(from)
			.scalarMultiply(here / (here - there))));
	}

	/** @return how far points of outlines lie from the surface, in mm */
	double[] distances(List<Roi> rois, VoxelGrid grid) {
		return rois.stream().flatMap(roi -> points(roi, grid).stream()).mapToDouble(at -> points
			.stream().mapToDouble(at::distance).min().orElse(Double.NaN)).toArray();
	}

	/** Points of an outline, a pixel apart. */
	static List<Vector3D> points(Roi roi, VoxelGrid grid) {
		FloatPolygon line = roi.getInterpolatedPolygon(1, false);
		return IntStream.range(0, line.npoints).mapToObj(i -> new Vector3D(grid.positionMm(
			line.xpoints[i] - 0.5, line.ypoints[i] - 0.5, roi.getZPosition() - 1.))).toList();
	}
}
