// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/** The baseline: exact convolution and Jacobian, one start, parameters clipped to the bounds. */
final class CommonsMathFit {

	private static final double[] LOW = { 0, 0, Math.log(0.01 / 60) };
	private static final double[] HIGH = { 1, 0.1, Math.log(10. / 60) };

	private final TimeAxis times;
	private final ArterialInput input;
	private final double[] plasma;
	private final double[] leak;
	private final double[] perRate;
	private final double[] perDelay;

	CommonsMathFit(TimeAxis times, ArterialInput input) {
		this.times = times;
		this.input = input;
		plasma = input.sample(times, 0);
		leak = new double[times.size()];
		perRate = new double[times.size()];
		perDelay = new double[times.size()];
	}

	/** @return vp, Ktrans (1/s), ln kep (1/s) */
	double[] fit(double[] curve) {
		return new LevenbergMarquardtOptimizer().optimize(new LeastSquaresBuilder().start(new double[] {
			0.05, 0.1 / 60, Math.log(0.5 / 60) }).target(curve).model(this::model).parameterValidator(
				this::clip).maxEvaluations(200).maxIterations(200).build()).getPoint().toArray();
	}

	private Pair<RealVector, org.apache.commons.math3.linear.RealMatrix> model(RealVector point) {
		double rate = Math.exp(point.getEntry(2));
		input.convolve(times, 0, rate, leak, perRate, perDelay);
		double[] values = new double[plasma.length];
		double[][] jacobian = new double[plasma.length][3];
		for (int t = 0; t < values.length; t++) {
			values[t] = point.getEntry(0) * plasma[t] + point.getEntry(1) * leak[t];
			jacobian[t][0] = plasma[t];
			jacobian[t][1] = leak[t];
			jacobian[t][2] = point.getEntry(1) * rate * perRate[t];
		}
		return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
	}

	private RealVector clip(RealVector point) {
		for (int i = 0; i < 3; i++)
			point.setEntry(i, Math.max(LOW[i], Math.min(HIGH[i], point.getEntry(i))));
		return point;
	}
}
