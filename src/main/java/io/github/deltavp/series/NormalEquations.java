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

package io.github.deltavp.series;

/** Weighted linear least squares of a few unknowns, from rows that need not be kept. */
final class NormalEquations {

	private final int unknowns;
	private final double[][] matrix;
	private final double[] right;

	NormalEquations(int unknowns) {
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
	NormalEquations withRight(double[] right) {
		return new NormalEquations(matrix, right);
	}

	void add(double[] row, double value, double weight) {
		for (int i = 0; i < unknowns; i++) {
			double weighted = weight * row[i];
			right[i] += weighted * value;
			for (int j = 0; j <= i; j++)
				matrix[i][j] += weighted * row[j];
		}
	}

	/** @return how much of the sum of weighted squares a solution explains */
	double explained(double[] solution) {
		double explained = 0;
		for (int i = 0; i < unknowns; i++)
			explained += solution[i] * right[i];
		return explained;
	}

	/** By Cholesky's decomposition; an unknown that the rows do not determine becomes 0. */
	double[] solve() {
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
