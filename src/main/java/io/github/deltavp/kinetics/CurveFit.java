// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.model.TracerModel;
import java.util.Arrays;

/**
 * Fits tissue curves one by one: what the maps do for voxels, in double, with any model, an
 * arterial delay and standard errors. Everything that depends on the times and the arterial input
 * is computed once here. For one thread.
 */
public final class CurveFit {

	private final TracerModel model;
	private final TimeAxis times;
	private final DelayRange delay;
	private final double slowLogRate;
	private final CurveSolver solver;
	private final double proofRatio;
	private final double enhancementRatio;

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
		this.model = model;
		this.times = times;
		this.delay = delay;
		RateBounds range = model.rateBounds(bounds);
		slowLogRate = Math.log(range.slowPerSecond());
		int rates = model.rates();
		double[] lower = new double[rates + 1];
		double[] upper = new double[rates + 1];
		Arrays.fill(lower, Math.log(range.minPerSecond()));
		Arrays.fill(upper, Math.log(range.maxPerSecond()));
		lower[rates] = delay.minSeconds();
		upper[rates] = delay.maxSeconds();
		int free = times.size() - parameters();
		proofRatio = Significance.ratio(1, free);
		enhancementRatio = Significance.ratio(parameters(), free);
		solver = new CurveSolver(model, times, ArterialInput.of(plasma), lower, upper, range
			.volumeMax());
	}

	/**
	 * @param tissue tissue concentration in mM, at the times of this fit
	 * @return parameters, their standard errors and how it ended
	 */
	public FittedCurve fit(Curve tissue) {
		if (!tissue.times().equals(times)) throw new IllegalArgumentException("the curve has " + tissue
			.times() + "; this fit is for " + times);
		double[] samples = tissue.toArray();
		if (!(OrthonormalBasis.dot(samples, samples) < Float.MAX_VALUE)) return FittedCurve.without(
			FitStatus.INVALID_SIGNAL, times);
		if (samples.length <= parameters()) return FittedCurve.without(FitStatus.NOT_ENOUGH_DATA,
			times);
		double highest = solver.upper[0];
		double[] point = solver.solve(samples, highest);
		double best = solver.sse();
		if (columnsHaveRate() && point[0] > slowLogRate) {
			highest = slowLogRate;
			point = solver.solve(samples, highest);
			if (solver.sse() - best > proofRatio * best) {
				highest = solver.upper[0];
				point = solver.solve(samples, highest);
			}
		}
		return new FitSummary(model, solver, point, highest, samples, parameters(), enhancementRatio)
			.curve(times);
	}

	private boolean columnsHaveRate() {
		return solver.columns.rates > 0;
	}

	/** @return number of free parameters */
	int parameters() {
		return model.freeParameters() + (delay.isFixed() ? 0 : 1);
	}
}
