/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.kinetics;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A polynomial Σ cᵢⱼ·xⁱ·zʲ, i + j ≤ 5, on −1 … 1 in both, with its derivatives at the point
 * evaluated last. Its terms are ordered by i, then j.
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

	/** @return least-squares solution: the terms from the values at the points, x slowest */
	static double[][] fromPoints() {
		double[] points = PolynomialTable.abscissas(POINTS);
		RealMatrix powers = new Array2DRowRealMatrix(POINTS * POINTS, TERMS);
		for (int row = 0; row < POINTS * POINTS; row++)
			for (int i = 0, term = 0; i <= DEGREE; i++)
				for (int j = 0; j <= DEGREE - i; j++, term++)
					powers.setEntry(row, term, Math.pow(points[row / POINTS], i) * Math.pow(points[row %
						POINTS], j));
		return new SingularValueDecomposition(powers).getSolver().getInverse().getData();
	}

	/** Value and first derivatives. */
	void slope(double[] terms, double x, double z) {
		value = 0;
		byX = 0;
		byZ = 0;
		for (int i = DEGREE, end = TERMS; i >= 0; i--) {
			int start = end - (DEGREE + 1 - i);
			double p = 0;
			double q = 0;
			for (int t = end - 1; t >= start; t--) {
				q = q * z + p;
				p = p * z + terms[t];
			}
			byX = byX * x + value;
			value = value * x + p;
			byZ = byZ * x + q;
			end = start;
		}
	}

	/** Value, first and second derivatives. */
	void curvature(double[] terms, double x, double z) {
		double v = 0, vx = 0, vxx = 0, vz = 0, vxz = 0, vzz = 0;
		for (int i = DEGREE, end = TERMS; i >= 0; i--) {
			int start = end - (DEGREE + 1 - i);
			double p = 0;
			double q = 0;
			double r = 0;
			for (int t = end - 1; t >= start; t--) {
				r = r * z + q;
				q = q * z + p;
				p = p * z + terms[t];
			}
			vxx = vxx * x + vx;
			vx = vx * x + v;
			v = v * x + p;
			vxz = vxz * x + vz;
			vz = vz * x + q;
			vzz = vzz * x + r;
			end = start;
		}
		value = v;
		byX = vx;
		byXX = 2 * vxx;
		byZ = vz;
		byXZ = vxz;
		byZZ = 2 * vzz;
	}
}
