// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalEquationsTest {

	private final SplittableRandom random = new SplittableRandom(1);

	private double[][] rows(int count, int unknowns) {
		double[][] rows = new double[count][unknowns];
		for (double[] row : rows)
			for (int i = 0; i < unknowns; i++)
				row[i] = random.nextDouble(-1, 1) + i;
		return rows;
	}

	/** Commons Math's QR decomposition of the weighted rows. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 5 })
	void theSolutionIsThatOfAQrDecomposition(int unknowns) {
		double[][] rows = rows(20, unknowns);
		double[] values = random.doubles(20, -5, 5).toArray();
		double[] weights = random.doubles(20, 0, 2).toArray();
		NormalEquations equations = new NormalEquations(unknowns);
		double[][] weighted = new double[20][unknowns];
		double[] right = new double[20];
		double squares = 0;
		for (int i = 0; i < 20; i++) {
			equations.add(rows[i], values[i], weights[i]);
			for (int k = 0; k < unknowns; k++)
				weighted[i][k] = Math.sqrt(weights[i]) * rows[i][k];
			right[i] = Math.sqrt(weights[i]) * values[i];
			squares += right[i] * right[i];
		}
		Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(weighted);
		double[] expected = new QRDecomposition(matrix).getSolver().solve(new ArrayRealVector(right))
			.toArray();
		double[] solution = equations.solve();
		assertArrayEquals(expected, solution, 1e-9);
		double left = new ArrayRealVector(right).subtract(matrix.operate(new ArrayRealVector(expected)))
			.getNorm();
		assertEquals(squares - left * left, equations.explained(solution), 1e-9);
	}

	@Test
	void otherValuesNeedNoNewRows() {
		double[][] rows = rows(9, 3);
		NormalEquations first = new NormalEquations(3);
		NormalEquations second = new NormalEquations(3);
		double[] right = new double[3];
		for (int i = 0; i < 9; i++) {
			first.add(rows[i], 1, 1);
			second.add(rows[i], i * i, 1);
			for (int k = 0; k < 3; k++)
				right[k] += rows[i][k] * i * i;
		}
		assertArrayEquals(second.solve(), first.withRight(right).solve(), 1e-12);
	}

	/** The second unknown never acts, and the fourth acts as the first does. */
	@Test
	void whatTheRowsDoNotDetermineIsZero() {
		NormalEquations equations = new NormalEquations(4);
		NormalEquations two = new NormalEquations(2);
		for (double[] row : rows(9, 2)) {
			double value = random.nextDouble();
			equations.add(new double[] { row[0], 0, row[1], row[0] }, value, 1);
			two.add(row, value, 1);
		}
		double[] solution = equations.solve();
		double[] expected = two.solve();
		assertArrayEquals(new double[] { expected[0], 0, expected[1], 0 }, solution, 1e-9);
		assertArrayEquals(new double[3], new NormalEquations(3).solve());
	}
}
