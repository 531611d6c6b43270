// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.block;

import java.util.Arrays;

/**
 * Weighted sums of rows: the inner loop of the fit. Four rows at a time, because the compiler
 * vectorises exactly this form; eight, or two results at once, it does not.
 */
public final class BlockProduct {

	/** Largest part of a unit vector that the scores leave out. */
	private static final double TAIL = 5e-3;

	private BlockProduct() {}

	/** @return how many coordinates it takes to hold a unit vector to within the tolerance */
	public static int significant(float[] direction) {
		int size = direction.length;
		double tail = 0;
		while (size > 0 && tail + (double) direction[size - 1] * direction[size - 1] < TAIL * TAIL) {
			size--;
			tail += (double) direction[size] * direction[size];
		}
		return size;
	}

	/** Sets {@code out[v] = Σ weights[i]·rows[from + i][v]} for v = 0 … count − 1. */
	public static void combine(float[] weights, float[][] rows, int from, float[] out, int count) {
		if (weights.length < 4) Arrays.fill(out, 0, count, 0);
		else setFour(weights[0], rows[from], weights[1], rows[from + 1], weights[2], rows[from + 2],
			weights[3], rows[from + 3], out, count);
		int i = weights.length < 4 ? 0 : 4;
		for (; i + 4 <= weights.length; i += 4)
			addFour(weights[i], rows[from + i], weights[i + 1], rows[from + i + 1], weights[i + 2],
				rows[from + i + 2], weights[i + 3], rows[from + i + 3], out, count);
		for (; i + 2 <= weights.length; i += 2)
			addTwo(weights[i], rows[from + i], weights[i + 1], rows[from + i + 1], out, count);
		for (; i < weights.length; i++)
			addOne(weights[i], rows[from + i], out, count);
	}

	/**
	 * Adds {@code Σ weights[i]·rows[i][v]}, i = first … last − 1, to {@code out[v]}, v = 0 … count −
	 * 1.
	 */
	public static void add(float[] weights, float[][] rows, int first, int last, float[] out,
		int count)
	{
		int i = first;
		for (; i + 4 <= last; i += 4)
			addFour(weights[i], rows[i], weights[i + 1], rows[i + 1], weights[i + 2], rows[i + 2],
				weights[i + 3], rows[i + 3], out, count);
		for (; i + 2 <= last; i += 2)
			addTwo(weights[i], rows[i], weights[i + 1], rows[i + 1], out, count);
		for (; i < last; i++)
			addOne(weights[i], rows[i], out, count);
	}

	private static void setFour(float a, float[] first, float b, float[] second, float c,
		float[] third, float d, float[] fourth, float[] out, int count)
	{
		for (int v = 0; v < count; v++)
			out[v] = a * first[v] + b * second[v] + c * third[v] + d * fourth[v];
	}

	private static void addFour(float a, float[] first, float b, float[] second, float c,
		float[] third, float d, float[] fourth, float[] out, int count)
	{
		for (int v = 0; v < count; v++)
			out[v] += a * first[v] + b * second[v] + c * third[v] + d * fourth[v];
	}

	/** The same sum as that of one row and then the other. */
	private static void addTwo(float a, float[] first, float b, float[] second, float[] out,
		int count)
	{
		for (int v = 0; v < count; v++)
			out[v] = out[v] + a * first[v] + b * second[v];
	}

	private static void addOne(float weight, float[] row, float[] out, int count) {
		for (int v = 0; v < count; v++)
			out[v] += weight * row[v];
	}

	/** Adds {@code Σ rows[i][v]²}, i = first … last − 1, to {@code out[v]}, v = 0 … count − 1. */
	public static void addSquares(float[][] rows, int first, int last, float[] out, int count) {
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
