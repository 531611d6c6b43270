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
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Polynomials on −1 … 1 through Chebyshev points. */
final class PolynomialTable {

	private PolynomialTable() {}

	/** @return the {@code terms} Chebyshev points */
	static double[] abscissas(int terms) {
		double[] points = new double[terms];
		for (int i = 0; i < terms; i++)
			points[i] = Math.cos(Math.PI * (i + 0.5) / terms);
		return points;
	}

	/** @return coefficients, constant first, of the polynomial with these values at the points */
	static double[] terms(double[] values) {
		double[] points = abscissas(values.length);
		RealMatrix powers = new Array2DRowRealMatrix(values.length, values.length);
		for (int i = 0; i < values.length; i++)
			for (int j = 0; j < values.length; j++)
				powers.setEntry(i, j, Math.pow(points[i], j));
		return new LUDecomposition(powers).getSolver().solve(new ArrayRealVector(values)).toArray();
	}

	/** @return value of the polynomial at {@code x} */
	static double value(double[] terms, double x) {
		double sum = 0;
		for (int i = terms.length - 1; i >= 0; i--)
			sum = sum * x + terms[i];
		return sum;
	}

	/** @return derivative of the polynomial at {@code x} */
	static double slope(double[] terms, double x) {
		double sum = 0;
		for (int i = terms.length - 1; i >= 1; i--)
			sum = sum * x + i * terms[i];
		return sum;
	}
}
