// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.block;

import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import java.util.Arrays;

/**
 * A block of curves in the coordinates of a basis, with the sum of their samples and of their
 * squares. Works on tiles of times that stay in the second-level cache, and adds in float within a
 * tile and in double over tiles: a loop that mixes the two is not vectorised. For one thread.
 */
public final class BlockProjection {

	/** A multiple of four, for {@link BlockProduct}. */
	private static final int TILE_TIMES = 64;

	/** [coordinate][time] */
	private final float[][] weights;
	private final float[] ones;
	private final float[] part;
	/** [coordinate][curve] */
	public final float[][] coordinates;
	/** Per curve. */
	public final double[] energy;
	/** Per curve. */
	public final double[] sum;

	public BlockProjection(OrthonormalBasis basis, int times, int capacity) {
		weights = new float[basis.size()][times];
		for (int j = 0; j < weights.length; j++)
			for (int t = 0; t < times; t++)
				weights[j][t] = (float) basis.value(j, t);
		ones = new float[times];
		Arrays.fill(ones, 1);
		part = new float[capacity];
		coordinates = new float[weights.length][capacity];
		energy = new double[capacity];
		sum = new double[capacity];
	}

	/** @param samples [time][curve] */
	public void project(float[][] samples, int count) {
		for (float[] coordinate : coordinates)
			Arrays.fill(coordinate, 0, count, 0);
		Arrays.fill(energy, 0, count, 0);
		Arrays.fill(sum, 0, count, 0);
		for (int first = 0; first < samples.length; first += TILE_TIMES)
			addTile(samples, first, Math.min(first + TILE_TIMES, samples.length), count);
	}

	private void addTile(float[][] samples, int first, int last, int count) {
		for (int j = 0; j < weights.length; j++)
			BlockProduct.add(weights[j], samples, first, last, coordinates[j], count);
		Arrays.fill(part, 0, count, 0);
		BlockProduct.add(ones, samples, first, last, part, count);
		add(sum, count);
		Arrays.fill(part, 0, count, 0);
		BlockProduct.addSquares(samples, first, last, part, count);
		add(energy, count);
	}

	private void add(double[] total, int count) {
		for (int v = 0; v < count; v++)
			total[v] += part[v];
	}
}
