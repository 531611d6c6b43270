// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

/**
 * What a user would write with Commons Math: Levenberg–Marquardt over vp, Ktrans, ln kep (and the
 * delay), kept in bounds by a validator that clips, with a numerical Jacobian, from several starts.
 * The judge of the solver's optima.
 */
final class BoundedLevenbergMarquardt {

	private final TimeAxis times;
	private final ArterialInput input;
	private final double[] low;
	private final double[] high;
	private final double veMax;

	BoundedLevenbergMarquardt(TimeAxis times, ArterialInput input, FitBounds bounds,
		DelayRange delay)
	{
		this.times = times;
		this.input = input;
		veMax = bounds.veMax();
		low = new double[] { 0, 0, Math.log(bounds.kepMinPerMinute() / 60), delay.minSeconds() };
		high = new double[] { 10, veMax, Math.log(bounds.kepMaxPerMinute() / 60), delay.maxSeconds() };
	}

	/** Parameters: vp, ve, ln kep (1/s), delay. With ve, its bound is a box. */
	double[] model(double[] p) {
		double[] model = input.sample(times, p[3]);
		double rate = Math.exp(p[2]);
		double[] leak = input.convolve(times, p[3], rate);
		for (int t = 0; t < model.length; t++)
			model[t] = p[0] * model[t] + p[1] * rate * leak[t];
		return model;
	}

	double sse(double[] curve, double[] p) {
		double sum = 0;
		double[] model = model(p);
		for (int t = 0; t < curve.length; t++)
			sum += (curve[t] - model[t]) * (curve[t] - model[t]);
		return sum;
	}

	/** @return the smallest sum of squares from eight starts */
	double best(double[] curve) {
		double best = Double.POSITIVE_INFINITY;
		for (double kep : new double[] { 0.03, 0.2, 0.8, 4 })
			for (double vp : new double[] { 0.01, 0.08 }) {
				double[] start = { vp, 0.2, Math.log(kep / 60), (low[3] + high[3]) / 2 };
				best = Math.min(best, sse(curve, run(curve, start)));
			}
		return best;
	}

	/** Where it does not end it has no say. */
	private double[] run(double[] curve, double[] start) {
		try {
			return new LevenbergMarquardtOptimizer().optimize(new LeastSquaresBuilder().start(start)
				.target(curve).model(this::model, this::jacobian).parameterValidator(this::clip)
				.maxEvaluations(500).maxIterations(500).build()).getPoint().toArray();
		}
		catch (TooManyEvaluationsException | TooManyIterationsException endless) {
			return start;
		}
	}

	private RealVector clip(RealVector point) {
		double[] clipped = point.toArray();
		for (int i = 0; i < clipped.length; i++)
			clipped[i] = Math.max(low[i], Math.min(high[i], clipped[i]));
		return new ArrayRealVector(clipped);
	}

	private double[][] jacobian(double[] p) {
		double[][] jacobian = new double[times.size()][4];
		for (int i = 0; i < 4; i++) {
			if (low[i] == high[i]) continue;
			double step = i == 3 ? 1e-4 : 1e-6;
			double[] above = p.clone();
			double[] below = p.clone();
			above[i] += step;
			below[i] -= step;
			double[] up = model(above);
			double[] down = model(below);
			for (int t = 0; t < up.length; t++)
				jacobian[t][i] = (up[t] - down[t]) / (2 * step);
		}
		return jacobian;
	}
}
