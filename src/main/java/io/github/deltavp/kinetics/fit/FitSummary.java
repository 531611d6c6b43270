// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.block.Estimate;
import io.github.deltavp.kinetics.block.StandardErrors;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.ModelColumns;
import java.util.Arrays;

/**
 * From the point where a solver ended to parameters with standard errors: amounts and parameters at
 * a bound are not free.
 */
final class FitSummary {

	/** A column that is this part of the curve or less is a rounding error. */
	private static final double ABSENT = 1e-8;

	private final FitProblem problem;
	private final CurveSolver solver;
	private final ModelColumns columns;
	/** ln k of each rate, then the delay. */
	private final double[] point;
	private final double[] curve;
	private final Estimate estimate = new Estimate();

	FitSummary(FitProblem problem, CurveSolver solver, double[] point, double highestLogRate,
		double[] curve)
	{
		this.problem = problem;
		this.solver = solver;
		this.point = point;
		this.curve = curve;
		columns = solver.columns;
		BoundedAmounts amounts = solver.amounts();
		for (int c = 0; c < columns.columns; c++) {
			boolean absent = amounts.amount[c] * OrthonormalBasis.norm(columns.value[c]) <= ABSENT *
				OrthonormalBasis.norm(curve);
			estimate.amounts[c] = absent ? 0 : amounts.amount[c];
			estimate.free[c] = !absent && amounts.free[c];
		}
		for (int i = 0; i < point.length; i++)
			estimate.free[number(i)] = point[i] > solver.lower[i] && point[i] < solver.upper(i,
				highestLogRate) && matters(i);
		for (int i = 0; i < columns.rates; i++)
			estimate.rates[i] = Math.exp(point[i]);
		estimate.delay = point[columns.rates];
		estimate.sse = solver.sse();
		estimate.follows = amounts.atLimit;
		estimate.atBound = isAtBound();
	}

	/** The number of a place of the point in {@link Estimate#free}. */
	private int number(int i) {
		return i == columns.rates ? Estimate.DELAY : Estimate.RATE + i;
	}

	/** A rate without amount, or a delay without any, means nothing. */
	private boolean matters(int i) {
		double[] amounts = estimate.amounts;
		return i == columns.rates ? amounts[0] + amounts[1] > 0 : amounts[columns.columnOfRate(i)] > 0;
	}

	private boolean isAtBound() {
		for (int c = 0; c < columns.columns; c++)
			if (!estimate.free[c]) return true;
		for (int i = 0; i < point.length; i++)
			if (!estimate.free[number(i)] && solver.lower[i] < solver.upper[i]) return true;
		return false;
	}

	FittedCurve curve() {
		double[] values = new double[Parameter.values().length];
		Arrays.fill(values, Double.NaN);
		problem.model().derive(estimate.amounts, estimate.rates, values);
		Parameter.DELAY.set(values, estimate.delay);
		double[] errors = errors(values);
		problem.summarize(estimate.sse, total(), values);
		double[] fitted = new double[curve.length];
		Arrays.setAll(fitted, solver::modelled);
		FitStatus status = problem.status(OrthonormalBasis.dot(curve, curve), estimate.sse,
			estimate.atBound);
		if (status == FitStatus.NO_ENHANCEMENT) {
			Parameter.VE.set(values, Double.NaN);
			Parameter.KEP.set(values, Double.NaN);
		}
		return new FittedCurve(status, values, errors, estimate.sse, new Curve(problem.times(),
			fitted));
	}

	/** Sum of squares about the mean. */
	private double total() {
		double mean = Arrays.stream(curve).average().orElseThrow();
		return Arrays.stream(curve).map(value -> (value - mean) * (value - mean)).sum();
	}

	private double[] errors(double[] values) {
		solver.fillJacobian();
		double[][] derivatives = new double[Estimate.SIZE][];
		System.arraycopy(columns.value, 0, derivatives, 0, columns.columns);
		for (int i = 0; i < point.length; i++)
			derivatives[number(i)] = solver.derivative(i);
		double[][] products = new double[Estimate.SIZE][Estimate.SIZE];
		for (int i = 0; i < Estimate.SIZE; i++)
			for (int j = 0; j <= i; j++)
				if (estimate.free[i] && estimate.free[j]) products[i][j] = OrthonormalBasis.dot(
					derivatives[i], derivatives[j]);
		double[] errors = new double[values.length];
		new StandardErrors(problem).compute(estimate, products, values, errors);
		return errors;
	}
}
