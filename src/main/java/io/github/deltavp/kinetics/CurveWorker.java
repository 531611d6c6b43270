// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import io.github.deltavp.curve.Curve;

/** Fits a block curve by curve with {@link CurveFit}: any model, any delay, but slowly. */
final class CurveWorker extends VoxelWorker {

	private final CurveFit curveFit;
	private final double[] value = new double[Parameter.values().length];
	private final double[] error = new double[Parameter.values().length];

	CurveWorker(VoxelFit fit) {
		super(fit);
		curveFit = new CurveFit(fit.model, fit.times, fit.plasma, fit.bounds, fit.delay);
	}

	@Override
	void fitBlock(int count) {
		double[] curve = new double[fit.times.size()];
		for (int v = 0; v < count; v++) {
			for (int t = 0; t < curve.length; t++)
				curve[t] = samples()[t][v];
			FittedCurve fitted = curveFit.fit(new Curve(fit.times, curve));
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
