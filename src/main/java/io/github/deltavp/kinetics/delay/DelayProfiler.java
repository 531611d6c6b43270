// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import io.github.deltavp.kinetics.block.BlockMaximum;
import io.github.deltavp.kinetics.block.BlockProjection;
import io.github.deltavp.kinetics.model.FitProblem;
import java.util.Arrays;

/**
 * How much of each curve of a block is left unexplained at every arterial delay of a grid, the rest
 * of the model being the best for that delay. For one thread. Fill {@link #samples()}, call
 * {@link #profile}, read {@link #unexplained}.
 */
public final class DelayProfiler {

	/** Rates of the grid from that of the highest score. */
	private static final int[] BESIDE = { -2, -1, 1, 2 };

	private final DelayedScores scores;
	private final BlockProjection projection;
	private final float[][] samples;
	private final float[][] unexplained;
	/** Per curve: the highest score of a delay. */
	private final float[] best;
	/** [place][curve]: the scores of the rates beside it. */
	private final float[][] beside;
	/** By what a rate that needs proof must lower the rest. */
	private final double proof;

	/**
	 * @param columns of the problem's model, for a range of delays
	 * @param capacity most curves in one block
	 */
	public DelayProfiler(FitProblem problem, DelayedColumns columns, int capacity) {
		proof = 1 + problem.proofRatio();
		double slowest = Math.log(problem.rates().slowPerSecond());
		scores = new DelayedScores(columns, grid(columns.delays), problem.rates().volumeMax(), slowest,
			capacity);
		unexplained = new float[scores.delays.length][capacity];
		best = new float[capacity];
		beside = new float[BESIDE.length][capacity];
		projection = new BlockProjection(columns.basis, problem.times().size(), capacity);
		samples = new float[problem.times().size()][capacity];
	}

	/** The ends of the range, and the middle of each cell between them. */
	private static double[] grid(CellAxis axis) {
		double[] grid = new double[axis.cells() + 2];
		Arrays.setAll(grid, i -> i == 0 ? axis.low() : i > axis.cells() ? axis.high() : axis.centre(i -
			1));
		return grid;
	}

	/** @return the grid in s, ascending */
	public double[] delays() {
		return scores.delays.clone();
	}

	/** @return the block: [time][curve] in mM; not copied */
	public float[][] samples() {
		return samples;
	}

	/** Profiles the first {@code count} curves of the block. */
	public void profile(int count) {
		projection.project(samples, count);
		for (int d = 0; d < unexplained.length; d++) {
			scores.score(d, projection.coordinates, count);
			profile(d, count);
		}
	}

	private void profile(int d, int count) {
		System.arraycopy(scores.slowGain, 0, best, 0, count);
		float[][] gain = scores.gain[d];
		int rates = scores.slowRates;
		for (int i = 0; i < BESIDE.length; i++) {
			Arrays.fill(beside[i], 0, count, 0);
			for (int k = 1; k + 1 < rates; k++)
				if (k + BESIDE[i] >= 0 && k + BESIDE[i] < rates) BlockMaximum.addWhereEqual(gain[k +
					BESIDE[i]], gain[k], best, beside[i], count);
		}
		addBeyond(scores.slowPeak[d], count);
		leave(projection.energy, best, scores.peak[d], unexplained[d], count);
	}

	private void leave(double[] energy, float[] slow, float[] any, float[] out, int count) {
		for (int v = 0; v < count; v++)
			out[v] = (float) Math.min(energy[v] - slow[v], proof * (energy[v] - any[v]));
	}

	/**
	 * The top of the parabola through the scores of three rates. Bounds of the amounts make kinks: it
	 * bends as little as the scores do on the side of the top. At an end of the range the highest
	 * score stays.
	 */
	private void addBeyond(float[] peak, int count) {
		for (int v = 0; v < count; v++) {
			float before = beside[1][v];
			float here = best[v];
			float after = beside[2][v];
			float bend = 2 * here - before - after;
			float place = (after - before) / Math.max(Float.MIN_NORMAL, 2 * bend);
			float further = after > before ? 2 * after - here - beside[3][v] : 2 * before - here -
				beside[0][v];
			float least = Math.min(bend, further);
			best[v] = peak[v] + Math.max(0, least) / 2 * place * place;
		}
	}

	/**
	 * @return [delay][curve]: residual sum of squares in mM², not copied; NaN for a curve that is not
	 *         finite. A rate that needs proof counts as far as it is proven.
	 */
	public float[][] unexplained() {
		return unexplained;
	}
}
