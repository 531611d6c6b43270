// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the LU decomposition of Apache Commons Math. */
class CholeskyTest {

	private final Random random = new Random(3);

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 5 })
	void solvesTheFirstRowsOfAMatrix(int size) {
		RealMatrix matrix = positive(size);
		double[][] a = inALargerOne(matrix);
		double[] b = random.doubles(size, -1, 1).toArray();
		RealVector expected = new LUDecomposition(matrix).getSolver().solve(new ArrayRealVector(b));
		assertTrue(Cholesky.factor(a, size));
		double form = Cholesky.inverseForm(a, size, b, new double[size]);
		assertEquals(expected.dotProduct(new ArrayRealVector(b)), form, 1e-12 * form);
		Cholesky.solve(a, size, b);
		assertArrayEquals(expected.toArray(), b, 1e-12);
	}

	private RealMatrix positive(int size) {
		double[][] rows = new double[size + 3][];
		for (int i = 0; i < rows.length; i++)
			rows[i] = random.doubles(size, -1, 1).toArray();
		RealMatrix matrix = MatrixUtils.createRealMatrix(rows);
		return matrix.transpose().multiply(matrix);
	}

	/** What stands beyond the first rows is of no concern, nor is the upper triangle. */
	private static double[][] inALargerOne(RealMatrix matrix) {
		int size = matrix.getRowDimension();
		double[][] a = new double[size + 1][size + 1];
		for (int i = 0; i <= size; i++)
			for (int j = 0; j <= size; j++)
				a[i][j] = j <= i && i < size ? matrix.getEntry(i, j) : Double.NaN;
		return a;
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 1.01, -1, Double.NaN })
	void aMatrixThatIsNotPositiveIsRefused(double beside) {
		assertFalse(Cholesky.factor(new double[][] { { 1, beside }, { beside, 1 } }, 2));
	}

	/** 1 − b² of the second row remains: 2e-12 is above rounding, 2e-14 is not. */
	@ParameterizedTest
	@ValueSource(doubles = { 1e-12, 1e-14 })
	void aMatrixThatIsSingularToWorkingPrecisionIsRefused(double missing) {
		double beside = 1 - missing;
		assertEquals(missing > 1e-13, Cholesky.factor(new double[][] { { 1, 0 }, { beside, 1 } }, 2));
	}
}
