// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The loops that are written for speed, against the sums they stand for. What lies behind the last
 * curve of a block is never written.
 */
class BlockLoopsTest {

	private static final int CAPACITY = 23;
	private static final int COUNT = 20;
	private static final float UNTOUCHED = 77;

	private final Random random = new Random(6);

	private float[][] rows(int rows) {
		float[][] values = new float[rows][];
		for (int i = 0; i < rows; i++)
			values[i] = floats(CAPACITY);
		return values;
	}

	private float[] floats(int length) {
		float[] values = new float[length];
		for (int i = 0; i < length; i++)
			values[i] = (float) random.nextGaussian();
		return values;
	}

	/** Multiples of 1/4, so that many are equal. */
	private float[][] coarse(int rows) {
		float[][] values = rows(rows);
		for (float[] row : values)
			for (int v = 0; v < row.length; v++)
				row[v] = Math.round(2 * row[v]) / 4f;
		return values;
	}

	private static float[] filled(float value) {
		float[] values = new float[CAPACITY];
		Arrays.fill(values, UNTOUCHED);
		Arrays.fill(values, 0, COUNT, value);
		return values;
	}

	private static void assertUntouched(float[] values) {
		for (int v = COUNT; v < CAPACITY; v++)
			assertEquals(UNTOUCHED, values[v]);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 3, 4, 5, 8, 11 })
	void weightedSums(int size) {
		float[] weights = floats(size);
		float[][] rows = rows(size + 2);
		float[] out = filled(3);
		BlockProduct.combine(weights, rows, 2, out, COUNT);
		float[] added = filled(3);
		BlockProduct.add(weights, rows, size > 0 ? 1 : 0, size, added, COUNT);
		float[] squares = filled(3);
		BlockProduct.addSquares(rows, 1, size + 2, squares, COUNT);
		for (int v = 0; v < COUNT; v++) {
			int curve = v;
			assertEquals(IntStream.range(0, size).mapToDouble(i -> weights[i] * rows[i + 2][curve]).sum(),
				out[v], 1e-5);
			assertEquals(3 + IntStream.range(1, size).mapToDouble(i -> weights[i] * rows[i][curve]).sum(),
				added[v], 1e-5);
			assertEquals(3 + IntStream.range(1, size + 2).mapToDouble(i -> rows[i][curve] *
				rows[i][curve]).sum(), squares[v], 1e-5);
		}
		assertUntouched(out);
		assertUntouched(added);
		assertUntouched(squares);
	}

	/** Left out may be what is shorter than 0.005 together: √(0.003² + 0.003²) is, three are not. */
	@ParameterizedTest
	@CsvSource({ "0.003 0.003, 1", "0.003 0.003 0.003, 2", "0.0051, 2", "0.0049, 1", "0 0 0, 1",
		"0.0049 0 0.5, 4" })
	void theShortTailOfAUnitVectorIsLeftOut(String tail, int significant) {
		float[] direction = { 1 };
		for (String next : tail.split(" ")) {
			direction = Arrays.copyOf(direction, direction.length + 1);
			direction[direction.length - 1] = Float.parseFloat(next);
		}
		assertEquals(significant, BlockProduct.significant(direction));
		assertEquals(0, BlockProduct.significant(new float[] { 0.001f, 0.002f }));
	}

	@Test
	void theHighestOfManyRowsAndItsPlaces() {
		float[][] rows = coarse(6);
		float[] highest = filled(Float.NEGATIVE_INFINITY);
		for (float[] row : rows)
			BlockMaximum.raise(row, highest, COUNT);
		float[] where = filled(0.5f);
		for (int i = 0; i < rows.length; i++)
			BlockMaximum.addWhereEqual(1 << i, rows[i], highest, where, COUNT);
		for (int v = 0; v < COUNT; v++) {
			int curve = v;
			double expected = Arrays.stream(rows).mapToDouble(row -> row[curve]).max().getAsDouble();
			assertEquals(expected, highest[v]);
			assertEquals(0.5 + IntStream.range(0, 6).filter(i -> rows[i][curve] == expected).map(
				i -> 1 << i).sum(), where[v]);
		}
		assertUntouched(highest);
		assertUntouched(where);
	}

	@Test
	void localMaximaAreAboveOneNeighbourAndNotBelowTheOther() {
		float[][] rows = coarse(3);
		float[] maxima = filled(2);
		BlockMaximum.addWhereLocal(rows[0], rows[1], rows[2], maxima, COUNT);
		int found = 0;
		for (int v = 0; v < COUNT; v++) {
			boolean isMaximum = rows[1][v] > rows[0][v] && rows[1][v] >= rows[2][v];
			assertEquals(isMaximum ? 3 : 2, maxima[v], "curve " + v);
			if (isMaximum) found++;
		}
		assertTrue(found > 2, found + " maxima");
		assertUntouched(maxima);
	}

	@Test
	void theTwoHighestLocalMaxima() {
		float[][] scores = coarse(9);
		TopTwo top = new TopTwo();
		for (int rows = 1; rows <= 9; rows++)
			for (int v = 0; v < COUNT; v++) {
				top.find(scores, rows, v);
				assertHighest(scores, rows, v, top);
			}
	}

	private static void assertHighest(float[][] scores, int rows, int v, TopTwo top) {
		int[] maxima = IntStream.range(0, rows).filter(i -> (i == 0 || scores[i][v] > scores[i -
			1][v]) && (i + 1 == rows || scores[i][v] >= scores[i + 1][v])).boxed().sorted((i, j) -> Float
				.compare(scores[j][v], scores[i][v])).mapToInt(i -> i).toArray();
		assertEquals(maxima.length, top.count);
		assertEquals(maxima[0], top.best);
		assertEquals(scores[maxima[0]][v], top.bestScore);
		assertEquals(maxima.length > 1 ? maxima[1] : -1, top.second);
		assertEquals(maxima.length > 1 ? scores[maxima[1]][v] : Float.NEGATIVE_INFINITY,
			top.secondScore);
	}

	@Test
	void scoresThatAreNotNumbersHaveNoMaximum() {
		TopTwo top = new TopTwo();
		top.find(new float[][] { { Float.NaN }, { Float.NaN } }, 2, 0);
		assertEquals(-1, top.best);
		assertEquals(-1, top.second);
		assertEquals(0, top.count);
	}

	/**
	 * The gain is what the best amounts explain of the two parts, by trying amounts of the
	 * exponential column; the best amount of the fixed one follows.
	 */
	@ParameterizedTest
	@CsvSource({ "1.3, 0.8, 0.6", "1.3, 0.8, 1e30", "0.2, 2.1, 0.9", "0.7, 0, 2" })
	void theGainIsThatOfTheBestAmountsWithinTheirBounds(float length, float along, float limit) {
		float[] part = floats(CAPACITY);
		float[] fixed = along == 0 ? new float[CAPACITY] : floats(CAPACITY);
		float[] out = filled(9);
		BlockGain.score(part, fixed, length, along, limit, out, COUNT);
		for (int v = 0; v < COUNT; v++) {
			double best = Double.NEGATIVE_INFINITY;
			for (int i = 0; i <= 20_000; i++) {
				double amount = Math.min(limit, 1e-3 * i);
				best = Math.max(best, gain(part[v], fixed[v], amount * length, amount * along));
			}
			assertEquals(best, out[v], 2e-5);
		}
		assertUntouched(out);
	}

	/**
	 * Of the exponential column's two parts; the fixed column takes what is left if that is there.
	 */
	private static double gain(double part, double fixed, double length, double along) {
		double missing = part - length;
		double over = Math.min(0, fixed - along);
		return part * part - missing * missing - over * over;
	}

	/** More and fewer times than one tile, and a block after another of the same worker. */
	@ParameterizedTest
	@ValueSource(ints = { 6, 63, 64, 65, 150 })
	void coordinatesSumsAndEnergiesOfABlock(int times) {
		double[][] family = new double[4][];
		Arrays.setAll(family, i -> random.doubles(times, -1, 1).toArray());
		OrthonormalBasis basis = OrthonormalBasis.greedy(new double[0][], family, 1e-9);
		BlockProjection projection = new BlockProjection(basis, times, CAPACITY);
		projection.project(rows(times), CAPACITY);
		float before = projection.coordinates[0][COUNT];
		float[][] samples = rows(times);
		projection.project(samples, COUNT);
		for (int v = 0; v < COUNT; v++) {
			int curve = v;
			double[] exact = Arrays.stream(samples).mapToDouble(row -> row[curve]).toArray();
			double[] coordinates = basis.coordinates(exact);
			for (int j = 0; j < coordinates.length; j++)
				assertEquals(coordinates[j], projection.coordinates[j][v], 1e-5);
			assertEquals(Arrays.stream(exact).sum(), projection.sum[v], 1e-4);
			assertEquals(Arrays.stream(exact).map(y -> y * y).sum(), projection.energy[v], 1e-4);
		}
		assertEquals(before, projection.coordinates[0][COUNT]);
	}
}
