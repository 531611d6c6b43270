// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.block;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.algebra.Cholesky;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.TracerModel;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Standard errors of an estimate. The covariance is s²·(JᵀJ)⁻¹ over what is free: what is at a
 * bound is taken as known, s² is the residual sum of squares over the samples less the free
 * parameters. The parameters of the model follow by the delta method. For one thread.
 */
public final class StandardErrors {

	/** A standard error that is this part of its value or less is a rounding error. */
	private static final double ABSENT = 1e-8;
	/** Of an amount, or of ln k. */
	private static final double STEP = 1e-6;
	private static final int PARAMETERS = Parameter.values().length;

	private final TracerModel model;
	private final int lead;
	private final int samples;
	/** Ordinals of the model's parameters and of the delay. */
	private final int[] told;
	private final int[] free = new int[Estimate.SIZE];
	private final double[][] normal = new double[Estimate.SIZE][Estimate.SIZE];
	private final double[] scale = new double[Estimate.SIZE];
	/** [free][parameter] */
	private final double[][] slopes = new double[Estimate.SIZE][PARAMETERS];
	private final double[] slope = new double[Estimate.SIZE];
	private final double[] work = new double[Estimate.SIZE];
	private final double[] above = new double[PARAMETERS];
	private final double[] below = new double[PARAMETERS];
	private final double[] movedAmounts = new double[2];
	private final double[] movedRates = new double[2];

	public StandardErrors(FitProblem problem) {
		model = problem.model();
		lead = model.lead();
		samples = problem.times().size();
		told = Stream.concat(model.parameters().stream(), Stream.of(Parameter.DELAY)).mapToInt(
			Parameter::ordinal).toArray();
	}

	/**
	 * @param products of the derivatives of the tissue curve by amounts, ln k and delay, in the order
	 *          of {@link Estimate#free}; of those that are not free anything
	 * @param values the estimates, by ordinal of {@link Parameter}
	 * @param out receives their standard errors; NaN at bounds
	 */
	public void compute(Estimate estimate, double[][] products, double[] values, double[] out) {
		Arrays.fill(out, Double.NaN);
		int size = 0;
		for (int i = 0; i < free.length; i++)
			if (estimate.free[i]) free[size++] = i;
		if (size == 0 || samples <= size) return;
		normalize(products, size);
		if (!Cholesky.factor(normal, size)) return;
		for (int i = 0; i < size; i++)
			differentiate(free[i], estimate, slopes[i]);
		double variance = estimate.sse / (samples - size);
		for (int p : told) {
			for (int i = 0; i < size; i++)
				slope[i] = slopes[i][p] / scale[i];
			double error = Math.sqrt(variance * Cholesky.inverseForm(normal, size, slope, work));
			if (error > ABSENT * Math.abs(values[p])) out[p] = error;
		}
	}

	private void normalize(double[][] products, int size) {
		for (int i = 0; i < size; i++)
			scale[i] = Math.sqrt(products[free[i]][free[i]]);
		for (int i = 0; i < size; i++)
			for (int j = 0; j <= i; j++)
				normal[i][j] = products[free[i]][free[j]] / (scale[i] * scale[j]);
	}

	private void differentiate(int which, Estimate estimate, double[] out) {
		if (which == Estimate.DELAY) Arrays.fill(out, 0);
		else {
			double step = which < Estimate.RATE ? STEP * estimate.amounts[which] : STEP;
			move(which, step, estimate, above);
			move(which, -step, estimate, below);
			for (int p : told)
				out[p] = (above[p] - below[p]) / (2 * step);
		}
		Parameter.DELAY.set(out, which == Estimate.DELAY ? 1 : 0);
	}

	private void move(int which, double step, Estimate estimate, double[] out) {
		for (int i = 0; i < 2; i++) { // System.arraycopy of two numbers takes 12 ns
			movedAmounts[i] = estimate.amounts[i];
			movedRates[i] = estimate.rates[i];
		}
		if (which < Estimate.RATE) movedAmounts[which] += step;
		else {
			movedRates[which - Estimate.RATE] *= Math.exp(step);
			if (estimate.follows) movedAmounts[lead] *= Math.exp(step);
		}
		Arrays.fill(out, Double.NaN);
		model.derive(movedAmounts, movedRates, out);
	}
}
