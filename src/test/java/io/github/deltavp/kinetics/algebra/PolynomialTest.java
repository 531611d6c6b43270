// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the polynomials of Apache Commons Math, and even spacing by hand. */
class PolynomialTest {

	@ParameterizedTest
	@ValueSource(doubles = { -0.9, 0, 0.3, 2 })
	void valueSlopeAndCurvature(double x) {
		for (double[] terms : new double[][] { { 3 }, { 1, -2 }, { 0.5, 1, -2, 3, 0.7, -0.2 } }) {
			PolynomialFunction expected = new PolynomialFunction(terms);
			PolynomialFunction slope = expected.polynomialDerivative();
			PolynomialJet jet = new PolynomialJet();
			jet.at(terms, x);
			assertEquals(expected.value(x), jet.value, 1e-12);
			assertEquals(slope.value(x), jet.slope, 1e-12);
			assertEquals(slope.polynomialDerivative().value(x), jet.curvature, 1e-12);
			assertEquals(expected.value(x), PolynomialTable.value(terms, x), 1e-12);
			assertEquals(slope.value(x), PolynomialTable.slope(terms, x), 1e-12);
		}
	}

	/** The zeros of the Chebyshev polynomial of that degree: T3 = 4·x³ − 3·x. */
	@Test
	void abscissasAreTheZerosOfAChebyshevPolynomial() {
		assertArrayEquals(new double[] { Math.sqrt(0.75), 0, -Math.sqrt(0.75) }, PolynomialTable
			.abscissas(3), 1e-15);
	}

	@Test
	void thePolynomialThroughItsOwnValuesIsItself() {
		double[] terms = { 0.5, 1, -2, 3, 0.7, -0.2, 4 };
		double[] values = new double[7];
		double[] points = PolynomialTable.abscissas(7);
		for (int i = 0; i < 7; i++)
			values[i] = new PolynomialFunction(terms).value(points[i]);
		assertArrayEquals(terms, PolynomialTable.terms(values), 1e-11);
	}

	@Test
	void evenNodesHaveTheEndsAndAreNoFartherApartThanAsked() {
		assertArrayEquals(new double[] { 2 }, EvenNodes.between(2, 2, 1));
		assertArrayEquals(new double[] { -1, -0.75, -0.5 }, EvenNodes.between(-1, -0.5, 9));
		assertArrayEquals(new double[] { 1, 2, 3, 4 }, EvenNodes.between(1, 4, 1));
		assertArrayEquals(new double[] { 1, 1.75, 2.5, 3.25, 4 }, EvenNodes.between(1, 4, 0.99));
	}
}
