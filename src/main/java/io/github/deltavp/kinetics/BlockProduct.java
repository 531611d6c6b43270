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

	/** More would lose digits. */
	private static final int FLOAT_ROWS = 32;

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

	/**
	 * Sets {@code squares[v] = Σ rows[i][v]²} and {@code sum[v] = Σ rows[i][v]}: a few rows in float,
	 * which the compiler vectorises, and those in double.
	 */
	static void energy(float[][] rows, double[] squares, double[] sum, float[] work, int count) {
		Arrays.fill(squares, 0, count, 0);
		Arrays.fill(sum, 0, count, 0);
		for (int from = 0; from < rows.length; from += FLOAT_ROWS) {
			int to = Math.min(rows.length, from + FLOAT_ROWS);
			squares(rows, from, to, work, count);
			add(work, squares, count);
			values(rows, from, to, work, count);
			add(work, sum, count);
		}
	}

	private static void squares(float[][] rows, int from, int to, float[] out, int count) {
		Arrays.fill(out, 0, count, 0);
		int i = from;
		for (; i + 4 <= to; i += 4)
			addFourSquares(rows[i], rows[i + 1], rows[i + 2], rows[i + 3], out, count);
		for (; i < to; i++)
			addSquare(rows[i], out, count);
	}

	private static void addFourSquares(float[] a, float[] b, float[] c, float[] d, float[] out,
		int count)
	{
		for (int v = 0; v < count; v++)
			out[v] += a[v] * a[v] + b[v] * b[v] + c[v] * c[v] + d[v] * d[v];
	}

	private static void addSquare(float[] row, float[] out, int count) {
		for (int v = 0; v < count; v++)
			out[v] += row[v] * row[v];
	}

	private static void values(float[][] rows, int from, int to, float[] out, int count) {
		Arrays.fill(out, 0, count, 0);
		int i = from;
		for (; i + 4 <= to; i += 4)
			addFourValues(rows[i], rows[i + 1], rows[i + 2], rows[i + 3], out, count);
		for (; i < to; i++)
			addOne(1, rows[i], out, count);
	}

	private static void addFourValues(float[] a, float[] b, float[] c, float[] d, float[] out,
		int count)
	{
		for (int v = 0; v < count; v++)
			out[v] += a[v] + b[v] + c[v] + d[v];
	}

	private static void add(float[] values, double[] out, int count) {
		for (int v = 0; v < count; v++)
			out[v] += values[v];
	}
}
