// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

/** Weighted linear least squares of a few unknowns, from rows that need not be kept. */
public final class NormalEquations {

	private final int unknowns;
	private final double[][] matrix;
	private final double[] right;

	/** @param unknowns how many numbers are looked for, 1 … */
	public NormalEquations(int unknowns) {
		this(new double[unknowns][unknowns], new double[unknowns]);
	}

	private NormalEquations(double[][] matrix, double[] right) {
		this.unknowns = right.length;
		this.matrix = matrix;
		this.right = right;
	}

	/**
	 * @param right sum of row · value over the same rows, with other values than those that were
	 *          added
	 * @return the equations for these values; to neither may rows be added any more
	 */
	public NormalEquations withRight(double[] right) {
		return new NormalEquations(matrix, right);
	}

	/**
	 * @param row what each unknown contributes
	 * @param value what the row should add up to
	 * @param weight of the row, at least 0
	 */
	public void add(double[] row, double value, double weight) {
		for (int i = 0; i < unknowns; i++) {
			double weighted = weight * row[i];
			if (weighted == 0) continue;
			right[i] += weighted * value;
			for (int j = 0; j <= i; j++)
				matrix[i][j] += weighted * row[j];
		}
	}

	/** @return how much of the sum of weighted squares a solution explains */
	public double explained(double[] solution) {
		double explained = 0;
		for (int i = 0; i < unknowns; i++)
			explained += solution[i] * right[i];
		return explained;
	}

	/** @return the unknowns, by Cholesky's decomposition; 0 where the rows do not determine one */
	public double[] solve() {
		double[][] l = new double[unknowns][unknowns];
		double[] x = right.clone();
		for (int i = 0; i < unknowns; i++)
			decompose(l, i, x);
		for (int i = unknowns - 1; i >= 0; i--) {
			for (int k = i + 1; k < unknowns; k++)
				x[i] -= l[k][i] * x[k];
			x[i] = l[i][i] == 0 ? 0 : x[i] / l[i][i];
		}
		return x;
	}

	/** One row of the factor, and of the forward substitution. */
	private void decompose(double[][] l, int i, double[] x) {
		for (int j = 0; j < i; j++) {
			double sum = matrix[i][j];
			for (int k = 0; k < j; k++)
				sum -= l[i][k] * l[j][k];
			l[i][j] = l[j][j] == 0 ? 0 : sum / l[j][j];
		}
		double pivot = matrix[i][i];
		for (int k = 0; k < i; k++) {
			pivot -= l[i][k] * l[i][k];
			x[i] -= l[i][k] * x[k];
		}
		l[i][i] = pivot > 1e-12 * matrix[i][i] ? Math.sqrt(pivot) : 0;
		x[i] = l[i][i] == 0 ? 0 : x[i] / l[i][i];
	}
}
