/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.kinetics;

import java.util.Arrays;

/**
 * A block of curves in the coordinates of a basis, with the sum of their samples and of their
 * squares. Works on tiles of times that stay in the second-level cache, and adds in float within a
 * tile and in double over tiles: a loop that mixes the two is not vectorised. For one thread.
 */
final class BlockProjection {

	/** A multiple of four, for {@link BlockProduct}. */
	private static final int TILE_TIMES = 64;

	/** [coordinate][time] */
	private final float[][] weights;
	private final float[] ones;
	private final float[] part;
	/** [coordinate][curve] */
	final float[][] coordinates;
	/** Per curve. */
	final double[] energy;
	/** Per curve. */
	final double[] sum;

	BlockProjection(OrthonormalBasis basis, int times, int capacity) {
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
	void project(float[][] samples, int count) {
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
