// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.block;

/**
 * The place of the highest of many rows, for a block of curves: in loops over the curves without a
 * branch, which the compiler turns into vector instructions.
 */
public final class BlockMaximum {

	/** Larger than one over the least difference of two scores. */
	private static final float LARGE = 1e30f;

	private BlockMaximum() {}

	/** Sets {@code highest[v] = max(highest[v], row[v])}. */
	public static void raise(float[] row, float[] highest, int count) {
		for (int v = 0; v < count; v++)
			highest[v] = Math.max(highest[v], row[v]);
	}

	/** Adds {@code what} to {@code out[v]} where {@code row[v]} is the highest. */
	public static void addWhereEqual(float what, float[] row, float[] highest, float[] out,
		int count)
	{
		for (int v = 0; v < count; v++)
			out[v] += what * Math.max(0, 1 - LARGE * (highest[v] - row[v]));
	}

	/**
	 * Adds 1 to {@code out[v]} where {@code row[v]} is above one neighbour and not below the other.
	 */
	public static void addWhereLocal(float[] before, float[] row, float[] after, float[] out,
		int count)
	{
		for (int v = 0; v < count; v++)
			out[v] += Math.min(1, LARGE * Math.max(0, row[v] - before[v])) * (1 - Math.min(1, LARGE * Math
				.max(0, after[v] - row[v])));
	}
}
