// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import io.github.deltavp.kinetics.block.BlockMaximum;
import io.github.deltavp.kinetics.block.BlockProjection;
import io.github.deltavp.kinetics.model.FitProblem;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How much of each curve of a block is left unexplained at every arterial delay of a grid, the rest
 * of the model being the best for that delay. For one thread. Fill {@link #samples()}, call
 * {@link #profile}, read {@link #unexplained}.
 */
public final class DelayProfiler {

	/** Widest spacing of the delays in s: between them a profile is a parabola. */
	private static final double WIDEST_SPACING = 0.35;

	private final DelayedScores scores;
	private final BlockProjection projection;
	private final float[][] samples;
	private final float[][] unexplained;
	/** Per curve: the highest score of a delay, and those of the rates beside it. */
	private final float[] best;
	private final float[] left;
	private final float[] right;
	/** By what a rate that needs proof must lower the rest. */
	private final double proof;

	/**
	 * @param columns of the problem's model, for a range of delays
	 * @param capacity most curves in one block
	 */
	public DelayProfiler(FitProblem problem, DelayedColumns columns, int capacity) {
		proof = 1 + problem.proofRatio();
		double slowest = Math.log(problem.rates().slowPerSecond());
		scores = new DelayedScores(columns, fine(columns.delays), problem.rates().volumeMax(), slowest,
			capacity);
		unexplained = new float[scores.delays.length][capacity];
		best = new float[capacity];
		left = new float[capacity];
		right = new float[capacity];
		projection = new BlockProjection(columns.basis, problem.times().size(), capacity);
		samples = new float[problem.times().size()][capacity];
	}

	/** The ends of the range, and several in each cell. */
	private static double[] fine(CellAxis axis) {
		DoubleStream.Builder delays = DoubleStream.builder().add(axis.low());
		int inCell = (int) Math.ceil(2 * axis.widestHalf() / WIDEST_SPACING);
		for (int cell = 0; cell < axis.cells(); cell++)
			for (int i = 0; i < inCell; i++)
				delays.add(axis.at(cell, (2 * i + 1.) / inCell - 1));
		return delays.add(axis.high()).build().toArray();
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
		scores.score(projection.coordinates, count);
		for (int d = 0; d < unexplained.length; d++)
			profile(d, count);
	}

	private void profile(int d, int count) {
		Arrays.fill(best, 0, count, Float.NEGATIVE_INFINITY);
		Arrays.fill(left, 0, count, 0);
		Arrays.fill(right, 0, count, 0);
		float[][] gain = scores.gain[d];
		for (int k = 0; k < scores.slowRates; k++)
			BlockMaximum.raise(gain[k], best, count);
		for (int k = 1; k + 1 < scores.slowRates; k++) {
			BlockMaximum.addWhereEqual(gain[k - 1], gain[k], best, left, count);
			BlockMaximum.addWhereEqual(gain[k + 1], gain[k], best, right, count);
		}
		addBeyond(scores.slowPeak[d], count);
		for (int v = 0; v < count; v++)
			unexplained[d][v] = (float) Math.min(projection.energy[v] - best[v], proof *
				(projection.energy[v] - scores.peak[d][v]));
	}

	/**
	 * The top of the parabola through the scores of three rates; at an end of the range the highest
	 * score.
	 */
	private void addBeyond(float[] peak, int count) {
		for (int v = 0; v < count; v++) {
			float slope = right[v] - left[v];
			float bend = Math.max(Float.MIN_NORMAL, 2 * best[v] - left[v] - right[v]);
			best[v] = peak[v] + slope * slope / (8 * bend);
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
