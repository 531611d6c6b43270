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
 * The place of the highest of many rows, for a block of curves: in loops over the curves without a
 * branch, which the compiler turns into vector instructions.
 */
final class BlockMaximum {

	/** Larger than one over the least difference of two scores. */
	private static final float LARGE = 1e30f;

	private BlockMaximum() {}

	/** Sets {@code highest[v] = max(highest[v], row[v])}. */
	static void raise(float[] row, float[] highest, int count) {
		for (int v = 0; v < count; v++)
			highest[v] = Math.max(highest[v], row[v]);
	}

	/** Adds {@code what} to {@code out[v]} where {@code row[v]} is the highest. */
	static void addWhereEqual(float what, float[] row, float[] highest, float[] out, int count) {
		for (int v = 0; v < count; v++)
			out[v] += what * Math.max(0, 1 - LARGE * (highest[v] - row[v]));
	}

	/**
	 * Adds 1 to {@code out[v]} where {@code row[v]} is above one neighbour and not below the other.
	 */
	static void addWhereLocal(float[] before, float[] row, float[] after, float[] out, int count) {
		for (int v = 0; v < count; v++)
			out[v] += Math.min(1, LARGE * Math.max(0, row[v] - before[v])) * (1 - Math.min(1, LARGE * Math
				.max(0, after[v] - row[v])));
	}
}
