// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.model.TracerModel;
import java.util.Arrays;

/**
 * From the point where a solver ended to parameters with standard errors. The covariance is
 * s²·(JᵀJ)⁻¹ over what is free: amounts and parameters at a bound are taken as known, s² is the
 * residual sum of squares over the samples less the free parameters; derived parameters follow by
 * the delta method.
 */
final class FitSummary {

	/** A column that is this part of the curve or less is a rounding error. */
	private static final double ABSENT = 1e-8;

	private final TracerModel model;
	private final CurveSolver solver;
	private final double[] point;
	private final double[] curve;
	private final int parameters;
	private final double enhancementRatio;
	private final double[] amounts;
	/** Columns first, then ln k of each rate, then the delay; true: free. */
	private final boolean[] free;

	FitSummary(TracerModel model, CurveSolver solver, double[] point, double highestLogRate,
		double[] curve, int parameters, double enhancementRatio)
	{
		this.enhancementRatio = enhancementRatio;
		this.model = model;
		this.solver = solver;
		this.point = point;
		this.curve = curve;
		this.parameters = parameters;
		amounts = Arrays.copyOf(solver.amounts().amount, solver.columns.columns);
		free = new boolean[amounts.length + point.length];
		for (int i = 0; i < amounts.length; i++) {
			boolean absent = amounts[i] * OrthonormalBasis.norm(solver.columns.value[i]) <= ABSENT *
				OrthonormalBasis.norm(curve);
			if (absent) amounts[i] = 0;
			free[i] = !absent && solver.amounts().free[i];
		}
		for (int i = 0; i < point.length; i++)
			free[amounts.length + i] = point[i] > solver.lower[i] && point[i] < solver.upper(i,
				highestLogRate) && matters(i);
	}

	/** A rate without amount, or a delay without any, means nothing. */
	private boolean matters(int i) {
		return i == solver.columns.rates ? Arrays.stream(amounts).sum() > 0 : amounts[solver.columns
			.columnOfRate(i)] > 0;
	}

	FittedCurve curve(TimeAxis times) {
		double[] values = values(amounts, point);
		double[] errors = errors(values);
		int samples = curve.length;
		double sse = solver.sse();
		values[Parameter.RESIDUAL.ordinal()] = Math.sqrt(sse / samples);
		values[Parameter.R_SQUARED.ordinal()] = rSquared(sse);
		values[Parameter.AICC.ordinal()] = aicc(sse, samples, parameters);
		double[] fitted = new double[samples];
		Arrays.setAll(fitted, solver::modelled);
		return new FittedCurve(status(), hidden(values), errors, sse, new Curve(times, fitted));
	}

	private double[] values(double[] amounts, double[] point) {
		double[] rates = new double[point.length - 1];
		Arrays.setAll(rates, i -> Math.exp(point[i]));
		double[] values = new double[Parameter.values().length];
		Arrays.fill(values, Double.NaN);
		model.derive(amounts, rates, values);
		values[Parameter.DELAY.ordinal()] = point[point.length - 1];
		return values;
	}

	/** Without enhancement ve and kep have no meaning. */
	private double[] hidden(double[] values) {
		if (status() == FitStatus.NO_ENHANCEMENT) for (Parameter parameter : new Parameter[] {
			Parameter.VE, Parameter.KEP })
			values[parameter.ordinal()] = Double.NaN;
		return values;
	}

	private FitStatus status() {
		double energy = OrthonormalBasis.dot(curve, curve);
		double sse = solver.sse();
		if (energy - sse <= enhancementRatio * sse) return FitStatus.NO_ENHANCEMENT;
		for (int i = 0; i < free.length; i++)
			if (!free[i] && !isFixed(i)) return FitStatus.AT_BOUND;
		return FitStatus.FITTED;
	}

	private boolean isFixed(int i) {
		int parameter = i - amounts.length;
		return parameter >= 0 && solver.lower[parameter] == solver.upper[parameter];
	}

	/** AICc = n·ln(SSE/n) + 2k + 2k(k + 1)/(n − k − 1), k counting the variance. */
	static double aicc(double sse, int samples, int parameters) {
		int k = parameters + 1;
		return samples * Math.log(sse / samples) + 2 * k + 2. * k * (k + 1) / (samples - k - 1);
	}

	private double rSquared(double sse) {
		double mean = Arrays.stream(curve).average().orElseThrow();
		double total = Arrays.stream(curve).map(value -> (value - mean) * (value - mean)).sum();
		return total > 0 ? 1 - sse / total : Double.NaN;
	}

	private double[] errors(double[] values) {
		double[] errors = new double[values.length];
		Arrays.fill(errors, Double.NaN);
		double[][] derivatives = derivatives();
		int size = derivatives.length;
		double[][] normal = new double[size][size];
		double[] scale = Arrays.stream(derivatives).mapToDouble(OrthonormalBasis::norm).toArray();
		for (int i = 0; i < size; i++)
			for (int j = 0; j <= i; j++)
				normal[i][j] = OrthonormalBasis.dot(derivatives[i], derivatives[j]) / (scale[i] * scale[j]);
		if (size == 0 || !SmallSystem.factor(normal, size)) return errors;
		double variance = solver.sse() / (curve.length - size);
		double[][] slopes = slopes(values.length);
		for (int p = 0; p < values.length; p++) {
			double[] slope = new double[size];
			for (int i = 0; i < size; i++)
				slope[i] = slopes[i][p] / scale[i];
			double error = Math.sqrt(variance * SmallSystem.inverseForm(normal, size, slope,
				new double[size]));
			if (error > ABSENT * Math.abs(values[p])) errors[p] = error;
		}
		return errors;
	}

	/** Derivatives of the model by what is free. */
	private double[][] derivatives() {
		solver.fillJacobian();
		double[][] all = new double[free.length][];
		for (int i = 0; i < free.length; i++)
			all[i] = i < amounts.length ? solver.columns.value[i] : solver.derivative(i - amounts.length);
		return freeOf(all);
	}

	/** Derivatives of the parameters by what is free, numerically: [free][parameter]. */
	private double[][] slopes(int parameters) {
		double[][] all = new double[free.length][parameters];
		for (int i = 0; i < free.length; i++) {
			double step = i < amounts.length ? 1e-6 * amounts[i] : 1e-6;
			double[] above = shifted(i, step);
			double[] below = shifted(i, -step);
			for (int p = 0; p < parameters; p++)
				all[i][p] = (above[p] - below[p]) / (2 * step);
		}
		return freeOf(all);
	}

	private double[] shifted(int i, double step) {
		double[] a = amounts.clone();
		double[] p = point.clone();
		if (i < a.length) a[i] += step;
		else {
			p[i - a.length] += step;
			if (i - a.length < solver.columns.rates && solver.amounts().atLimit) a[a.length - 1] *= Math
				.exp(step);
		}
		return values(a, p);
	}

	private double[][] freeOf(double[][] all) {
		return java.util.stream.IntStream.range(0, all.length).filter(i -> free[i]).mapToObj(
			i -> all[i]).toArray(double[][]::new);
	}
}
