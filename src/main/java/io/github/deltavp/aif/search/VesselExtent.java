// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.series.VoxelGrid;
import java.util.BitSet;
import java.util.List;

/**
 * How a set of voxels lies along the axis of the image that runs closest to head–feet.
 *
 * @param lengthMm its length along that axis in mm
 * @param lengthFraction the same ÷ the length of the field of view, 0 … 1
 * @param widthMm diameter of the circle of its mean cross section in mm
 * @param slices number of slices that it touches
 * @param measurable whether the field of view has more than a few voxels along that axis, so that
 *          length and width say anything
 */
record VesselExtent(double lengthMm, double lengthFraction, double widthMm, int slices,
		boolean measurable) {

	/** Least voxels of the field of view along head–feet for a length to be judged. */
	private static final int LEAST_VOXELS = 8;

	/**
	 * @param voxels what is measured
	 * @param fieldVoxels length of the searched field along head–feet, in voxels
	 */
	static VesselExtent of(VoxelGrid grid, int[] voxels, int fieldVoxels) {
		int axis = craniocaudalAxis(grid);
		BitSet positions = new BitSet();
		BitSet slices = new BitSet();
		for (int voxel : voxels) {
			positions.set(grid.position(voxel, axis));
			slices.set(voxel / grid.voxelsPerSlice());
		}
		double spacing = spacing(grid, axis);
		double length = positions.cardinality() * spacing;
		double area = voxels.length * grid.voxelVolumeMm3() / length;
		return new VesselExtent(length, length / (fieldVoxels * spacing), 2 * Math.sqrt(area / Math.PI),
			slices.cardinality(), fieldVoxels >= LEAST_VOXELS);
	}

	/** Length ÷ width. */
	double slenderness() {
		return lengthMm / widthMm;
	}

	/** @return 0 for x, 1 for y, 2 for the slice direction */
	static int craniocaudalAxis(VoxelGrid grid) {
		List<Double> row = grid.rowDirection();
		List<Double> column = grid.columnDirection();
		double x = Math.abs(row.get(2));
		double y = Math.abs(column.get(2));
		double z = Math.abs(row.get(0) * column.get(1) - row.get(1) * column.get(0));
		if (z >= x && z >= y) return 2;
		return y >= x ? 1 : 0;
	}

	private static double spacing(VoxelGrid grid, int axis) {
		return List.of(grid.spacingXMm(), grid.spacingYMm(), grid.spacingZMm()).get(axis);
	}
}
