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
 * Weighted sums of rows: the inner loop of the fit. Four rows at a time, because the compiler
 * vectorises exactly this form; eight, or two results at once, it does not.
 */
final class BlockProduct {

	private BlockProduct() {}

	/** Sets {@code out[v] = Σ weights[i]·rows[from + i][v]} for v = 0 … count − 1. */
	static void combine(float[] weights, float[][] rows, int from, float[] out, int count) {
		Arrays.fill(out, 0, count, 0);
		int i = 0;
		for (; i + 4 <= weights.length; i += 4)
			addFour(weights[i], rows[from + i], weights[i + 1], rows[from + i + 1], weights[i + 2],
				rows[from + i + 2], weights[i + 3], rows[from + i + 3], out, count);
		for (; i < weights.length; i++)
			addOne(weights[i], rows[from + i], out, count);
	}

	/**
	 * Adds {@code Σ weights[i]·rows[i][v]}, i = first … last − 1, to {@code out[v]}, v = 0 … count −
	 * 1.
	 */
	static void add(float[] weights, float[][] rows, int first, int last, float[] out, int count) {
		int i = first;
		for (; i + 4 <= last; i += 4)
			addFour(weights[i], rows[i], weights[i + 1], rows[i + 1], weights[i + 2], rows[i + 2],
				weights[i + 3], rows[i + 3], out, count);
		for (; i < last; i++)
			addOne(weights[i], rows[i], out, count);
	}

	private static void addFour(float a, float[] first, float b, float[] second, float c,
		float[] third, float d, float[] fourth, float[] out, int count)
	{
		for (int v = 0; v < count; v++)
			out[v] += a * first[v] + b * second[v] + c * third[v] + d * fourth[v];
	}

	private static void addOne(float weight, float[] row, float[] out, int count) {
		for (int v = 0; v < count; v++)
			out[v] += weight * row[v];
	}

	/** Adds {@code Σ rows[i][v]²}, i = first … last − 1, to {@code out[v]}, v = 0 … count − 1. */
	static void addSquares(float[][] rows, int first, int last, float[] out, int count) {
		int i = first;
		for (; i + 4 <= last; i += 4)
			addFourSquares(rows[i], rows[i + 1], rows[i + 2], rows[i + 3], out, count);
		for (; i < last; i++)
			addSquare(rows[i], out, count);
	}

	private static void addFourSquares(float[] first, float[] second, float[] third, float[] fourth,
		float[] out, int count)
	{
		for (int v = 0; v < count; v++)
			out[v] += first[v] * first[v] + second[v] * second[v] + third[v] * third[v] + fourth[v] *
				fourth[v];
	}

	private static void addSquare(float[] row, float[] out, int count) {
		for (int v = 0; v < count; v++)
			out[v] += row[v] * row[v];
	}
}
