// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import java.util.Arrays;

/**
 * Standard errors of an estimate with one rate: s²·(JᵀJ)⁻¹ over what is not at a bound, s² from the
 * residual. With a fixed delay the products of the columns come from the tables, not from the
 * samples. For one thread.
 */
final class EstimateErrors {

	private final VoxelFit fit;
	private final boolean isRated;
	private final int lead;
	private final int fixed;
	/** Null where the tables have the products. */
	private final SampledProducts sampled;
	private final double[][] normal = new double[4][4];
	private final double[] full = new double[10];
	private final int[] free = new int[4];
	private final double[][] slopes = new double[4][Parameter.values().length];
	private final double[] slope = new double[4];
	private final double[] work = new double[4];
	private final double[] above = new double[Parameter.values().length];
	private final double[] below = new double[Parameter.values().length];
	private final double[] movedAmounts = new double[2];
	private final double[] movedRates = new double[1];

	EstimateErrors(VoxelFit fit) {
		this.fit = fit;
		isRated = fit.model.rates() > 0;
		lead = fit.model.lead();
		fixed = fit.model.fixed();
		sampled = fit.column != null ? null : new SampledProducts(fit);
	}

	/**
	 * @param values the estimates
	 * @param out receives the standard errors by ordinal of {@link Parameter}; NaN at bounds
	 */
	void compute(Estimate estimate, double[] amounts, double[] rates, double[] values, double[] out) {
		Arrays.fill(out, Double.NaN);
		int size = chooseFree(estimate);
		int samples = fit.times.size();
		if (size == 0 || samples <= size) return;
		if (sampled == null) products(estimate);
		else sampled.fill(estimate, full);
		for (int i = 0; i < size; i++)
			for (int j = 0; j <= i; j++)
				normal[i][j] = product(free[i], free[j]);
		if (!SmallSystem.factor(normal, size)) return;
		double variance = estimate.sse / (samples - size);
		for (int i = 0; i < size; i++)
			differentiate(free[i], estimate, amounts, rates, slopes[i]);
		for (int p = 0; p <= Parameter.DELAY.ordinal(); p++) {
			for (int i = 0; i < size; i++)
				slope[i] = slopes[i][p];
			double error = Math.sqrt(variance * SmallSystem.inverseForm(normal, size, slope, work));
			if (error > 1e-8 * Math.abs(values[p])) out[p] = error;
		}
	}

	/** 0: the fixed column, 1: the exponential one, 2: ln k, 3: the delay. */
	private int chooseFree(Estimate estimate) {
		int size = 0;
		if (estimate.fixedAmount > 0) free[size++] = 0;
		if (estimate.amount > 0 && !estimate.atLimit) free[size++] = 1;
		if (estimate.amount > 0 && !estimate.atEnd && isRated) free[size++] = 2;
		boolean arrives = estimate.amount > 0 || estimate.fixedAmount > 0;
		if (arrives && !fit.delay.isFixed() && !estimate.delayAtEnd) free[size++] = 3;
		return size;
	}

	/** Products of f, e and the model's derivative by ln k: ff, fe, ee, fd, ed, dd. */
	private void products(Estimate estimate) {
		ExponentialColumn column = fit.column;
		int node = Math.max(0, estimate.node);
		double x = estimate.offset;
		double along = PolynomialTable.value(column.along[node], x);
		double length = PolynomialTable.value(column.length[node], x);
		double amount = estimate.amount;
		double follow = estimate.atLimit ? 1 : 0;
		double alongSlope = PolynomialTable.slope(column.along[node], x) / column.spacing + follow *
			along;
		double lengthSlope = PolynomialTable.slope(column.length[node], x) / column.spacing + follow *
			length;
		double turn = length / column.spacing;
		full[0] = fit.fixedLength * fit.fixedLength;
		full[1] = fit.fixedLength * along;
		full[2] = along * along + length * length;
		full[3] = amount * fit.fixedLength * alongSlope;
		full[4] = amount * (along * alongSlope + length * lengthSlope);
		full[5] = amount * amount * (alongSlope * alongSlope + lengthSlope * lengthSlope + turn * turn *
			column.turnSquared(node, x));
	}

	private double product(int i, int j) {
		int high = Math.max(i, j);
		return full[high * (high + 1) / 2 + Math.min(i, j)];
	}

	private void differentiate(int which, Estimate estimate, double[] amounts, double[] rates,
		double[] out)
	{
		if (which == 3) {
			Arrays.fill(out, 0);
			out[Parameter.DELAY.ordinal()] = 1;
			return;
		}
		int place = which == 0 ? fixed : lead;
		double step = which == 2 ? 1e-6 : 1e-6 * amounts[place];
		moved(which, place, step, estimate, amounts, rates, above);
		moved(which, place, -step, estimate, amounts, rates, below);
		for (int p = 0; p < out.length; p++)
			out[p] = (above[p] - below[p]) / (2 * step);
		out[Parameter.DELAY.ordinal()] = 0;
	}

	private void moved(int which, int place, double step, Estimate estimate, double[] amounts,
		double[] rates, double[] out)
	{
		System.arraycopy(amounts, 0, movedAmounts, 0, 2);
		movedRates[0] = rates[0];
		if (which == 2) {
			movedRates[0] *= Math.exp(step);
			if (estimate.atLimit) movedAmounts[lead] *= Math.exp(step);
		}
		else movedAmounts[place] += step;
		Arrays.fill(out, Double.NaN);
		fit.model.derive(movedAmounts, movedRates, out);
	}
}
