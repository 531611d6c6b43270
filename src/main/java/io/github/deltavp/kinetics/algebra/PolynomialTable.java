// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.algebra;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Polynomials on −1 … 1 through Chebyshev points. */
public final class PolynomialTable {

	private static final int MOST_TERMS = 16;
	/** By number of terms: they depend on nothing else. */
	private static final DecompositionSolver[] SOLVERS = IntStream.rangeClosed(1, MOST_TERMS)
		.mapToObj(PolynomialTable::solver).toArray(DecompositionSolver[]::new);

	private PolynomialTable() {}

	/** @return the {@code terms} Chebyshev points */
	public static double[] abscissas(int terms) {
		double[] points = new double[terms];
		for (int i = 0; i < terms; i++)
			points[i] = Math.cos(Math.PI * (i + 0.5) / terms);
		return points;
	}

	private static DecompositionSolver solver(int terms) {
		double[] points = abscissas(terms);
		RealMatrix powers = new Array2DRowRealMatrix(terms, terms);
		for (int i = 0; i < terms; i++)
			for (int j = 0; j < terms; j++)
				powers.setEntry(i, j, Math.pow(points[i], j));
		return new LUDecomposition(powers).getSolver();
	}

	/**
	 * @param values 1 to 16 of them
	 * @return coefficients, constant first, of the polynomial with these values at the points
	 */
	public static double[] terms(double[] values) {
		return SOLVERS[values.length - 1].solve(new ArrayRealVector(values, false)).toArray();
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
