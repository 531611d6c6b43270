// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.frame.Geometry;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;

/** One frame of a segment, which may have other pixels than the series. */
final class SegmentPlane {

	private final boolean[] inside;
	private final int columns;
	private int left = Integer.MAX_VALUE;
	private int right = -1;
	private int top = Integer.MAX_VALUE;
	private int bottom = -1;

	/** @param inside its pixels, row by row */
	SegmentPlane(boolean[] inside, int columns) {
		this.inside = inside;
		this.columns = columns;
		for (int i = 0; i < inside.length; i++)
			if (inside[i]) {
				left = Math.min(left, i % columns);
				right = Math.max(right, i % columns);
				top = Math.min(top, i / columns);
				bottom = Math.max(bottom, i / columns);
			}
	}

	boolean isEmpty() {
		return right < 0;
	}

	/** @return the same in a slice of the series itself */
	OutlinePlane onSlice(int slice, VoxelGrid grid) throws DicomException {
		if (inside.length != grid.voxelsPerSlice() || columns != grid.width()) throw new DicomException(
			"a frame of " + columns + "×" + inside.length / columns + " pixels refers to an image of " +
				grid.width() + "×" + grid.height() + "; segment this series");
		return new OutlinePlane(slice, 0, inside, false);
	}

	/** @return the same where it lies in the patient */
	OutlinePlane on(VoxelGrid grid, Geometry geometry) {
		double[][] corners = { at(grid, geometry, left, top), at(grid, geometry, right, top), at(grid,
			geometry, left, bottom), at(grid, geometry, right, bottom) };
		double slice = Arrays.stream(corners).mapToDouble(corner -> corner[2]).average().orElseThrow();
		double tilt = Arrays.stream(corners).mapToDouble(corner -> Math.abs(corner[2] - slice)).max()
			.orElseThrow();
		boolean within = Arrays.stream(corners).allMatch(corner -> corner[0] > -1 && corner[0] < grid
			.width() && corner[1] > -1 && corner[1] < grid.height());
		return new OutlinePlane(slice, tilt, resampled(grid, geometry, slice), !within);
	}

	/** @return voxel of the series at a pixel */
	private static double[] at(VoxelGrid grid, Geometry geometry, int column, int row) {
		double[] mm = geometry.origin().clone();
		for (int i = 0; i < 3; i++)
			mm[i] += column * geometry.spacingXMm() * geometry.row()[i] + row * geometry.spacingYMm() *
				geometry.column()[i];
		return grid.voxelAt(mm);
	}

	/** A voxel is inside if its centre lies in a pixel that is. */
	private boolean[] resampled(VoxelGrid grid, Geometry geometry, double slice) {
		double[] first = pixelAt(geometry, grid.positionMm(0, 0, slice));
		double[] right1 = pixelAt(geometry, grid.positionMm(1, 0, slice));
		double[] down1 = pixelAt(geometry, grid.positionMm(0, 1, slice));
		boolean[] there = new boolean[grid.voxelsPerSlice()];
		for (int i = 0; i < there.length; i++) {
			int x = i % grid.width();
			int y = i / grid.width();
			there[i] = holds(along(0, x, y, first, right1, down1), along(1, x, y, first, right1, down1));
		}
		return there;
	}

	private static long along(int axis, int x, int y, double[] first, double[] right, double[] down) {
		return Math.round(first[axis] + x * (right[axis] - first[axis]) + y * (down[axis] -
			first[axis]));
	}

	private boolean holds(long column, long row) {
		return column >= left && column <= right && row >= top && row <= bottom &&
			inside[(int) (column + columns * row)];
	}

	private static double[] pixelAt(Geometry geometry, double[] mm) {
		double column = 0;
		double row = 0;
		for (int i = 0; i < 3; i++) {
			double offset = mm[i] - geometry.origin()[i];
			column += offset * geometry.row()[i] / geometry.spacingXMm();
			row += offset * geometry.column()[i] / geometry.spacingYMm();
		}
		return new double[] { column, row };
	}
}
