// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.nifti;

import java.util.List;

/** Voxel indices → millimetres to the right, front and top: sform before qform before spacing. */
final class NiftiAffine {

	private static final double DIFFERENT = 0.1;

	private NiftiAffine() {}

	/** @return three rows of four, in mm */
	static double[][] of(NiftiHeader header, List<String> warnings) {
		double mm = millimetres(header.units());
		double[][] affine;
		if (header.sformCode() > 0) {
			affine = header.sform();
			if (header.qformCode() > 0 && differ(affine, qform(header))) warnings.add(
				"sform and qform say different places; the sform is used");
		}
		else if (header.qformCode() > 0) affine = qform(header);
		else {
			affine = spacingOnly(header);
			warnings.add("the file says nothing about the orientation (sform and qform codes are 0); " +
				"only distances are known, and left and right may be swapped");
		}
		return scaled(affine, mm);
	}

	/** @return the rotation of a quaternion b, c, d times the spacing (nifti1.h, method 2) */
	private static double[][] qform(NiftiHeader header) {
		double b = header.quaternion()[0];
		double c = header.quaternion()[1];
		double d = header.quaternion()[2];
		double a = Math.sqrt(Math.max(0, 1 - (b * b + c * c + d * d)));
		double x = header.pixdim()[1];
		double y = header.pixdim()[2];
		double z = header.pixdim()[3] * (header.pixdim()[0] < 0 ? -1 : 1);
		double[] offset = { header.quaternion()[3], header.quaternion()[4], header.quaternion()[5] };
		return new double[][] { { (a * a + b * b - c * c - d * d) * x, 2 * (b * c - a * d) * y, 2 * (b *
			d + a * c) * z, offset[0] }, { 2 * (b * c + a * d) * x, (a * a + c * c - b * b - d * d) * y,
				2 * (c * d - a * b) * z, offset[1] }, { 2 * (b * d - a * c) * x, 2 * (c * d + a * b) * y,
					(a * a + d * d - c * c - b * b) * z, offset[2] } };
	}

	/** Rows to the left and columns to the back, as nothing better is known. */
	private static double[][] spacingOnly(NiftiHeader header) {
		return new double[][] { { -header.pixdim()[1], 0, 0, 0 }, { 0, -header.pixdim()[2], 0, 0 }, { 0,
			0, header.pixdim()[3], 0 } };
	}

	private static boolean differ(double[][] one, double[][] other) {
		for (int r = 0; r < 3; r++)
			for (int c = 0; c < 4; c++)
				if (!(Math.abs(one[r][c] - other[r][c]) <= DIFFERENT)) return true;
		return false;
	}

	/**
	 * The lowest three bits are the unit of length; 0, not stated, means mm everywhere in practice.
	 */
	private static double millimetres(int units) {
		return switch (units & 7) {
			case 1 -> 1000;
			case 3 -> 0.001;
			default -> 1;
		};
	}

	private static double[][] scaled(double[][] affine, double factor) {
		double[][] result = new double[3][4];
		for (int r = 0; r < 3; r++)
			for (int c = 0; c < 4; c++)
				result[r][c] = affine[r][c] * factor;
		return result;
	}
}
