// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.rate;

import io.github.deltavp.kinetics.algebra.PolynomialTable;
import io.github.deltavp.kinetics.block.CountingSort;
import java.util.Arrays;

/**
 * The optima of a block of curves that no bound touches. There the gain is the square of the
 * curve's part along the exponential column's direction, a polynomial around each node of the rate
 * grid, so the optimum is a root of its slope: Newton, for all curves of one node at once, with a
 * fixed number of steps and in loops that the compiler turns into vector instructions. A curve
 * whose steps have not come to rest inside the cell is left to {@link ProfileSearch}. For one
 * thread.
 */
final class BlockNewton {

	private static final int TERMS = ExponentialColumn.TERMS;
	private static final int STEPS = 5;
	private static final double AT_REST = 1e-6;

	private final ExponentialColumn column;
	/** exp(spacing·x) as a polynomial in x. */
	private final double[] growth;
	private final CountingSort byNode;
	/** The curves of one node: [coordinate][member]. */
	private final double[][] members;
	/** Terms of their part along the direction: [term][member]. */
	private final double[][] terms;
	private final double[] offset;
	private final double[] first;
	private final double[] second;
	private final double[] move;
	private final double[] along;
	private final double[] length;
	private final double[] parallel;
	private final double[] rate;
	private final Optima found;

	/** What was found, by curve of the block. */
	static final class Optima {

		/** In spacings from the node; NaN where there is no answer. */
		final double[] offset;
		/** The curve's part along the direction. */
		final double[] along;
		/** Length of the exponential column outside the fixed one. */
		final double[] length;
		/** Its part along the fixed column. */
		final double[] parallel;
		/** In 1/s. */
		final double[] rate;

		private Optima(int capacity) {
			offset = new double[capacity];
			along = new double[capacity];
			length = new double[capacity];
			parallel = new double[capacity];
			rate = new double[capacity];
		}
	}

	BlockNewton(ExponentialColumn column, int capacity) {
		this.column = column;
		double[] values = PolynomialTable.abscissas(TERMS + 4);
		Arrays.setAll(values, i -> Math.exp(column.spacing * values[i]));
		growth = PolynomialTable.terms(values);
		byNode = new CountingSort(column.nodes, capacity);
		members = new double[column.basis.size() - column.fixed][capacity];
		terms = new double[TERMS][capacity];
		offset = new double[capacity];
		first = new double[capacity];
		second = new double[capacity];
		move = new double[capacity];
		along = new double[capacity];
		length = new double[capacity];
		parallel = new double[capacity];
		rate = new double[capacity];
		found = new Optima(capacity);
	}

	/** @return the answers of the last block; reused */
	Optima found() {
		return found;
	}

	/**
	 * @param coordinates [coordinate][curve]
	 * @param node where to start, for each curve
	 */
	void solve(float[][] coordinates, int[] node, int count) {
		byNode.sort(node, count);
		for (int n = 0; n < column.nodes; n++) {
			int size = byNode.begin(n + 1) - byNode.begin(n);
			if (size == 0) continue;
			gather(coordinates, byNode.begin(n), size);
			project(column.direction[n], size);
			Arrays.fill(offset, 0, size, 0);
			for (int step = 0; step < STEPS; step++)
				step(size);
			describe(n, size);
			scatter(n, size);
		}
	}

	private void gather(float[][] coordinates, int from, int size) {
		int[] order = byNode.order();
		for (int j = 0; j < members.length; j++) {
			float[] source = coordinates[column.fixed + j];
			double[] target = members[j];
			for (int m = 0; m < size; m++)
				target[m] = source[order[from + m]];
		}
	}

	private void project(double[] direction, int size) {
		for (int i = 0; i < TERMS; i++) {
			double[] out = terms[i];
			Arrays.fill(out, 0, size, 0);
			int j = 0;
			for (; j + 4 <= members.length; j += 4)
				addFour(direction[j * TERMS + i], members[j], direction[(j + 1) * TERMS + i], members[j +
					1], direction[(j + 2) * TERMS + i], members[j + 2], direction[(j + 3) * TERMS + i],
					members[j + 3], out, size);
			for (; j < members.length; j++)
				addOne(direction[j * TERMS + i], members[j], out, size);
		}
	}

	private static void addFour(double a, double[] first, double b, double[] second, double c,
		double[] third, double d, double[] fourth, double[] out, int size)
	{
		for (int m = 0; m < size; m++)
			out[m] += a * first[m] + b * second[m] + c * third[m] + d * fourth[m];
	}

	private static void addOne(double weight, double[] row, double[] out, int size) {
		for (int m = 0; m < size; m++)
			out[m] += weight * row[m];
	}

	private void step(int size) {
		begin(7, terms[7], 6, terms[6], offset, first, size);
		advance(5, terms[5], 4, terms[4], offset, first, size);
		advance(3, terms[3], 2, terms[2], offset, first, size);
		advance(1, terms[1], offset, first, size);
		begin(42, terms[7], 30, terms[6], offset, second, size);
		advance(20, terms[5], 12, terms[4], offset, second, size);
		advance(6, terms[3], 2, terms[2], offset, second, size);
		move(first, second, offset, move, size);
	}

	private static void begin(double a, double[] high, double b, double[] low, double[] x,
		double[] out, int size)
	{
		for (int m = 0; m < size; m++)
			out[m] = a * high[m] * x[m] + b * low[m];
	}

	private static void advance(double a, double[] high, double b, double[] low, double[] x,
		double[] out, int size)
	{
		for (int m = 0; m < size; m++)
			out[m] = (out[m] * x[m] + a * high[m]) * x[m] + b * low[m];
	}

	private static void advance(double a, double[] term, double[] x, double[] out, int size) {
		for (int m = 0; m < size; m++)
			out[m] = out[m] * x[m] + a * term[m];
	}

	private static void move(double[] first, double[] second, double[] x, double[] move, int size) {
		for (int m = 0; m < size; m++)
			move[m] = first[m] / second[m];
		for (int m = 0; m < size; m++)
			x[m] -= move[m];
	}

	private void describe(int node, int size) {
		begin(1, terms[7], 1, terms[6], offset, along, size);
		advance(1, terms[5], 1, terms[4], offset, along, size);
		advance(1, terms[3], 1, terms[2], offset, along, size);
		advance(1, terms[1], 1, terms[0], offset, along, size);
		polynomial(column.length[node], 1, offset, length, size);
		polynomial(column.along[node], 1, offset, parallel, size);
		polynomial(growth, Math.exp(column.logRate(node, 0)), offset, rate, size);
	}

	/** Values of one polynomial with an even number of terms at many points. */
	private static void polynomial(double[] terms, double factor, double[] x, double[] out,
		int size)
	{
		Arrays.fill(out, 0, size, 0);
		for (int i = terms.length - 1; i > 0; i -= 2)
			advance(factor * terms[i], factor * terms[i - 1], x, out, size);
	}

	private static void advance(double high, double low, double[] x, double[] out, int size) {
		for (int m = 0; m < size; m++)
			out[m] = (out[m] * x[m] + high) * x[m] + low;
	}

	private void scatter(int node, int size) {
		for (int m = 0; m < size; m++) {
			int v = byNode.order()[byNode.begin(node) + m];
			boolean rests = Math.abs(move[m]) < AT_REST && second[m] < 0;
			found.offset[v] = rests && Math.abs(offset[m]) < 1 ? offset[m] : Double.NaN;
			found.along[v] = along[m];
			found.length[v] = length[m];
			found.parallel[v] = parallel[m];
			found.rate[v] = rate[m];
		}
	}
}
