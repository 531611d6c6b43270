// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.rate;

import io.github.deltavp.kinetics.block.BlockGain;
import io.github.deltavp.kinetics.block.BlockMaximum;
import io.github.deltavp.kinetics.block.BlockProduct;
import io.github.deltavp.kinetics.block.TopTwo;
import java.util.Arrays;

/**
 * The gain of a block of curves at every node of the rate grid, in float and in loops over the
 * curves that the compiler turns into vector instructions. The gain is taken relative to the fixed
 * column alone, because the whole sum of squares would cancel in float.
 */
final class NodeScores {

	/** A maximum this much below the best one cannot overtake it between two nodes. */
	private static final float WORTH_REFINING = 0.9f;
	/** A dip less deep than this part of the score is a rounding error. */
	private static final float DIP = 1e-6f;

	private final int nodes;
	private final int fixed;
	private final int size;
	/** [node][coordinate], from the first free coordinate on. */
	private final float[][] direction;
	private final float[] length;
	private final float[] along;
	private final float[] limit;
	private final float[] part;
	private final float[] zeros;
	/** [node][curve] */
	private final float[][] gain;
	/** The node with the highest score, by curve. */
	private final int[] best;
	/** The next local maximum if that may lead to the optimum, by curve; −1 else. */
	private final int[] second;
	/** Number of local maxima, by curve. */
	private final int[] maxima;
	private final TopTwo top = new TopTwo();
	/** Of the scores of a curve: the highest, ... */
	private final float[] highest;
	/** ... the sum of all steps up, ... */
	private final float[] rise;
	/** ... at how many nodes it is, and the sum of those. */
	private final float[] times;
	private final float[] where;

	/** @param volumeMax largest amount divided by rate; infinite if there is no such bound */
	NodeScores(ExponentialColumn column, double volumeMax, int capacity) {
		nodes = column.nodes;
		fixed = column.fixed;
		size = column.basis.size();
		direction = new float[nodes][size - fixed];
		length = new float[nodes];
		along = new float[nodes];
		limit = new float[nodes];
		part = new float[capacity];
		zeros = new float[capacity];
		gain = new float[nodes][capacity];
		best = new int[capacity];
		second = new int[capacity];
		maxima = new int[capacity];
		highest = new float[capacity];
		rise = new float[capacity];
		times = new float[capacity];
		where = new float[capacity];
		int scored = 0;
		for (int node = 0; node < nodes; node++) {
			for (int j = 0; j < size - fixed; j++)
				direction[node][j] = (float) column.direction[node][j * ExponentialColumn.TERMS];
			length[node] = (float) column.length[node][0];
			along[node] = (float) column.along[node][0];
			scored = Math.max(scored, BlockProduct.significant(direction[node]));
			limit[node] = (float) Math.min(Float.MAX_VALUE, volumeMax * Math.exp(column.logRate(node,
				0)));
		}
		for (int node = 0; node < nodes; node++)
			direction[node] = Arrays.copyOf(direction[node], scored);
	}

	/** @param y [coordinate][curve] */
	void score(float[][] y, int count) {
		for (int node = 0; node < nodes; node++) {
			BlockProduct.combine(direction[node], y, fixed, part, count);
			BlockGain.score(part, fixed == 0 ? zeros : y[0], length[node], along[node], limit[node],
				gain[node], count);
		}
	}

	/** @return the node with the highest score, by curve of the block that was scored */
	int[] best() {
		return best;
	}

	/** Refines the other local maximum of a curve where that may lead to the optimum. */
	void refineSecond(int v, ProfileSearch search) {
		if (second[v] >= 0) search.refine(second[v]);
	}

	/** @return whether the scores of a curve rise up to a node and beyond it, so far as they tell */
	boolean risesBeyond(int node, int v) {
		return maxima[v] == 1 && best[v] > node;
	}

	/** @return score of a curve at a node: its gain, to about 1e-5 of it */
	float gain(int node, int v) {
		return gain[node][v];
	}

	/**
	 * Ranks the scores of a block: in loops over the curves without a branch for those, nearly all,
	 * that have one maximum only and so rise no more in all than from the first node to the highest.
	 */
	void rank(int count) {
		System.arraycopy(gain[0], 0, highest, 0, count);
		Arrays.fill(rise, 0, count, 0);
		for (int node = 1; node < nodes; node++) {
			BlockMaximum.raise(gain[node], highest, count);
			addRise(gain[node - 1], gain[node], rise, count);
		}
		Arrays.fill(times, 0, count, 0);
		Arrays.fill(where, 0, count, 0);
		for (int node = 0; node < nodes; node++) {
			BlockMaximum.addWhereEqual(1, gain[node], highest, times, count);
			BlockMaximum.addWhereEqual(node, gain[node], highest, where, count);
		}
		for (int v = 0; v < count; v++)
			if (rise[v] - (highest[v] - gain[0][v]) > DIP * highest[v]) rank(v, nodes);
			else {
				best[v] = (int) (where[v] / times[v]);
				second[v] = -1;
				maxima[v] = 1;
			}
	}

	private static void addRise(float[] before, float[] here, float[] rise, int count) {
		for (int v = 0; v < count; v++)
			rise[v] += Math.max(0, here[v] - before[v]);
	}

	/** Finds the two best local maxima of a curve's scores among the first nodes. */
	void rank(int v, int nodes) {
		top.find(gain, nodes, v);
		best[v] = Math.max(0, top.best);
		maxima[v] = top.count;
		second[v] = top.secondScore > WORTH_REFINING * top.bestScore ? top.second : -1;
	}
}
