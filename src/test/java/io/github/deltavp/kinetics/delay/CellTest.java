// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.algebra.PolynomialTable;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells by hand, and polynomials as the sums that they are. */
class CellTest {

	/** Edges 0, 1, 2.5, 4: the widest cell is 1.6. */
	private final CellAxis axis = CellAxis.tile(new double[] { 0, 1, 4 }, 1.6);

	@Test
	void tilesKeepTheirEdgesAndAreNoWiderThanAsked() {
		assertEquals(3, axis.cells());
		assertEquals(0, axis.low());
		assertEquals(4, axis.high());
		double[] edges = { 0, 1, 2.5, 4 };
		for (int i = 0; i < 4; i++)
			assertEquals(edges[i], axis.edge(i), 1e-12);
		assertEquals(1.75, axis.centre(1));
		assertEquals(0.5, axis.half(0));
		assertEquals(0.75, axis.half(1));
		assertEquals(0.75, axis.widestHalf());
		assertEquals(1.75 - 0.4 * 0.75, axis.at(1, -0.4), 1e-12);
	}

	/** 0.9 is three times 0.3 but for rounding. */
	@ParameterizedTest
	@CsvSource({ "0.3, 3", "0.29, 4", "0.9, 1", "5, 1" })
	void asFewCellsAsPossible(double widest, int cells) {
		assertEquals(cells, CellAxis.tile(new double[] { 0, 0.9 }, widest).cells());
	}

	@Test
	void oneValueIsACellOfItsOwn() {
		CellAxis one = CellAxis.tile(new double[] { 3 }, 1);
		assertEquals(1, one.cells());
		assertEquals(3, one.low());
		assertEquals(3, one.high());
		assertEquals(1, one.half(0));
		assertEquals(1, one.widestHalf());
		assertEquals(3, one.at(0, 0.8));
		assertTrue(one.holds(0, 3));
		assertEquals(0, one.cellOf(9, 0));
	}

	@Test
	void aCellIsGoodForALittleMore() {
		assertTrue(axis.holds(1, 1.75 + 1.04 * 0.75));
		assertFalse(axis.holds(1, 1.75 + 1.06 * 0.75));
		assertTrue(axis.holds(1, 1.75 - 1.04 * 0.75));
		assertFalse(axis.holds(1, 1.75 - 1.06 * 0.75));
	}

	@ParameterizedTest
	@CsvSource({ "-1, 0", "0.2, 0", "1.1, 1", "2.4, 1", "2.6, 2", "4, 2", "5, 2" })
	void theCellOfAValueIsFoundFromAnywhere(double value, int cell) {
		for (int near = 0; near < 3; near++)
			assertEquals(cell, axis.cellOf(value, near));
	}

	private static double sum(double[] terms, double x, double z, int byX, int byZ) {
		double sum = 0;
		for (int i = 0, term = 0; i <= 5; i++)
			for (int j = 0; j <= 5 - i; j++, term++)
				sum += terms[term] * power(x, i, byX) * power(z, j, byZ);
		return sum;
	}

	/** A derivative of x to a power. */
	private static double power(double x, int power, int derivative) {
		double factor = 1;
		for (int d = 0; d < derivative; d++)
			factor *= power - d;
		return factor == 0 ? 0 : factor * Math.pow(x, power - derivative);
	}

	@Test
	void valuesSlopesAndCurvatures() {
		double[] terms = new Random(1).doubles(21, -1, 1).toArray();
		CellPolynomial p = new CellPolynomial();
		for (double x : new double[] { -1, 0, 0.4 })
			for (double z : new double[] { -0.7, 0, 1 }) {
				p.value(terms, x, z);
				p.slopes(terms, x, z);
				p.curvatures(terms, x, z);
				assertEquals(sum(terms, x, z, 0, 0), p.value, 1e-12);
				assertEquals(sum(terms, x, z, 1, 0), p.byX, 1e-12);
				assertEquals(sum(terms, x, z, 0, 1), p.byZ, 1e-12);
				assertEquals(sum(terms, x, z, 2, 0), p.byXX, 1e-12);
				assertEquals(sum(terms, x, z, 1, 1), p.byXZ, 1e-12);
				assertEquals(sum(terms, x, z, 0, 2), p.byZZ, 1e-12);
			}
	}

	@Test
	void thePolynomialThroughItsOwnValuesIsItself() {
		double[] terms = new Random(2).doubles(21, -1, 1).toArray();
		double[] points = PolynomialTable.abscissas(6);
		double[] values = new double[36];
		for (int i = 0; i < 36; i++)
			values[i] = sum(terms, points[i / 6], points[i % 6], 0, 0);
		double[][] solution = CellPolynomial.FROM_POINTS;
		double[] found = new double[21];
		for (int term = 0; term < 21; term++)
			found[term] = OrthonormalBasis.dot(solution[term], values);
		assertArrayEquals(terms, found, 1e-10);
	}
}
