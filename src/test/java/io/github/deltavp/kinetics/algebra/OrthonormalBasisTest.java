// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/** Decaying exponentials, of which a few vectors hold all; remainders by least squares. */
class OrthonormalBasisTest {

	private static final int LENGTH = 30;
	private static final double TOLERANCE = 1e-4;
	private static final double[][] FIRST = { randoms(1), randoms(2) };

	private static double[] randoms(int seed) {
		return new Random(seed).doubles(LENGTH, -1, 1).toArray();
	}

	/** Of lengths from 1 to 1000: what is held worst is judged by its own length. */
	private static double[][] family() {
		double[][] family = new double[25][LENGTH];
		for (int i = 0; i < family.length; i++)
			for (int t = 0; t < LENGTH; t++)
				family[i][t] = Math.pow(1000, i % 4 / 3.) * Math.exp(-0.02 * (i + 1) * t);
		return family;
	}

	@Test
	void holdsTheFirstVectorsInTheirOrderThenWhateverIsHeldWorst() {
		double[][] family = family();
		OrthonormalBasis basis = OrthonormalBasis.greedy(FIRST, family, TOLERANCE);
		List<double[]> held = new ArrayList<>();
		for (double[] vector : FIRST) {
			assertDirection(remainder(vector, held), basis, held.size());
			held.add(vector);
		}
		double[] scale = norms(family, held);
		for (int worst = worst(family, held, scale); norm(remainder(family[worst], held)) > TOLERANCE *
			scale[worst]; worst = worst(family, held, scale))
		{
			assertDirection(remainder(family[worst], held), basis, held.size());
			held.add(family[worst]);
		}
		assertEquals(held.size(), basis.size());
		assertTrue(held.size() < 12, held.size() + " vectors");
	}

	private static void assertDirection(RealVector expected, OrthonormalBasis basis, int j) {
		for (int t = 0; t < LENGTH; t++)
			assertEquals(expected.getEntry(t) / norm(expected), basis.value(j, t), 1e-6);
	}

	private static RealVector remainder(double[] vector, List<double[]> held) {
		RealVector all = new ArrayRealVector(vector);
		if (held.isEmpty()) return all;
		var columns = MatrixUtils.createRealMatrix(held.toArray(double[][]::new)).transpose();
		return all.subtract(columns.operate(new QRDecomposition(columns).getSolver().solve(all)));
	}

	private static double norm(RealVector vector) {
		return vector.getNorm();
	}

	private static double[] norms(double[][] family, List<double[]> held) {
		return Arrays.stream(family).mapToDouble(vector -> norm(remainder(vector, held))).toArray();
	}

	private static int worst(double[][] family, List<double[]> held, double[] scale) {
		double[] left = norms(family, held);
		int worst = 0;
		for (int i = 1; i < left.length; i++)
			if (left[i] / scale[i] > left[worst] / scale[worst]) worst = i;
		return worst;
	}

	/** Down to rounding, so that vectors that nearly depend on the others join. */
	@Test
	void vectorsAreOrthonormalToRounding() {
		OrthonormalBasis basis = OrthonormalBasis.greedy(FIRST, family(), 1e-11);
		assertTrue(basis.size() > 12, basis.size() + " vectors");
		for (int i = 0; i < basis.size(); i++)
			for (int j = 0; j <= i; j++) {
				double product = 0;
				for (int t = 0; t < LENGTH; t++)
					product += basis.value(i, t) * basis.value(j, t);
				assertEquals(i == j ? 1 : 0, product, 1e-13);
			}
	}

	@Test
	void theFamilyIsItsCoordinatesTimesTheVectors() {
		OrthonormalBasis basis = OrthonormalBasis.greedy(FIRST, family(), 1e-9);
		for (double[] vector : family()) {
			double[] coordinates = basis.coordinates(vector);
			assertEquals(basis.size(), coordinates.length);
			for (int t = 0; t < LENGTH; t++) {
				double sum = 0;
				for (int j = 0; j < coordinates.length; j++)
					sum += coordinates[j] * basis.value(j, t);
				assertEquals(vector[t], sum, 1e-8 * OrthonormalBasis.norm(vector));
			}
		}
	}

	/** No more vectors than samples, whatever the tolerance. */
	@Test
	void randomVectorsFillTheWholeSpace() {
		double[][] many = new double[50][];
		Arrays.setAll(many, i -> randoms(10 + i));
		assertEquals(LENGTH, OrthonormalBasis.greedy(FIRST, many, 0).size());
		assertEquals(LENGTH, OrthonormalBasis.greedy(new double[0][], many, 1e-12).size());
	}

	@Test
	void normAndProduct() {
		assertEquals(13, OrthonormalBasis.norm(new double[] { 3, -4, 12 }), 1e-12);
		assertEquals(-1, OrthonormalBasis.dot(new double[] { 3, -4, 2 }, new double[] { 1, 2, 2 }),
			1e-12);
	}
}
