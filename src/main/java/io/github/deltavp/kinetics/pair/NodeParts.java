// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.pair;

import io.github.deltavp.kinetics.block.BlockProduct;
import io.github.deltavp.kinetics.rate.ExponentialColumn;

/**
 * The parts of a block of curves along the unit vectors of all nodes of a rate grid, in float and
 * in loops over the curves that the compiler turns into vector instructions. For one thread.
 */
final class NodeParts {

	/** [node][coordinate] */
	private final float[][] direction;
	/** [node][curve] */
	private final float[][] part;

	NodeParts(ExponentialColumn column, int capacity) {
		direction = new float[column.nodes][column.basis.size()];
		for (int node = 0; node < direction.length; node++)
			for (int j = 0; j < direction[node].length; j++)
				direction[node][j] = (float) column.direction[node][j * ExponentialColumn.TERMS];
		part = new float[column.nodes][capacity];
	}

	/** @param y [coordinate][curve] */
	void project(float[][] y, int count) {
		for (int node = 0; node < part.length; node++)
			BlockProduct.combine(direction[node], y, 0, part[node], count);
	}

	/** Takes the parts of one curve, by node. */
	void take(int v, double[] out) {
		for (int node = 0; node < part.length; node++)
			out[node] = part[node][v];
	}
}
