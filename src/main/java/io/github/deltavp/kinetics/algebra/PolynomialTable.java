// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.algebra;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Polynomials on −1 … 1 through Chebyshev points. */
public final class PolynomialTable {

	private PolynomialTable() {}

	/** @return the {@code terms} Chebyshev points */
	public static double[] abscissas(int terms) {
		double[] points = new double[terms];
		for (int i = 0; i < terms; i++)
			points[i] = Math.cos(Math.PI * (i + 0.5) / terms);
		return points;
	}

	/** @return coefficients, constant first, of the polynomial with these values at the points */
	public static double[] terms(double[] values) {
		double[] points = abscissas(values.length);
		RealMatrix powers = new Array2DRowRealMatrix(values.length, values.length);
		for (int i = 0; i < values.length; i++)
			for (int j = 0; j < values.length; j++)
				powers.setEntry(i, j, Math.pow(points[i], j));
		return new LUDecomposition(powers).getSolver().solve(new ArrayRealVector(values)).toArray();
	}

	/** @return value of the polynomial at {@code x} */
	public static double value(double[] terms, double x) {
		double sum = 0;
		for (int i = terms.length - 1; i >= 0; i--)
			sum = sum * x + terms[i];
		return sum;
	}

	/** @return derivative of the polynomial at {@code x} */
	public static double slope(double[] terms, double x) {
		double sum = 0;
		for (int i = terms.length - 1; i >= 1; i--)
			sum = sum * x + i * terms[i];
		return sum;
	}
}
