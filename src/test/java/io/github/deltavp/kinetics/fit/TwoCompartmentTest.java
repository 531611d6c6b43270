// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TwoCompartmentExchange;
import io.github.deltavp.kinetics.model.TwoCompartmentUptake;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Curves from the differential equations themselves, integrated by Runge–Kutta in steps of 5 ms:
 * vp·dcp/dt = Fp·(ca − cp) − PS·(cp − ce), ve·dce/dt = PS·(cp − ce); without back-flux for uptake.
 */
class TwoCompartmentTest {

	private static final double STEP = 0.005;
	private static final TimeAxis TIMES = TimeAxis.uniform(300, 1);
	/** In s, where one is fitted: the artery is seen that much earlier. */
	private static final double DELAY = 2.5;

	/** What is computed of times and input takes longer than a fit; each test has one model. */
	private final Map<DelayRange, CurveFit> fits = new HashMap<>();

	@ParameterizedTest
	@CsvSource({ "0.02, 0.1, 20, 5", "0.05, 0.2, 30, 10", "0.1, 0.2, 60, 3", "0.08, 0.4, 15, 15" })
	void exchange(double vp, double ve, double fp, double ps) {
		FittedCurve fit = fit(new TwoCompartmentExchange(), vp, ve, fp, ps);
		expect(fit, Parameter.VP, vp);
		expect(fit, Parameter.VE, ve);
		expect(fit, Parameter.FP, fp);
		expect(fit, Parameter.PS, ps);
		expect(fit, Parameter.KTRANS, fp * ps / (fp + ps) / 100);
	}

	@ParameterizedTest
	@CsvSource({ "0.02, 20, 5", "0.05, 30, 10", "0.1, 60, 3" })
	void uptake(double vp, double fp, double ps) {
		FittedCurve fit = fit(new TwoCompartmentUptake(), vp, Double.POSITIVE_INFINITY, fp, ps);
		expect(fit, Parameter.VP, vp);
		expect(fit, Parameter.FP, fp);
		expect(fit, Parameter.PS, ps);
		expect(fit, Parameter.KTRANS, fp * ps / (fp + ps) / 100);
	}

	/**
	 * OSIPI's 24 parameter sets without noise, delayed by 2.5 s, the delay fitted: a quarter of
	 * OSIPI's tolerances, which are vp 0.025, ve 0.05, Fp 5 + 10 %, PS 0.5 + 10 % and delay 1 s.
	 */
	@Test
	void osipiSetsWithinAQuarter() {
		for (double vp : new double[] { 0.02, 0.1 })
			for (double ve : new double[] { 0.1, 0.2 })
				for (double fp : new double[] { 5, 25, 40 })
					for (double ps : new double[] { 5, 15 }) {
						FittedCurve fit = fit(new TwoCompartmentExchange(), vp, ve, fp, ps, DelayRange.DEFAULT);
						assertEquals(vp, fit.value(Parameter.VP), 0.025 / 4);
						assertEquals(ve, fit.value(Parameter.VE), 0.05 / 4);
						assertEquals(fp, fit.value(Parameter.FP), (5 + 0.1 * fp) / 4);
						assertEquals(ps, fit.value(Parameter.PS), (0.5 + 0.1 * ps) / 4);
						assertEquals(DELAY, fit.value(Parameter.DELAY), 0.25);
					}
	}

	private static void expect(FittedCurve fit, Parameter parameter, double expected) {
		assertEquals(expected, fit.value(parameter), 0.005 * expected, parameter.key());
	}

	private FittedCurve fit(TracerModel model, double vp, double ve, double fp, double ps) {
		return fit(model, vp, ve, fp, ps, DelayRange.NONE);
	}

	private FittedCurve fit(TracerModel model, double vp, double ve, double fp, double ps,
		DelayRange range)
	{
		double[] tissue = new double[TIMES.size()];
		double[] c = new double[2];
		for (int i = 1; i < tissue.length; i++) {
			for (int j = 0; j < Math.round(1 / STEP); j++)
				step(c, i - 1 + j * STEP, vp, ve, fp / 6000, ps / 6000);
			tissue[i] = vp * c[0] + c[1];
		}
		return fits.computeIfAbsent(range, any -> fit(model, any)).fit(new Curve(TIMES, tissue));
	}

	private static CurveFit fit(TracerModel model, DelayRange range) {
		double delay = range.isFixed() ? 0 : DELAY;
		return new CurveFit(model, TIMES, Curve.sample(TIMES, t -> arterial(t + delay)),
			FitBounds.DEFAULT, range);
	}

	/** A smooth first pass and a washout, in mM. */
	private static double arterial(double t) {
		double s = Math.max(0, t - 10);
		return s * s * Math.exp(-s / 4) * 0.5 + 1.2 * (1 - Math.exp(-s / 15)) * Math.exp(-s / 600);
	}

	/** c: plasma concentration, and amount in the extravascular space per volume of tissue. */
	private static void step(double[] c, double t, double vp, double ve, double fp, double ps) {
		double[] a = slope(c[0], c[1], t, vp, ve, fp, ps);
		double[] b = slope(c[0] + STEP / 2 * a[0], c[1] + STEP / 2 * a[1], t + STEP / 2, vp, ve, fp,
			ps);
		double[] d = slope(c[0] + STEP / 2 * b[0], c[1] + STEP / 2 * b[1], t + STEP / 2, vp, ve, fp,
			ps);
		double[] e = slope(c[0] + STEP * d[0], c[1] + STEP * d[1], t + STEP, vp, ve, fp, ps);
		for (int i = 0; i < 2; i++)
			c[i] += STEP / 6 * (a[i] + 2 * b[i] + 2 * d[i] + e[i]);
	}

	private static double[] slope(double cp, double amount, double t, double vp, double ve, double fp,
		double ps)
	{
		double flux = ps * (cp - amount / ve);
		return new double[] { (fp * (arterial(t) - cp) - flux) / vp, flux };
	}
}
