// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Parameter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittedCurveTest {

	/** A parameter is told where its error is at most half of it, and where it is 0. */
	@ParameterizedTest
	@CsvSource({ "KTRANS, 0.1, 0.02, true", "KTRANS, 0.1, 0.05, true", "KTRANS, 0.1, 0.06, false",
		"VE, 1, NaN, false", "VP, 0, 0.3, true", "VP, 0, NaN, true", "VP, NaN, NaN, true",
		"DELAY, 3, 9, true", "RESIDUAL, 0.1, NaN, true" })
	void whatTheCurveDoesNotTell(Parameter parameter, double value, double error, boolean told) {
		double[] values = new double[Parameter.values().length];
		double[] errors = new double[values.length];
		Arrays.fill(values, Double.NaN);
		Arrays.fill(errors, Double.NaN);
		parameter.set(values, value);
		parameter.set(errors, error);
		FittedCurve fitted = new FittedCurve(FitStatus.FITTED, values, errors, 1, Curve.sample(TimeAxis
			.uniform(5, 5), t -> t));
		assertEquals(told ? List.of() : List.of(parameter), fitted.undetermined());
	}
}
