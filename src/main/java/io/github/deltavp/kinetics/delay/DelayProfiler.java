// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import io.github.deltavp.kinetics.block.BlockMaximum;
import io.github.deltavp.kinetics.block.BlockProduct;
import io.github.deltavp.kinetics.block.BlockProjection;
import io.github.deltavp.kinetics.model.FitProblem;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much of each curve of a block is left unexplained at every arterial delay of a grid, the rest
 * of the model being the best for that delay. For one thread. Fill {@link #samples()}, call
 * {@link #profile}, read {@link #unexplained}.
 */
public final class DelayProfiler {

	/** Delays around one that is not scored, of which a polynomial tells what is left there. */
	private static final int AROUND = 4;
	/**
	 * Of what is left at the better one beside it, a delay that is not scored leaves so much at
	 * least.
	 */
	private static final float LEAST_PART = 0.25f;

	private final double[] delays;
	private final DelayedScores scores;
	private final BlockProjection projection;
	private final float[][] samples;
	/** [delay that is scored][curve] */
	private final float[][] rest;
	private final float[][] unexplained;
	/** By delay: the scored one after it, the first of those around it, and how each counts. */
	private final int[] after;
	private final int[] first;
	private final float[][] weights;
	/** Per curve: the highest score of a delay. */
	private final float[] best;
	/** Per curve: the rate that has it, if that is not an end of the rates. */
	private final float[] place;
	/** By what a rate that needs proof must lower the rest. */
	private final double proof;

	/**
	 * @param columns of the problem's model, for a range of delays
	 * @param capacity most curves in one block
	 */
	public DelayProfiler(FitProblem problem, DelayedColumns columns, int capacity) {
		proof = 1 + problem.proofRatio();
		double slowest = Math.log(problem.rates().slowPerSecond());
		delays = grid(columns.delays);
		double[] scored = IntStream.range(0, delays.length).filter(d -> d == 0 || d % 2 == 1 ||
			d == delays.length - 1).mapToDouble(d -> delays[d]).toArray();
		scores = new DelayedScores(columns, scored, problem.rates().volumeMax(), slowest, capacity,
			false);
		rest = new float[scored.length][capacity];
		unexplained = new float[delays.length][capacity];
		after = new int[delays.length];
		first = new int[delays.length];
		weights = new float[delays.length][Math.min(AROUND, scored.length)];
		for (int d = 0; d < delays.length; d++)
			weigh(d, scored);
		best = new float[capacity];
		place = new float[capacity];
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

	/** The polynomial is that of Lagrange; at a delay that is scored it counts alone. */
	private void weigh(int d, double[] scored) {
		int next = Math.abs(Arrays.binarySearch(scored, delays[d]) + 1);
		int most = weights[d].length;
		after[d] = Math.min(scored.length - 1, next);
		first[d] = Math.max(0, Math.min(scored.length - most, next - most / 2));
		for (int i = 0; i < most; i++) {
			double weight = 1;
			for (int j = 0; j < most; j++)
				if (j != i) weight *= (delays[d] - scored[first[d] + j]) / (scored[first[d] + i] -
					scored[first[d] + j]);
			weights[d][i] = (float) weight;
		}
	}

	/** @return the grid in s, ascending */
	public double[] delays() {
		return delays.clone();
	}

	/** @return the block: [time][curve] in mM; not copied */
	public float[][] samples() {
		return samples;
	}

	/** Profiles the first {@code count} curves of the block. */
	public void profile(int count) {
		projection.project(samples, count);
		for (int d = 0; d < rest.length; d++) {
			scores.score(d, projection.coordinates, count);
			profile(d, count);
		}
		for (int d = 0; d < unexplained.length; d++) {
			BlockProduct.combine(weights[d], rest, first[d], unexplained[d], count);
			raise(rest[after[d] - 1], rest[after[d]], unexplained[d], count);
		}
	}

	/** Beside a delay that explains nearly all of a curve the polynomial may fall below zero. */
	private static void raise(float[] before, float[] after, float[] out, int count) {
		for (int v = 0; v < count; v++)
			out[v] = Math.max(out[v], LEAST_PART * Math.min(before[v], after[v]));
	}

	private void profile(int d, int count) {
		System.arraycopy(scores.slowGain, 0, best, 0, count);
		float[][] gain = scores.gain[d];
		Arrays.fill(place, 0, count, 0);
		for (int k = 1; k + 1 < scores.slowRates; k++)
			BlockMaximum.addWhereEqual(k, gain[k], best, place, count);
		for (int v = 0; v < count; v++)
			best[v] = scores.slowPeak[d][v] + beyond(gain, v);
		leave(projection.energy, best, scores.peak[d], rest[d], count);
	}

	private void leave(double[] energy, float[] slow, float[] any, float[] out, int count) {
		for (int v = 0; v < count; v++)
			out[v] = (float) Math.min(energy[v] - slow[v], proof * (energy[v] - any[v]));
	}

	/**
	 * How much higher the top of the parabola through the scores of three rates is. Bounds of the
	 * amounts make kinks: it bends as little as the scores do on the side of the top. At an end of
	 * the range the highest score stays.
	 */
	private float beyond(float[][] gain, int v) {
		int k = (int) place[v];
		if (k < 1 || k + 1 >= scores.slowRates || gain[k][v] != best[v]) return 0;
		float before = gain[k - 1][v];
		float here = gain[k][v];
		float after = gain[k + 1][v];
		float bend = 2 * here - before - after;
		float top = (after - before) / Math.max(Float.MIN_NORMAL, 2 * bend);
		float further = after > before ? 2 * after - here - gain(gain, k + 2, v) : 2 * before - here -
			gain(gain, k - 2, v);
		return Math.max(0, Math.min(bend, further)) / 2 * top * top;
	}

	private float gain(float[][] gain, int k, int v) {
		return k >= 0 && k < scores.slowRates ? gain[k][v] : 0;
	}

	/**
	 * @return [delay][curve]: residual sum of squares in mM², not copied; NaN for a curve that is not
	 *         finite. A rate that needs proof counts as far as it is proven.
	 */
	public float[][] unexplained() {
		return unexplained;
	}
}
