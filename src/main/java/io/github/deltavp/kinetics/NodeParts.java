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
