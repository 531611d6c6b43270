// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import java.util.Arrays;

/**
 * Standard errors of an estimate with two rates: s²·(JᵀJ)⁻¹ over what is not at a bound, s² from
 * the residual; derived parameters by the delta method. The products of the derivatives come from
 * the tables, not from the samples. For one thread.
 */
final class PairErrors {

	/** A standard error that is this part of its value or less is a rounding error. */
	private static final double ABSENT = 1e-8;
	private static final double STEP = 1e-6;

	private final VoxelFit fit;
	private final ExponentialColumn column;
	/** Derivatives of the model by the amounts, then by ln k, as parts of u, u', v and v'. */
	private final double[][] parts = new double[4][4];
	/** Products of u, u', v and v'. */
	private final double[][] products = new double[4][4];
	private final double[][] normal = new double[4][4];
	private final double[] scale = new double[4];
	private final int[] free = new int[4];
	private final double[][] slopes = new double[4][Parameter.values().length];
	private final double[] slope = new double[4];
	private final double[] work = new double[4];
	private final double[] above = new double[Parameter.values().length];
	private final double[] below = new double[Parameter.values().length];
	private final double[] movedAmounts = new double[2];
	private final double[] movedRates = new double[2];

	PairErrors(VoxelFit fit) {
		this.fit = fit;
		column = fit.column;
	}

	/**
	 * @param profile evaluated at the estimate if that has two columns
	 * @param values the estimates
	 * @param out receives the standard errors by ordinal of {@link Parameter}; NaN at bounds
	 */
	void compute(PairEstimate estimate, PairProfile profile, double[] values, double[] out) {
		Arrays.fill(out, Double.NaN);
		int size = chooseFree(estimate);
		int samples = fit.times.size();
		if (size == 0 || samples <= size) return;
		fillProducts(estimate, profile);
		for (int column = 0; column < 2; column++)
			split(column, estimate);
		fillNormal(size);
		if (!SmallSystem.factor(normal, size)) return;
		double variance = estimate.sse / (samples - size);
		for (int i = 0; i < size; i++)
			differentiate(free[i], estimate, slopes[i]);
		for (int p = 0; p < values.length; p++) {
			for (int i = 0; i < size; i++)
				slope[i] = slopes[i][p] / scale[i];
			double error = Math.sqrt(variance * SmallSystem.inverseForm(normal, size, slope, work));
			if (error > ABSENT * Math.abs(values[p])) out[p] = error;
		}
	}

	/** 0 and 1: the amounts, 2 and 3: ln k. */
	private int chooseFree(PairEstimate estimate) {
		int size = 0;
		for (int i = 0; i < 2; i++)
			if (estimate.amounts[i] > 0) free[size++] = i;
		for (int i = 0; i < 2; i++)
			if (estimate.amounts[i] > 0 && !estimate.atEnd[i]) free[size++] = 2 + i;
		return size;
	}

	/** Unit vectors are at right angles to their derivatives. */
	private void fillProducts(PairEstimate estimate, PairProfile profile) {
		for (int i = 0; i < 2; i++) {
			double place = estimate.places[i];
			int node = column.nearest(place);
			products[2 * i][2 * i] = 1;
			products[2 * i][2 * i + 1] = products[2 * i + 1][2 * i] = 0;
			products[2 * i + 1][2 * i + 1] = column.turnSquared(node, place - node);
		}
		for (int i = 0; i < 2; i++)
			for (int j = 0; j < 2; j++)
				products[i][2 + j] = products[2 + j][i] = estimate.amounts[1] > 0 ? profile.product(i, j)
					: 0;
	}

	/** A column is a length times a unit vector; both change with ln k. */
	private void split(int which, PairEstimate estimate) {
		double place = estimate.places[which];
		int node = column.nearest(place);
		double length = PolynomialTable.value(column.length[node], place - node);
		double lengthSlope = PolynomialTable.slope(column.length[node], place - node);
		Arrays.fill(parts[which], 0);
		Arrays.fill(parts[2 + which], 0);
		parts[which][2 * which] = length;
		parts[2 + which][2 * which] = estimate.amounts[which] * lengthSlope / column.spacing;
		parts[2 + which][2 * which + 1] = estimate.amounts[which] * length / column.spacing;
	}

	private void fillNormal(int size) {
		for (int i = 0; i < size; i++)
			for (int j = 0; j <= i; j++) {
				double sum = 0;
				for (int k = 0; k < 4; k++)
					for (int l = 0; l < 4; l++)
						sum += parts[free[i]][k] * products[k][l] * parts[free[j]][l];
				normal[i][j] = sum;
			}
		for (int i = 0; i < size; i++)
			scale[i] = Math.sqrt(normal[i][i]);
		for (int i = 0; i < size; i++)
			for (int j = 0; j <= i; j++)
				normal[i][j] /= scale[i] * scale[j];
	}

	private void differentiate(int which, PairEstimate estimate, double[] out) {
		double step = which < 2 ? STEP * estimate.amounts[which] : STEP;
		moved(which, step, estimate, above);
		moved(which, -step, estimate, below);
		for (int p = 0; p < out.length; p++)
			out[p] = (above[p] - below[p]) / (2 * step);
		out[Parameter.DELAY.ordinal()] = 0;
	}

	private void moved(int which, double step, PairEstimate estimate, double[] out) {
		System.arraycopy(estimate.amounts, 0, movedAmounts, 0, 2);
		System.arraycopy(estimate.rates, 0, movedRates, 0, 2);
		if (which < 2) movedAmounts[which] += step;
		else movedRates[which - 2] *= Math.exp(step);
		Arrays.fill(out, Double.NaN);
		fit.model.derive(movedAmounts, movedRates, out);
	}
}
