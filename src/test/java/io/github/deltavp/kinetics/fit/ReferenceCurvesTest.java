// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.ReferenceCurves;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TwoCompartmentExchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Parameters of OSIPI's reference curves put into the equations of the models come back from the
 * fit, within a quarter of OSIPI's tolerances; also with a delay that is fitted.
 * {@link CurveFitTest} has OSIPI's own curves, with their noise, where they are at hand.
 */
class ReferenceCurvesTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(600, 0.5);
	private static final double ARRIVAL = 20;

	@ParameterizedTest
	@CsvSource({ "0.0635, 0.1752, 0.0218, 0", "0.0755, 0.1488, 0.0241, 0",
		"0.0508, 0.2070, 0.0050, 0", "0.0635, 0.1752, 0.0218, 2.5", "0.0755, 0.1488, 0.0241, 5",
		"0.35, 0.5, 0, 0", "0.2, 0.2, 0, 0", "0.1, 0.1, 0, 2.5", "0.05, 0.1, 0, 5" })
	void tofts(double ktrans, double ve, double vp, double delay) {
		FittedCurve fit = fit(vp > 0 ? new ExtendedTofts() : new Tofts(), ReferenceCurves.extendedTofts(
			TIMES.toSeconds(), ReferenceCurves.parker(ARRIVAL + delay), ktrans / 60, ve, vp), delay);
		expect(fit, Parameter.KTRANS, ktrans, 0.005, 0.1);
		expect(fit, Parameter.VE, ve, 0.05, 0);
		if (vp > 0) expect(fit, Parameter.VP, vp, 0.025, 0);
		expect(fit, Parameter.DELAY, delay, 1, 0);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0.1, 0", "0.05, 0.2, 0", "0.15, 0.5, 0", "0.15, 0.1, 2.5" })
	void patlak(double ps, double vp, double delay) {
		FittedCurve fit = fit(new Patlak(), ReferenceCurves.patlak(TIMES.toSeconds(), ReferenceCurves
			.parker(ARRIVAL + delay), ps / 60, vp), delay);
		expect(fit, Parameter.KTRANS, ps, 0.005, 0.1);
		expect(fit, Parameter.VP, vp, 0.025, 0);
		expect(fit, Parameter.DELAY, delay, 1, 0);
	}

	/** Fp in mL/min/100 mL, PS in 1/min. */
	@ParameterizedTest
	@CsvSource({ "5, 0.05, 0.1, 0.02, 0", "25, 0.15, 0.2, 0.02, 0", "40, 0.05, 0.2, 0.1, 0",
		"25, 0.15, 0.1, 0.1, 2.5" })
	void twoCompartmentExchange(double fp, double ps, double ve, double vp, double delay) {
		FittedCurve fit = fit(new TwoCompartmentExchange(), ReferenceCurves.exchange(TIMES.toSeconds(),
			ReferenceCurves.parker(ARRIVAL + delay), fp / 6000, ps / 60, ve, vp), delay);
		expect(fit, Parameter.FP, fp, 5, 0.1);
		expect(fit, Parameter.PS, 100 * ps, 0.5, 0.1);
		expect(fit, Parameter.VE, ve, 0.05, 0);
		expect(fit, Parameter.VP, vp, 0.025, 0);
		expect(fit, Parameter.DELAY, delay, 1, 0);
	}

	private static FittedCurve fit(TracerModel model, double[] tissue, double delay) {
		Curve aif = Curve.sample(TIMES, ReferenceCurves.parker(ARRIVAL)::at);
		return new CurveFit(model, TIMES, aif, FitBounds.DEFAULT, delay == 0 ? DelayRange.NONE
			: new DelayRange(0, 10)).fit(new Curve(TIMES, tissue));
	}

	private static void expect(FittedCurve fit, Parameter parameter, double expected, double absolute,
		double relative)
	{
		assertEquals(expected, fit.value(parameter), (absolute + relative * expected) / 4, parameter
			.key());
	}
}
