// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import io.github.deltavp.kinetics.block.BlockMaximum;
import io.github.deltavp.kinetics.block.CountingSort;
import io.github.deltavp.kinetics.block.TopTwo;
import java.util.Arrays;

/**
 * The places from which the optimum of each curve of a block is sought: the local maxima of its
 * scores. The ridge is the highest score of each delay.
 */
final class DelayedStarts {

	/** A rate whose gain is below this part of the best one is not tried. */
	private static final float WORTH_REFINING = 0.5f;
	/** Of the residual sum of squares: scores that much below the best may lead to the optimum. */
	private static final double FLAT = 0.03;
	/** Starts are at least that many delays of the grid apart. */
	private static final int FAR = 3;
	private static final int MOST_DELAYS = 6;

	private final DelayedScores scores;
	private final DelayedPeak start;
	private final int delays;
	/** The highest point of the ridge, by curve. */
	private final float[] highest;
	/** At how many delays it is, and the sum of those. */
	private final float[] times;
	private final float[] where;
	/** Number of local maxima of the ridge, by curve. */
	private final float[] summits;
	private final float[] nothing;
	/** The delay with the highest score, by curve. */
	private final int[] best;
	private final CountingSort byDelay;
	private final int[] maxima = new int[MOST_DELAYS];
	private final TopTwo top = new TopTwo();

	DelayedStarts(DelayedColumns columns, DelayedScores scores, int capacity) {
		this.scores = scores;
		start = new DelayedPeak(columns, scores);
		delays = scores.delays.length;
		highest = new float[capacity];
		times = new float[capacity];
		where = new float[capacity];
		summits = new float[capacity];
		nothing = new float[capacity];
		Arrays.fill(nothing, Float.NEGATIVE_INFINITY);
		best = new int[capacity];
		byDelay = new CountingSort(delays, capacity);
	}

	/** Ranks the delays of a block that was scored. */
	void rank(int count) {
		Arrays.fill(highest, 0, count, Float.NEGATIVE_INFINITY);
		Arrays.fill(times, 0, count, 0);
		Arrays.fill(where, 0, count, 0);
		Arrays.fill(summits, 0, count, 0);
		float[][] ridge = scores.peak;
		for (int d = 0; d < delays; d++)
			BlockMaximum.raise(ridge[d], highest, count);
		for (int d = 0; d < delays; d++) {
			BlockMaximum.addWhereEqual(1, ridge[d], highest, times, count);
			BlockMaximum.addWhereEqual(d, ridge[d], highest, where, count);
			BlockMaximum.addWhereLocal(d > 0 ? ridge[d - 1] : nothing, ridge[d], d + 1 < delays
				? ridge[d + 1] : nothing, summits, count);
		}
		for (int v = 0; v < count; v++)
			best[v] = (int) (where[v] / times[v]);
		byDelay.sort(best, count);
	}

	/** @return the curves of the block in an order in which neighbours need the same tables */
	int[] order() {
		return byDelay.order();
	}

	/** Refines the best maxima of a curve's scores. */
	void refine(int v, DelayedSearch search) {
		maxima[0] = best[v];
		int found = summits[v] == 1 ? 1 : findMaxima(scores.peak, v);
		refine(v, found, scores.peak, scores.rates, search);
	}

	/** The same among the rates that need no proof. */
	void refineSlow(int v, DelayedSearch search) {
		refine(v, findMaxima(scores.slowPeak, v), scores.slowPeak, scores.slowRates, search);
	}

	private void refine(int v, int found, float[][] ridge, int rates, DelayedSearch search) {
		for (int i = 0; i < found; i++)
			refineRates(maxima[i], rates, v, search);
		refineFlat(found, ridge, rates, v, search);
	}

	/**
	 * Where the delay hardly matters the grid cannot tell optima apart: starts wherever the scores
	 * are nearly as high.
	 */
	private void refineFlat(int found, float[][] ridge, int rates, int v, DelayedSearch search) {
		double enough = ridge[maxima[0]][v] - FLAT * search.unexplained();
		if (found == 1 && !isFlat(ridge, v, enough)) return;
		for (int d = 0, last = -FAR; d < delays; d++) {
			boolean started = d - last < FAR;
			for (int i = 0; i < found && !started; i++)
				started = Math.abs(d - maxima[i]) < FAR;
			if (started || ridge[d][v] < enough) continue;
			refineRates(d, rates, v, search);
			last = d;
		}
	}

	/** Whether a ridge with one maximum is nearly as high away from it. */
	private boolean isFlat(float[][] ridge, int v, double enough) {
		int left = maxima[0] - FAR;
		int right = maxima[0] + FAR;
		return left >= 0 && ridge[left][v] >= enough || right < delays && ridge[right][v] >= enough;
	}

	/** The highest local maxima of the ridge, highest first. */
	private int findMaxima(float[][] ridge, int v) {
		int found = 0;
		float before = Float.NEGATIVE_INFINITY;
		float here = ridge[0][v];
		for (int d = 0; d < delays; d++) {
			float next = d + 1 < delays ? ridge[d + 1][v] : Float.NEGATIVE_INFINITY;
			if (here > before && here >= next) {
				int place = found;
				for (; place > 0 && here > ridge[maxima[place - 1]][v]; place--)
					if (place < MOST_DELAYS) maxima[place] = maxima[place - 1];
				if (place < MOST_DELAYS) maxima[place] = d;
				found = Math.min(MOST_DELAYS, found + 1);
			}
			before = here;
			here = next;
		}
		return found;
	}

	private void refineRates(int d, int rates, int v, DelayedSearch search) {
		top.find(scores.gain[d], rates, v);
		int second = top.secondScore > WORTH_REFINING * top.bestScore ? top.second : -1;
		refineAround(d, top.best, v, search);
		if (second >= 0) refineAround(d, second, v, search);
	}

	private void refineAround(int d, int k, int v, DelayedSearch search) {
		start.find(d, k, v);
		search.refine(start.logRate, start.delay);
	}
}
