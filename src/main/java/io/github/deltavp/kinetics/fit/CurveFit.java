// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.TracerModel;

/**
 * Fits tissue curves one by one: what the maps do for voxels, in double, with any model, an
 * arterial delay and standard errors. Everything that depends on the times and the arterial input
 * is computed once here. For one thread.
 */
public final class CurveFit {

	private final FitProblem problem;
	private final double slowLogRate;
	private final CurveSolver solver;

	/**
	 * @param model tracer model
	 * @param times sample times of the tissue curves
	 * @param plasma arterial plasma concentration in mM on the same clock; its own samples
	 * @param bounds what the fit may answer; two-compartment models have rates up to 100 /min
	 * @param delay arterial delays to choose from
	 * @throws IllegalArgumentException if the input cannot be fitted with
	 */
	public CurveFit(TracerModel model, TimeAxis times, Curve plasma, FitBounds bounds,
		DelayRange delay)
	{
		this(new FitProblem(model, times, plasma, bounds, delay));
	}

	/** @throws IllegalArgumentException if the input cannot be fitted with */
	public CurveFit(FitProblem problem) {
		this.problem = problem;
		slowLogRate = Math.log(problem.rates().slowPerSecond());
		solver = new CurveSolver(problem);
	}

	/**
	 * @param tissue tissue concentration in mM, at the times of this fit
	 * @return parameters, their standard errors and how it ended
	 */
	public FittedCurve fit(Curve tissue) {
		TimeAxis times = problem.times();
		if (!tissue.times().equals(times)) throw new IllegalArgumentException("the curve has " + tissue
			.times() + "; this fit is for " + times);
		double[] samples = tissue.toArray();
		if (!(OrthonormalBasis.dot(samples, samples) < Float.MAX_VALUE)) return FittedCurve.without(
			FitStatus.INVALID_SIGNAL, times);
		if (!problem.hasEnoughData()) return FittedCurve.without(FitStatus.NOT_ENOUGH_DATA, times);
		double highest = solver.upper[0];
		double[] point = solver.solve(samples, highest);
		double best = solver.sse();
		if (problem.model().rates() > 0 && point[0] > slowLogRate) {
			highest = slowLogRate;
			point = solver.solve(samples, highest);
			if (solver.sse() - best > problem.proofRatio() * best) {
				highest = solver.upper[0];
				point = solver.solve(samples, highest);
			}
		}
		return new FitSummary(problem, solver, point, highest, samples).curve();
	}

	/** @return number of free parameters */
	int parameters() {
		return problem.parameters();
	}
}
