// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.RateBounds;
import io.github.deltavp.kinetics.Significance;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TracerModels;
import io.github.deltavp.kinetics.voxel.SimulatedCurves;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The fit of a curve is the least-squares optimum, and its standard errors are those of the
 * Jacobian: by grids, by random steps and by differences of the model, written plainly.
 */
class BestFitTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);
	private static final FitBounds BOUNDS = FitBounds.DEFAULT.withoutProof();
	private static final DelayRange DELAYS = new DelayRange(-2, 8);
	/** Less than the curves have. */
	private static final double LOW_VE = 0.08;

	private final Random random = new Random(11);
	private ArterialInput input;

	/** Noise with some leakage, with none, and little noise with much. */
	@ParameterizedTest
	@CsvSource({ "extended_tofts, false", "extended_tofts, true", "tofts, false", "tofts, true",
		"patlak, false", "patlak, true", "one_compartment, true", "2cum, false", "2cum, true" })
	void noOtherRateAndDelayFitBetter(String key, boolean delayed) {
		TracerModel model = TracerModels.of(key);
		for (double[] kind : new double[][] { { 20, 0.3 }, { 8, 0 }, { 60, 1.5 } }) {
			SimulatedCurves simulated = simulated(kind[0], kind[1], delayed ? 3.2 : 0, 8);
			CurveFit fit = new CurveFit(model, TIMES, simulated.plasma, BOUNDS, range(delayed));
			for (double[] samples : simulated.samples)
				judge(model, range(delayed), samples, fit.fit(new Curve(TIMES, samples)));
		}
	}

	/** Where plasma is all but absent the delay is best just where it would begin to help. */
	@Test
	void alsoWithoutPlasma() {
		SimulatedCurves simulated = simulated(20, 0.3, 0, 1);
		CurveFit fit = new CurveFit(new ExtendedTofts(), TIMES, simulated.plasma, BOUNDS, DELAYS);
		for (int i = 0; i < 30; i++) {
			double[] leak = input.convolve(TIMES, 1 + 0.2 * i, (0.2 + 0.05 * i) / 60);
			double sigma = 0.02 * Arrays.stream(leak).max().orElseThrow();
			double[] samples = Arrays.stream(leak).map(c -> c + sigma * random.nextGaussian()).toArray();
			judge(new ExtendedTofts(), DELAYS, samples, fit.fit(new Curve(TIMES, samples)));
		}
	}

	private void judge(TracerModel model, DelayRange range, double[] samples, FittedCurve fitted) {
		double sse = fitted.sse();
		double best = Math.min(grid(model, range, samples), nearby(model, range, samples, fitted));
		assertTrue(sse <= best * (1 + 1e-9), sse + " is not the least, " + best);
		assertEquals(sse, squares(samples, fitted.model().toArray()), 1e-9 * sse);
		assertEquals(Math.sqrt(sse / 60), fitted.value(Parameter.RESIDUAL), 1e-12);
		double mean = Arrays.stream(samples).average().orElseThrow();
		assertEquals(1 - sse / Arrays.stream(samples).map(c -> (c - mean) * (c - mean)).sum(), fitted
			.rSquared(), 1e-9);
		if (fitted.status() != FitStatus.NO_ENHANCEMENT) assertEquals(isAtBound(fitted, range) ||
			isAtBound(fitted, model), fitted.status() == FitStatus.AT_BOUND, model.key() + " at " + rate(
				model, fitted) + " /s");
	}

	private static boolean isAtBound(FittedCurve fitted, DelayRange range) {
		double delay = fitted.value(Parameter.DELAY);
		return !range.isFixed() && (delay == range.minSeconds() || delay == range.maxSeconds());
	}

	/** Whether a volume or a flow is 0, ve is 1, or kep is at its ends. */
	private static boolean isAtBound(FittedCurve fitted, TracerModel model) {
		double kep = fitted.value(Parameter.KEP);
		double rate = rate(model, fitted) * 60;
		boolean transits = model.parameters().contains(Parameter.FP);
		return model.parameters().stream().anyMatch(parameter -> fitted.value(parameter) == 0) || fitted
			.value(Parameter.VE) > 1 - 1e-9 || kep > 10 - 1e-9 || kep < 0.01 + 1e-9 || transits &&
				(rate > 100 - 1e-6 || rate < 0.01 + 1e-9);
	}

	private static DelayRange range(boolean delayed) {
		return delayed ? DELAYS : DelayRange.NONE;
	}

	private double grid(TracerModel model, DelayRange range, double[] samples) {
		RateBounds rates = model.rateBounds(BOUNDS);
		double best = Double.POSITIVE_INFINITY;
		for (double delay = range.minSeconds(); delay <= range.maxSeconds(); delay += 2)
			for (double k = rates.minPerSecond(); k <= rates.maxPerSecond(); k *= 1.6)
				best = Math.min(best, best(model, samples, k, delay));
		return best;
	}

	/** Random steps from the answer, of all sizes. */
	private double nearby(TracerModel model, DelayRange range, double[] samples, FittedCurve fitted) {
		RateBounds rates = model.rateBounds(BOUNDS);
		double best = Double.POSITIVE_INFINITY;
		double rate = rate(model, fitted);
		for (int i = 0; i < 40; i++) {
			double size = Math.pow(10, -i % 4);
			double k = rate * Math.exp(size * random.nextGaussian());
			double delay = fitted.value(Parameter.DELAY) + size * random.nextGaussian();
			best = Math.min(best, best(model, samples, Math.max(rates.minPerSecond(), Math.min(rates
				.maxPerSecond(), k)), Math.max(range.minSeconds(), Math.min(range.maxSeconds(), delay))));
		}
		return best;
	}

	/** @return kep, or (Fp + PS)/vp, in 1/s; anything where that has no meaning */
	private static double rate(TracerModel model, FittedCurve fitted) {
		double rate = model.parameters().contains(Parameter.FP) ? (fitted.value(Parameter.FP) + fitted
			.value(Parameter.PS)) / 6000 / fitted.value(Parameter.VP) : fitted.value(Parameter.KEP) / 60;
		return rate > 0 ? rate : 0.01;
	}

	/** The least sum of squares at a rate and a delay, over the amounts. */
	private double best(TracerModel model, double[] samples, double k, double delay) {
		List<double[]> columns = model.columns().stream().map(column -> column.sample(input, TIMES,
			delay, k)).toList();
		double[] e = columns.get(columns.size() - 1);
		boolean limited = model.columns().get(columns.size() - 1).isRated();
		double limit = limited ? model.rateBounds(BOUNDS).volumeMax() * k : Double.POSITIVE_INFINITY;
		BoundedAmounts amounts = new BoundedAmounts();
		if (columns.size() == 1) amounts.solve(dot(e, e), dot(e, samples), limit);
		else {
			double[] f = columns.get(0);
			amounts.solve(dot(f, f), dot(f, e), dot(e, e), dot(f, samples), dot(e, samples), limit);
		}
		return dot(samples, samples) - amounts.explained;
	}

	/** Each parameter is told with the error that it has beside the others named in the line. */
	@ParameterizedTest
	@CsvSource({ "extended_tofts, false, VP KTRANS KEP", "extended_tofts, true, VP KTRANS KEP DELAY",
		"extended_tofts, false, VP KTRANS VE", "tofts, true, KTRANS VE DELAY",
		"patlak, false, VP KTRANS", "patlak, true, VP KTRANS DELAY", "one_compartment, true, VP DELAY",
		"2cum, false, VP FP PS", "2cum, true, VP FP KTRANS DELAY", "2cxm, false, VP VE FP PS",
		"2cxm, false, VP KEP FP KTRANS" })
	void errorsAreThoseOfTheJacobian(String key, boolean delayed, String names) {
		TracerModel model = TracerModels.of(key);
		SimulatedCurves simulated = simulated(80, 0.2, delayed ? 3.2 : 0, 12);
		CurveFit fit = new CurveFit(model, TIMES, simulated.plasma, BOUNDS, range(delayed));
		Parameter[] of = Arrays.stream(names.split(" ")).map(Parameter::valueOf).toArray(
			Parameter[]::new);
		int checked = 0;
		for (double[] simulation : simulated.samples) {
			double[] samples = key.startsWith("2") ? exchanging(key, delayed ? 3.2 : 0) : simulation;
			FittedCurve fitted = fit.fit(new Curve(TIMES, samples));
			if (fitted.status() != FitStatus.FITTED) continue;
			checked++;
			double[] p = Arrays.stream(of).mapToDouble(fitted::value).toArray();
			double[] rest = rest(samples, forward(key, of, p));
			assertEquals(fitted.sse(), dot(rest, rest), 1e-7 * fitted.sse());
			RealMatrix jacobian = jacobian(key, of, p);
			RealMatrix inverse = new LUDecomposition(jacobian.transpose().multiply(jacobian)).getSolver()
				.getInverse();
			double[] step = inverse.operate(jacobian.transpose().operate(rest));
			for (int i = 0; i < of.length; i++) {
				double error = Math.sqrt(fitted.sse() / (60 - of.length) * inverse.getEntry(i, i));
				assertEquals(error, fitted.standardError(of[i]), 2e-3 * error, key + " " + of[i]);
				assertEquals(0, step[i], 1e-3 * error, "a step from the optimum, of " + of[i]);
			}
		}
		assertTrue(checked > 2, checked + " curves");
	}

	/** Where ve is the largest that is allowed, kep follows Ktrans. */
	@Test
	void errorsWhereVeIsAtItsBound() {
		SimulatedCurves simulated = simulated(80, 0.2, 0, 12);
		CurveFit fit = new CurveFit(new ExtendedTofts(), TIMES, simulated.plasma, new FitBounds(0.01,
			10, 10, LOW_VE), DelayRange.NONE);
		Parameter[] of = { Parameter.VP, Parameter.KTRANS };
		int checked = 0;
		for (double[] samples : simulated.samples) {
			FittedCurve fitted = fit.fit(new Curve(TIMES, samples));
			if (!(fitted.value(Parameter.VE) > LOW_VE - 1e-9 && fitted.value(Parameter.VP) > 0)) continue;
			checked++;
			assertEquals(FitStatus.AT_BOUND, fitted.status());
			RealMatrix jacobian = jacobian("limited", of, new double[] { fitted.value(Parameter.VP),
				fitted.value(Parameter.KTRANS) });
			RealMatrix inverse = new LUDecomposition(jacobian.transpose().multiply(jacobian)).getSolver()
				.getInverse();
			for (int i = 0; i < 2; i++) {
				double error = Math.sqrt(fitted.sse() / 58 * inverse.getEntry(i, i));
				assertEquals(error, fitted.standardError(of[i]), 2e-3 * error, of[i].key());
			}
			assertEquals(fitted.standardError(Parameter.KTRANS) / LOW_VE, fitted.standardError(
				Parameter.KEP), 1e-6 * fitted.standardError(Parameter.KEP));
			assertTrue(Double.isNaN(fitted.standardError(Parameter.VE)));
		}
		assertTrue(checked > 2, checked + " curves");
	}

	/** A transit through plasma of some 10 s, and exchange; noise of SNR 100. */
	private double[] exchanging(String key, double delay) {
		double vp = 0.06 + 0.06 * random.nextDouble();
		double fp = 30 + 20 * random.nextDouble();
		double[] tissue = forward(key, new Parameter[] { Parameter.VP, Parameter.VE, Parameter.FP,
			Parameter.PS, Parameter.DELAY }, new double[] { vp, 0.3, fp, 8, delay });
		double sigma = Arrays.stream(tissue).max().orElseThrow() / 100;
		return Arrays.stream(tissue).map(c -> c + sigma * random.nextGaussian()).toArray();
	}

	private RealMatrix jacobian(String key, Parameter[] of, double[] p) {
		RealMatrix jacobian = new Array2DRowRealMatrix(60, of.length);
		for (int i = 0; i < of.length; i++) {
			double h = of[i] == Parameter.DELAY ? 1e-5 : 1e-5 * p[i];
			double[] high = p.clone();
			double[] low = p.clone();
			high[i] += h;
			low[i] -= h;
			double[] up = forward(key, of, high);
			double[] down = forward(key, of, low);
			for (int t = 0; t < 60; t++)
				jacobian.setEntry(t, i, (up[t] - down[t]) / (2 * h));
		}
		return jacobian;
	}

	/** The tissue curve of parameters in the units of files, by the equations of the models. */
	private double[] forward(String key, Parameter[] of, double[] p) {
		double[] v = new double[Parameter.values().length];
		for (int i = 0; i < of.length; i++)
			of[i].set(v, p[i]);
		List<Parameter> given = List.of(of);
		double vp = v[Parameter.VP.ordinal()];
		double delay = v[Parameter.DELAY.ordinal()];
		double ktrans = v[Parameter.KTRANS.ordinal()] / 60;
		if (!key.startsWith("2")) {
			double kep = key.equals("limited") ? ktrans / LOW_VE : given.contains(Parameter.VE) ? ktrans /
				v[Parameter.VE.ordinal()] : v[Parameter.KEP.ordinal()] / 60;
			return sum(vp, input.sample(TIMES, delay), ktrans, input.convolve(TIMES, delay, kep));
		}
		double fp = v[Parameter.FP.ordinal()] / 6000;
		double ps = given.contains(Parameter.PS) ? v[Parameter.PS.ordinal()] / 6000 : fp * ktrans /
			(fp - ktrans);
		double transfer = fp * ps / (fp + ps);
		double back = key.equals("2cum") ? 0 : given.contains(Parameter.VE) ? ps / v[Parameter.VE
			.ordinal()] : ps * v[Parameter.KEP.ordinal()] / 60 / transfer;
		double total = (fp + ps) / vp + back;
		double root = Math.sqrt(total * total - 4 * fp / vp * back);
		double slow = (total - root) / 2;
		double fast = (total + root) / 2;
		double first = fp * (fp / vp - slow) / root;
		return sum(first, input.convolve(TIMES, delay, fast), fp - first, input.convolve(TIMES, delay,
			slow));
	}

	/**
	 * A kep above that which needs no proof is kept where it lowers the sum of squares by more than
	 * the F-test asks; else the best one below is the answer.
	 */
	@Test
	void aHighKepHasToProveItself() {
		double ratio = Significance.ratio(1, 57);
		int[] kept = new int[2];
		for (double ktransMax : new double[] { 0, 0.8, 2 }) {
			SimulatedCurves simulated = simulated(12, ktransMax, 0, 40);
			CurveFit asked = fit(simulated, FitBounds.DEFAULT);
			CurveFit free = fit(simulated, BOUNDS);
			CurveFit slow = fit(simulated, new FitBounds(0.01, 1, 1, 1));
			for (double[] samples : simulated.samples) {
				Curve tissue = new Curve(TIMES, samples);
				double best = free.fit(tissue).sse();
				double below = slow.fit(tissue).sse();
				boolean proven = below - best > ratio * best;
				if (below > best * 1.001) kept[proven ? 1 : 0]++;
				assertEquals(proven ? best : below, asked.fit(tissue).sse(), 1e-9 * best);
			}
		}
		assertTrue(kept[0] > 5 && kept[1] > 5, Arrays.toString(kept));
	}

	private static CurveFit fit(SimulatedCurves simulated, FitBounds bounds) {
		return new CurveFit(new ExtendedTofts(), TIMES, simulated.plasma, bounds, DelayRange.NONE);
	}

	@Test
	void whatNoFitCanUseHasAStatus() {
		CurveFit fit = fit(simulated(20, 0.3, 0, 1), BOUNDS);
		FittedCurve broken = fit.fit(Curve.sample(TIMES, t -> t == 50 ? Double.NaN : 1));
		assertEquals(FitStatus.INVALID_SIGNAL, broken.status());
		assertEquals(60, broken.model().size());
		assertTrue(Double.isNaN(broken.model().value(7)));
		assertTrue(Double.isNaN(broken.sse()) && Double.isNaN(broken.aicc()));
		assertTrue(Double.isNaN(broken.value(Parameter.VP)) && Double.isNaN(broken.standardError(
			Parameter.VP)));
		TimeAxis three = TimeAxis.ofSeconds(30, 60, 90);
		CurveFit few = new CurveFit(new ExtendedTofts(), three, simulated(20, 0.3, 0, 1).plasma, BOUNDS,
			DelayRange.NONE);
		assertEquals(FitStatus.NOT_ENOUGH_DATA, few.fit(Curve.sample(three, t -> t)).status());
		assertThrows(IllegalArgumentException.class, () -> fit.fit(Curve.sample(TimeAxis.uniform(59, 5),
			t -> 0)));
	}

	/** Plasma alone: how fast what does not leak comes back has neither a value nor an error. */
	@Test
	void aRateWithoutLeakageHasNoError() {
		SimulatedCurves simulated = simulated(20, 0.3, 0, 1);
		double[] plasma = input.sample(TIMES, 0);
		int checked = 0;
		for (int i = 0; i < 20; i++) {
			double[] samples = Arrays.stream(plasma).map(c -> 0.05 * c + 0.005 * random.nextGaussian())
				.toArray();
			FittedCurve fitted = fit(simulated, BOUNDS).fit(new Curve(TIMES, samples));
			if (fitted.value(Parameter.KTRANS) > 0) continue;
			checked++;
			assertEquals(FitStatus.AT_BOUND, fitted.status());
			assertTrue(Double.isNaN(fitted.standardError(Parameter.KEP)));
			double error = Math.sqrt(fitted.sse() / 59 / dot(plasma, plasma));
			assertEquals(error, fitted.standardError(Parameter.VP), 0.1 * error);
		}
		assertTrue(checked > 2, checked + " curves");
	}

	/** Noise about 0 does not enhance: ve and kep have no meaning, vp and Ktrans are numbers. */
	@Test
	void noiseAloneDoesNotEnhance() {
		CurveFit fit = fit(simulated(20, 0.3, 0, 1), FitBounds.DEFAULT);
		for (int i = 0; i < 20; i++) {
			FittedCurve fitted = fit.fit(Curve.sample(TIMES, t -> random.nextGaussian()));
			if (fitted.status() != FitStatus.NO_ENHANCEMENT) continue;
			assertTrue(fitted.value(Parameter.VP) >= 0 && fitted.value(Parameter.KTRANS) >= 0);
			assertTrue(Double.isNaN(fitted.value(Parameter.VE)) && Double.isNaN(fitted.value(
				Parameter.KEP)));
			assertTrue(fitted.rSquared() < 0.5 && fitted.aicc() == fitted.value(Parameter.AICC));
		}
	}

	private SimulatedCurves simulated(double snr, double ktransMax, double delay, int count) {
		SimulatedCurves simulated = new SimulatedCurves(TIMES, SimulatedCurves.parker(TIMES), count,
			snr, ktransMax, delay, 21);
		input = ArterialInput.of(simulated.plasma);
		return simulated;
	}

	private static double[] sum(double a, double[] first, double b, double[] second) {
		double[] sum = new double[first.length];
		Arrays.setAll(sum, t -> a * first[t] + b * second[t]);
		return sum;
	}

	private static double[] rest(double[] samples, double[] model) {
		return sum(1, samples, -1, model);
	}

	private static double squares(double[] samples, double[] model) {
		return dot(rest(samples, model), rest(samples, model));
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int t = 0; t < a.length; t++)
			sum += a[t] * b[t];
		return sum;
	}
}
