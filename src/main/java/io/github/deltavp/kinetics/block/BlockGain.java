// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.block;

/**
 * What an exponential column explains of a block of curves beyond the fixed column alone, relative
 * to which it is taken because the whole sum of squares would cancel in float. The loop has no
 * branch, so that the compiler turns it into vector instructions.
 */
public final class BlockGain {

	private BlockGain() {}

	/**
	 * Sets {@code out[v]} for v = 0 … count − 1, all amounts within their bounds.
	 *
	 * @param part of each curve along the free direction of the exponential column
	 * @param fixed part of each curve along the fixed column; zeros without one
	 * @param length of the exponential column along its free direction
	 * @param along the exponential column along the fixed one
	 * @param limit largest amount of the exponential column
	 */
	public static void score(float[] part, float[] fixed, float length, float along, float limit,
		float[] out, int count)
	{
		float perLength = 1 / length;
		float perBoth = 1 / (along * along + length * length);
		for (int v = 0; v < count; v++) {
			float x = part[v];
			float free = Math.min(x * perLength, (fixed[v] * along + x * length) * perBoth);
			float amount = Math.max(0, Math.min(free, limit));
			float overshoot = Math.min(0, fixed[v] - amount * along);
			out[v] = amount * length * (2 * x - amount * length) - overshoot * overshoot;
		}
	}
}
