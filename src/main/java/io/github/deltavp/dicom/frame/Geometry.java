// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.frame;

import io.github.deltavp.dicom.file.FrameView;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.series.VoxelGrid;

/**
 * Where a plane lies in the patient.
 *
 * @param spacingXMm distance of columns in mm, NaN if absent
 * @param spacingYMm distance of rows in mm, NaN if absent
 * @param thicknessMm SliceThickness in mm, NaN if absent
 * @param row unit vector along a row
 * @param column unit vector along a column
 * @param origin centre of the first pixel in mm
 * @param oriented whether the file states the orientation; otherwise axial is assumed
 * @param placed whether the file states the position
 */
public record Geometry(double spacingXMm, double spacingYMm, double thicknessMm, double[] row,
		double[] column, double[] origin, boolean oriented, boolean placed) {

	/** @return what the elements of a frame say */
	public static Geometry of(FrameView view) {
		double[] spacing = view.numbers(Tag.PIXEL_SPACING);
		double[] orientation = view.numbers(Tag.IMAGE_ORIENTATION_PATIENT);
		boolean oriented = orientation.length == 6 && isOrthonormal(orientation);
		double[] axes = oriented ? orientation : new double[] { 1, 0, 0, 0, 1, 0 };
		double[] row = { axes[0], axes[1], axes[2] };
		double[] column = { axes[3], axes[4], axes[5] };
		double[] position = view.numbers(Tag.IMAGE_POSITION_PATIENT);
		boolean placed = position.length == 3 && isFinite(position);
		double location = view.number(Tag.SLICE_LOCATION);
		double[] origin = placed ? position : along(VoxelGrid.normal(row, column), Double.isNaN(
			location) ? 0 : location);
		return new Geometry(spacing.length == 2 ? spacing[1] : Double.NaN, spacing.length == 2
			? spacing[0] : Double.NaN, view.number(Tag.SLICE_THICKNESS), row, column, origin, oriented,
			placed || !Double.isNaN(location));
	}

	/** @return the normal of the plane, row × column */
	public double[] normal() {
		return VoxelGrid.normal(row, column);
	}

	/**
	 * @param normal of the series, so that rounded orientations do not scatter the slices
	 * @return place along it in mm
	 */
	public double position(double[] normal) {
		return dot(origin, normal);
	}

	/** @return place of the first pixel within the plane: along a row and along a column, in mm */
	public double[] inPlane() {
		return new double[] { dot(origin, row), dot(origin, column) };
	}

	private static boolean isOrthonormal(double[] o) {
		double rowLength = Math.sqrt(o[0] * o[0] + o[1] * o[1] + o[2] * o[2]);
		double columnLength = Math.sqrt(o[3] * o[3] + o[4] * o[4] + o[5] * o[5]);
		double product = o[0] * o[3] + o[1] * o[4] + o[2] * o[5];
		return Math.abs(rowLength - 1) < 0.01 && Math.abs(columnLength - 1) < 0.01 && Math.abs(
			product) < 0.01;
	}

	private static boolean isFinite(double[] numbers) {
		return Double.isFinite(numbers[0] + numbers[1] + numbers[2]);
	}

	private static double[] along(double[] direction, double distance) {
		return new double[] { direction[0] * distance, direction[1] * distance, direction[2] *
			distance };
	}

	private static double dot(double[] a, double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}
}
