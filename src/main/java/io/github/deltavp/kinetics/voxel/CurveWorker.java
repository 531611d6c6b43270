// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.fit.FittedCurve;
import io.github.deltavp.kinetics.model.FitProblem;

/** Fits a block curve by curve with {@link CurveFit}: any model, any delay, but slowly. */
final class CurveWorker extends VoxelWorker {

	private final CurveFit curveFit;
	private final double[] value = new double[Parameter.values().length];
	private final double[] error = new double[Parameter.values().length];

	CurveWorker(FitProblem problem, boolean withErrors, int capacity) {
		super(problem, withErrors, capacity);
		curveFit = new CurveFit(problem);
	}

	@Override
	void fitBlock(int count) {
		double[] curve = new double[problem.times().size()];
		for (int v = 0; v < count; v++) {
			for (int t = 0; t < curve.length; t++)
				curve[t] = samples()[t][v];
			FittedCurve fitted = curveFit.fit(new Curve(problem.times(), curve));
			if (!fitted.status().hasAnswer()) noAnswer(v, fitted.status());
			else {
				for (Parameter parameter : Parameter.values()) {
					value[parameter.ordinal()] = fitted.value(parameter);
					error[parameter.ordinal()] = fitted.standardError(parameter);
				}
				store(v, fitted.status(), value, error);
			}
		}
	}
}
