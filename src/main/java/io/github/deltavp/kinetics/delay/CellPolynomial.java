// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import io.github.deltavp.kinetics.algebra.PolynomialTable;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A polynomial Σ cᵢⱼ·xⁱ·zʲ, i + j ≤ 5, on −1 … 1 in both, with its derivatives; each is left from
 * when it was asked for last. Its terms are ordered by i, then j.
 */
final class CellPolynomial {

	static final int DEGREE = 5;
	/** Number of coefficients. */
	static final int TERMS = (DEGREE + 1) * (DEGREE + 2) / 2;
	/** Points on each axis that it is drawn through. */
	static final int POINTS = DEGREE + 1;

	double value;
	double byX;
	double byZ;
	double byXX;
	double byXZ;
	double byZZ;

	/**
	 * Least-squares solution: the terms from the values at the points, x slowest. It depends on
	 * nothing else.
	 */
	static final double[][] FROM_POINTS = fromPoints();

	private static double[][] fromPoints() {
		double[] points = PolynomialTable.abscissas(POINTS);
		RealMatrix powers = new Array2DRowRealMatrix(POINTS * POINTS, TERMS);
		for (int row = 0; row < POINTS * POINTS; row++)
			for (int i = 0, term = 0; i <= DEGREE; i++)
				for (int j = 0; j <= DEGREE - i; j++, term++)
					powers.setEntry(row, term, Math.pow(points[row / POINTS], i) * Math.pow(points[row %
						POINTS], j));
		return new SingularValueDecomposition(powers).getSolver().getInverse().getData();
	}

	/**
	 * The value. Written out as the next ones, because short chains of operations run side by side.
	 */
	void value(double[] t, double x, double z) {
		double z2 = z * z;
		double z3 = z2 * z;
		double p4 = t[18] + t[19] * z;
		double p3 = t[15] + t[16] * z + t[17] * z2;
		double p2 = t[11] + t[12] * z + t[13] * z2 + t[14] * z3;
		double p1 = t[6] + t[7] * z + t[8] * z2 + (t[9] + t[10] * z) * z3;
		double p0 = t[0] + t[1] * z + t[2] * z2 + (t[3] + t[4] * z + t[5] * z2) * z3;
		value = ((((t[20] * x + p4) * x + p3) * x + p2) * x + p1) * x + p0;
	}

	/** The first derivatives. */
	void slopes(double[] t, double x, double z) {
		double z2 = z * z;
		double z3 = z2 * z;
		double p4 = t[18] + t[19] * z;
		double p3 = t[15] + t[16] * z + t[17] * z2;
		double p2 = t[11] + t[12] * z + t[13] * z2 + t[14] * z3;
		double p1 = t[6] + t[7] * z + t[8] * z2 + (t[9] + t[10] * z) * z3;
		byX = (((5 * t[20] * x + 4 * p4) * x + 3 * p3) * x + 2 * p2) * x + p1;
		double q3 = t[16] + 2 * t[17] * z;
		double q2 = t[12] + 2 * t[13] * z + 3 * t[14] * z2;
		double q1 = t[7] + 2 * t[8] * z + 3 * t[9] * z2 + 4 * t[10] * z3;
		double q0 = t[1] + 2 * t[2] * z + 3 * t[3] * z2 + (4 * t[4] + 5 * t[5] * z) * z3;
		byZ = (((t[19] * x + q3) * x + q2) * x + q1) * x + q0;
	}

	/** The second derivatives. */
	void curvatures(double[] t, double x, double z) {
		double z2 = z * z;
		double p4 = t[18] + t[19] * z;
		double p3 = t[15] + t[16] * z + t[17] * z2;
		double p2 = t[11] + t[12] * z + (t[13] + t[14] * z) * z2;
		byXX = ((20 * t[20] * x + 12 * p4) * x + 6 * p3) * x + 2 * p2;
		double q3 = t[16] + 2 * t[17] * z;
		double q2 = t[12] + 2 * t[13] * z + 3 * t[14] * z2;
		double q1 = t[7] + 2 * t[8] * z + (3 * t[9] + 4 * t[10] * z) * z2;
		byXZ = ((4 * t[19] * x + 3 * q3) * x + 2 * q2) * x + q1;
		double r2 = 2 * t[13] + 6 * t[14] * z;
		double r1 = 2 * t[8] + 6 * t[9] * z + 12 * t[10] * z2;
		double r0 = 2 * t[2] + 6 * t[3] * z + (12 * t[4] + 20 * t[5] * z) * z2;
		byZZ = ((2 * t[17] * x + r2) * x + r1) * x + r0;
	}
}
