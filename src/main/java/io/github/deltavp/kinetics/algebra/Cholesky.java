// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.algebra;

/** Symmetric positive systems of a few unknowns, solved in place (Cholesky). */
public final class Cholesky {

	private Cholesky() {}

	/**
	 * Factors the first {@code size} rows of {@code a} into the lower triangle.
	 *
	 * @return whether it is positive definite to working precision
	 */
	public static boolean factor(double[][] a, int size) {
		for (int i = 0; i < size; i++)
			for (int j = 0; j <= i; j++) {
				double sum = a[i][j];
				for (int k = 0; k < j; k++)
					sum -= a[i][k] * a[j][k];
				if (i == j && !(sum > 1e-13 * a[i][i])) return false;
				a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
			}
		return true;
	}

	/** Solves with a factored matrix; {@code b} becomes the solution. */
	public static void solve(double[][] factored, int size, double[] b) {
		for (int i = 0; i < size; i++) {
			for (int k = 0; k < i; k++)
				b[i] -= factored[i][k] * b[k];
			b[i] /= factored[i][i];
		}
		for (int i = size - 1; i >= 0; i--) {
			for (int k = i + 1; k < size; k++)
				b[i] -= factored[k][i] * b[k];
			b[i] /= factored[i][i];
		}
	}

	/** @return gᵀ·A⁻¹·g for the matrix that was factored; {@code work} is overwritten */
	public static double inverseForm(double[][] factored, int size, double[] g, double[] work) {
		double sum = 0;
		for (int i = 0; i < size; i++) {
			double w = g[i];
			for (int k = 0; k < i; k++)
				w -= factored[i][k] * work[k];
			work[i] = w / factored[i][i];
			sum += work[i] * work[i];
		}
		return sum;
	}
}
