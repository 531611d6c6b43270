// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.FitBounds;
import java.util.Arrays;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * The judge of two-compartment exchange: Levenberg–Marquardt of Commons Math over the amounts and
 * the logarithms of the rates, kept in bounds by a validator that clips, from eight starts.
 */
final class ExchangeLevenbergMarquardt {

	private static final double LOWEST = Math.log(FitBounds.DEFAULT.kepMinPerMinute() / 60);
	private static final double HIGHEST = Math.log(FitBounds.DEFAULT.ofTransits().maxPerSecond());
	private static final double[][] RATES_PER_MINUTE = { { 60, 3 }, { 20, 0.5 }, { 5, 0.2 }, { 2,
		0.03 } };

	private final TimeAxis times;
	private final ArterialInput input;

	ExchangeLevenbergMarquardt(TimeAxis times, ArterialInput input) {
		this.times = times;
		this.input = input;
	}

	/** @return the smallest sum of squares from eight starts */
	double best(double[] curve) {
		double best = Double.POSITIVE_INFINITY;
		for (double[] rates : RATES_PER_MINUTE)
			for (double part : new double[] { 0.2, 0.8 })
				best = Math.min(best, sse(curve, run(curve, new double[] { part * 0.005, (1 - part) * 0.005,
					Math.log(rates[0] / 60), Math.log(rates[1] / 60) })));
		return best;
	}

	/** @param p amounts (1/s), then the logarithms of their rates (1/s) */
	double sse(double[] curve, double[] p) {
		double[] model = model(new ArrayRealVector(p)).getFirst().toArray();
		double sum = 0;
		for (int t = 0; t < curve.length; t++)
			sum += (curve[t] - model[t]) * (curve[t] - model[t]);
		return sum;
	}

	/** Where it does not end it has no say. */
	private double[] run(double[] curve, double[] start) {
		try {
			return new LevenbergMarquardtOptimizer().optimize(new LeastSquaresBuilder().start(start)
				.target(curve).model(this::model).parameterValidator(ExchangeLevenbergMarquardt::clip)
				.maxEvaluations(500).maxIterations(500).build()).getPoint().toArray();
		}
		catch (TooManyEvaluationsException | TooManyIterationsException endless) {
			return start;
		}
	}

	private static RealVector clip(RealVector point) {
		double[] p = point.toArray();
		for (int i = 0; i < 2; i++) {
			p[i] = Math.max(0, p[i]);
			p[2 + i] = Math.max(LOWEST, Math.min(HIGHEST, p[2 + i]));
		}
		return new ArrayRealVector(p);
	}

	private Pair<RealVector, RealMatrix> model(RealVector point) {
		int size = times.size();
		double[] value = new double[size];
		double[][] jacobian = new double[size][4];
		double[][] work = new double[3][size];
		for (int i = 0; i < 2; i++) {
			double amount = point.getEntry(i);
			double rate = Math.exp(point.getEntry(2 + i));
			Arrays.fill(work[0], 0);
			input.convolve(times, 0, rate, work[0], work[1], work[2]);
			for (int t = 0; t < size; t++) {
				value[t] += amount * work[0][t];
				jacobian[t][i] = work[0][t];
				jacobian[t][2 + i] = amount * rate * work[1][t];
			}
		}
		return new Pair<>(new ArrayRealVector(value, false), new Array2DRowRealMatrix(jacobian, false));
	}
}
