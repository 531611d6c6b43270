// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.nifti;

import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the voxels of a NIfTI file lie, as a {@link VoxelGrid}. NIfTI's world points right, to the
 * front and up; DICOM's left, to the back and up: x and y change sign.
 * <p>
 * The axes of the file may run in any direction. In the grid, rows run to the patient's left or
 * back and columns to the back or the feet, as scanners write DICOM and as radiologists look at
 * images, and slices along row × column; the file's axes are turned where they run the other way.
 * So an exam gives the same voxel order whether it comes from DICOM or through dcm2niix.
 *
 * @param grid of the turned image
 * @param turnX whether the file's first axis is read from its end
 * @param turnY the same for the second
 * @param turnZ the same for the third
 * @param warnings what had to be guessed
 */
record NiftiGeometry(VoxelGrid grid, boolean turnX, boolean turnY, boolean turnZ,
		List<String> warnings) {

	private static final double SHEAR = 0.01;
	private static final double THICK = 1.5;

	static NiftiGeometry of(NiftiHeader header) throws NiftiException {
		List<String> warnings = new ArrayList<>();
		double[][] affine = NiftiAffine.of(header, warnings);
		int[] size = { (int) header.dim()[1], (int) header.dim()[2], (int) header.dim()[3] };
		double[][] axes = new double[3][];
		double[] spacing = new double[3];
		for (int a = 0; a < 3; a++) {
			axes[a] = new double[] { -affine[0][a], -affine[1][a], affine[2][a] };
			spacing[a] = Math.sqrt(dot(axes[a], axes[a]));
			if (!VoxelGrid.isSpacing(spacing[a])) throw new NiftiException("voxels have the size " +
				spacing[a] + " mm along axis " + (a + 1) + "; correct sform or qform");
			axes[a] = scaled(axes[a], 1 / spacing[a]);
		}
		double[] origin = { -affine[0][3], -affine[1][3], affine[2][3] };
		return of(size, axes, spacing, origin, header.isOriented(), warnings);
	}

	private static NiftiGeometry of(int[] size, double[][] axes, double[] spacing, double[] origin,
		boolean oriented, List<String> warnings) throws NiftiException
	{
		requireRightAngle(axes[0], axes[1]);
		boolean[] turn = { !isUsual(axes[0]), !isUsual(axes[1]), false };
		double[] normal = VoxelGrid.normal(turn[0] ? scaled(axes[0], -1) : axes[0], turn[1] ? scaled(
			axes[1], -1) : axes[1]);
		double along = dot(normal, axes[2]);
		turn[2] = along < 0;
		if (1 - Math.abs(along) > SHEAR * SHEAR / 2) warnings.add(
			"the slice axis is not at right angles to the slices (sheared by " + Math.round(Math
				.toDegrees(Math.acos(Math.min(1, Math.abs(along))))) +
				"°); distances along the normal are used");
		if (spacing[2] * Math.abs(along) * THICK < Math.max(spacing[0], spacing[1])) warnings.add(
			"voxels are thicker within a slice than between slices; was the file turned after the scan? " +
				"Slices are taken along the third axis");
		for (int a = 0; a < 3; a++)
			if (turn[a]) {
				origin = plus(origin, scaled(axes[a], spacing[a] * (size[a] - 1)));
				axes[a] = scaled(axes[a], -1);
			}
		return new NiftiGeometry(new VoxelGrid(size[0], size[1], size[2], spacing[0], spacing[1],
			spacing[2] * Math.abs(along), list(origin), list(axes[0]), list(axes[1]), oriented), turn[0],
			turn[1], turn[2], warnings);
	}

	/** Whether an in-plane axis runs as images are looked at: to the left, the back or the feet. */
	private static boolean isUsual(double[] axis) {
		int most = 0;
		for (int i = 1; i < 3; i++)
			if (Math.abs(axis[i]) > Math.abs(axis[most]) + 1e-6) most = i;
		return most == 2 ? axis[2] < 0 : axis[most] > 0;
	}

	private static void requireRightAngle(double[] row, double[] column) throws NiftiException {
		if (Math.abs(dot(row, column)) > SHEAR) throw new NiftiException(
			"rows and columns are not at right angles; resample the image to a rectangular grid");
	}

	static double dot(double[] a, double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}

	static double[] scaled(double[] a, double factor) {
		return new double[] { a[0] * factor, a[1] * factor, a[2] * factor };
	}

	static double[] plus(double[] a, double[] b) {
		return new double[] { a[0] + b[0], a[1] + b[1], a[2] + b[2] };
	}

	private static List<Double> list(double[] numbers) {
		// Adding zero makes −0 into 0.
		return List.of(numbers[0] + 0., numbers[1] + 0., numbers[2] + 0.);
	}
}
