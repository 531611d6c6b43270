// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import io.github.deltavp.kinetics.block.BlockGain;
import io.github.deltavp.kinetics.block.BlockMaximum;
import io.github.deltavp.kinetics.block.BlockProduct;
import java.util.Arrays;

/**
 * The explained sum of squares of a block of curves on a grid of delays and rates, in float and in
 * loops over the curves that the compiler turns into vector instructions.
 */
final class DelayedScores {

	/** Widest spacing of the delays in s: wider ones lose optima that lie close to each other. */
	private static final double WIDEST_SPACING = 0.7;
	/** The same for ln k. */
	private static final double WIDEST_RATE_SPACING = 0.6;

	private final DelayedColumns columns;
	/** Those that are scored, in s. */
	final double[] delays;
	/** Cells whose centres are scored. */
	final int[] rateCells;
	final int rates;
	/** [delay][coordinate] */
	private final float[][] fixedDirection;
	/** [delay][rate][coordinate] */
	private final float[][][] direction;
	private final float[][] length;
	private final float[][] along;
	private final float[] limit;
	private final float[] part;
	/** [delay][curve] */
	private final float[][] fixedPart;
	/** [delay][curve]: the highest score of a delay. */
	final float[][] peak;
	/** Rates that need no proof. */
	final int slowRates;
	/** [delay][curve]: the highest score of a delay with one of those. */
	final float[][] slowPeak;
	/** Per curve: the same for the delay that was scored last, without that of the fixed column. */
	final float[] slowGain;
	/** [delay][rate][curve]: the score without that of the fixed column alone. */
	final float[][][] gain;

	/**
	 * @param delayGrid delays to score, in s
	 * @param slowLogRate largest ln k that needs no proof
	 * @param keepsAll whether the scores of all delays are kept, or those of the last one alone,
	 *          which stay in the cache
	 */
	DelayedScores(DelayedColumns columns, double[] delayGrid, double volumeMax, double slowLogRate,
		int capacity, boolean keepsAll)
	{
		this.columns = columns;
		delays = delayGrid;
		int count = delays.length;
		rateCells = strided(columns.logRates, WIDEST_RATE_SPACING);
		rates = rateCells.length;
		fixedDirection = new float[count][];
		direction = new float[count][rates][];
		length = new float[count][rates];
		along = new float[count][rates];
		limit = new float[rates];
		for (int k = 0; k < rates; k++)
			limit[k] = (float) Math.min(Float.MAX_VALUE, volumeMax * Math.exp(columns.logRates.centre(
				rateCells[k])));
		for (int d = 0; d < count; d++)
			fill(d);
		truncate();
		part = new float[capacity];
		fixedPart = new float[count][capacity];
		peak = new float[count][capacity];
		slowRates = usable(slowLogRate);
		slowPeak = new float[count][capacity];
		slowGain = new float[capacity];
		gain = new float[count][][];
		for (int d = 0; d < count; d++)
			gain[d] = keepsAll || d == 0 ? new float[rates][capacity] : gain[0];
	}

	/** The basis is ordered: what its last vectors hold is too little to change the ranking. */
	private void truncate() {
		int size = 1;
		for (int d = 0; d < fixedDirection.length; d++) {
			size = Math.max(size, BlockProduct.significant(fixedDirection[d]));
			for (float[] rated : direction[d])
				size = Math.max(size, BlockProduct.significant(rated));
		}
		for (int d = 0; d < fixedDirection.length; d++) {
			fixedDirection[d] = Arrays.copyOf(fixedDirection[d], size);
			for (int k = 0; k < rates; k++)
				direction[d][k] = Arrays.copyOf(direction[d][k], size);
		}
	}

	private static int[] strided(CellAxis axis, double spacing) {
		int step = Math.max(1, (int) (spacing / 2 / axis.widestHalf() + 1e-6));
		int[] cells = new int[(axis.cells() + step - 1) / step];
		Arrays.setAll(cells, i -> Math.min(i * step + step / 2, axis.cells() - 1));
		return cells;
	}

	/** @return delays as far from one another as finds all optima */
	static double[] coarse(DelayedColumns columns) {
		return Arrays.stream(strided(columns.delays, WIDEST_SPACING)).mapToDouble(
			columns.delays::centre).toArray();
	}

	private void fill(int d) {
		int cell = columns.delays.cellOf(delays[d], 0);
		double z = (delays[d] - columns.delays.centre(cell)) / columns.delays.half(cell);
		fixedDirection[d] = values(columns.fixedDirection[cell], CellPolynomial.POINTS, z);
		for (int k = 0; k < rates; k++) {
			direction[d][k] = values(columns.direction[cell][rateCells[k]], CellPolynomial.TERMS, z);
			length[d][k] = (float) value(columns.length[cell][rateCells[k]], 0, z);
			along[d][k] = (float) value(columns.along[cell][rateCells[k]], 0, z);
		}
	}

	/** Values at the centre of the cell of rates. */
	private static float[] values(double[] terms, int perCoordinate, double z) {
		float[] values = new float[terms.length / perCoordinate];
		for (int j = 0; j < values.length; j++)
			values[j] = (float) value(terms, j * perCoordinate, z);
		return values;
	}

	/** The terms of the delay alone come first, the constant one before the others. */
	private static double value(double[] terms, int from, double z) {
		double sum = 0;
		for (int i = CellPolynomial.POINTS - 1; i >= 0; i--)
			sum = sum * z + terms[from + i];
		return sum;
	}

	/** @param y [coordinate][curve] */
	void score(float[][] y, int count) {
		for (int d = 0; d < delays.length; d++)
			score(d, y, count);
	}

	/** One delay only. */
	void score(int d, float[][] y, int count) {
		BlockProduct.combine(fixedDirection[d], y, 0, fixedPart[d], count);
		Arrays.fill(peak[d], 0, count, Float.NEGATIVE_INFINITY);
		for (int k = 0; k < rates; k++) {
			BlockProduct.combine(direction[d][k], y, 0, part, count);
			BlockGain.score(part, fixedPart[d], length[d][k], along[d][k], limit[k], gain[d][k], count);
			BlockMaximum.raise(gain[d][k], peak[d], count);
			if (k == slowRates - 1) System.arraycopy(peak[d], 0, slowGain, 0, count);
		}
		System.arraycopy(slowGain, 0, slowPeak[d], 0, count);
		addSquares(fixedPart[d], peak[d], count);
		addSquares(fixedPart[d], slowPeak[d], count);
	}

	private static void addSquares(float[] values, float[] out, int count) {
		for (int v = 0; v < count; v++)
			out[v] += values[v] * values[v];
	}

	/** @return all of a score, that of the fixed column included */
	float score(int delay, int rate, int v) {
		return gain[delay][rate][v] + fixedPart[delay][v] * fixedPart[delay][v];
	}

	private int usable(double highestLogRate) {
		int usable = rates;
		while (usable > 1 && columns.logRates.centre(rateCells[usable - 1]) > highestLogRate)
			usable--;
		return usable;
	}
}
