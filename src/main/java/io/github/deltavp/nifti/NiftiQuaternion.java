// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.nifti;

/** The qform of an affine whose third axis runs against first × second (qfac = −1). */
final class NiftiQuaternion {

	private NiftiQuaternion() {}

	/**
	 * @param affine three rows, columns at right angles
	 * @return b, c, d of the unit quaternion with a ≥ 0 (nifti1.h, method 2)
	 */
	static double[] of(double[][] affine) {
		double[][] r = rotation(affine);
		// The four squares times four; the largest is safe to divide by.
		double[] squares = { 1 + r[0][0] + r[1][1] + r[2][2], 1 + r[0][0] - r[1][1] - r[2][2], 1 -
			r[0][0] + r[1][1] - r[2][2], 1 - r[0][0] - r[1][1] + r[2][2] };
		int largest = 0;
		for (int i = 1; i < 4; i++)
			if (squares[i] > squares[largest]) largest = i;
		double[] q = switch (largest) {
			case 0 -> new double[] { squares[0], r[2][1] - r[1][2], r[0][2] - r[2][0], r[1][0] -
				r[0][1] };
			case 1 -> new double[] { r[2][1] - r[1][2], squares[1], r[0][1] + r[1][0], r[0][2] +
				r[2][0] };
			case 2 -> new double[] { r[0][2] - r[2][0], r[0][1] + r[1][0], squares[2], r[1][2] +
				r[2][1] };
			default -> new double[] { r[1][0] - r[0][1], r[0][2] + r[2][0], r[1][2] + r[2][1],
				squares[3] };
		};
		double scale = (q[0] < 0 ? -0.5 : 0.5) / Math.sqrt(squares[largest]);
		return new double[] { q[1] * scale, q[2] * scale, q[3] * scale };
	}

	private static double[][] rotation(double[][] affine) {
		double[][] rotation = new double[3][3];
		for (int c = 0; c < 3; c++) {
			double length = Math.sqrt(affine[0][c] * affine[0][c] + affine[1][c] * affine[1][c] +
				affine[2][c] * affine[2][c]);
			for (int r = 0; r < 3; r++)
				rotation[r][c] = affine[r][c] / length * (c == 2 ? -1 : 1);
		}
		return rotation;
	}
}
