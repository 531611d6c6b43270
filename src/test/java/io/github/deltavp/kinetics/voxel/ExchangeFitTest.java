// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.fit.FittedCurve;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TwoCompartmentExchange;
import io.github.deltavp.kinetics.voxel.SimulatedExchange.Tissue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Block fits of two-compartment exchange, judged by {@link CurveFit} and by Levenberg–Marquardt
 * from eight starts. {@code -Ddeltavp.optimality=10} fits ten times as many voxels,
 * {@code -Ddeltavp.seed=N} others.
 */
class ExchangeFitTest {

	private static final int FACTOR = Integer.getInteger("deltavp.optimality", 1);
	private static final long SEED = Long.getLong("deltavp.seed", 5);
	private static final TracerModel MODEL = new TwoCompartmentExchange();
	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);

	@ParameterizedTest
	@CsvSource({ "PARKER, 60, 5, PERFUSED, 20, 100", "PARKER, 60, 5, PERFUSED, 5, 60",
		"PARKER, 60, 5, TIGHT, 20, 60", "PARKER, 60, 5, ANY, 20, 60", "PARKER, 60, 5, ANY, 100, 60",
		"GEORGIOU, 120, 2.5, ANY, 50, 40", "FRITZ_HANSEN, 60, 5, PERFUSED, 20, 40",
		"PARKER, 300, 1, PERFUSED, 20, 20" })
	void findsTheOptimum(PopulationAif aif, int frames, double interval, Tissue tissue, double snr,
		int count)
	{
		check(aif, TimeAxis.uniform(frames, interval), tissue, snr, count * FACTOR);
	}

	@Test
	void timesMayBeIrregular() {
		double[] seconds = IntStream.range(0, 70).mapToDouble(i -> i < 40 ? 2 * i : 80 + 7.7 * (i - 40))
			.toArray();
		check(PopulationAif.PARKER, TimeAxis.ofSeconds(seconds), Tissue.PERFUSED, 20, 40 * FACTOR);
	}

	private static void check(PopulationAif aif, TimeAxis times, Tissue tissue, double snr,
		int count)
	{
		SimulatedExchange simulated = new SimulatedExchange(aif, times, tissue, count, snr, SEED);
		VoxelWorker worker = simulated.fit(fit(simulated, times, false));
		ArterialInput input = ArterialInput.of(simulated.plasma);
		ExchangeLevenbergMarquardt judge = new ExchangeLevenbergMarquardt(times, input);
		CurveFit curves = new CurveFit(MODEL, times, simulated.plasma, FitBounds.DEFAULT,
			DelayRange.NONE);
		int worse = 0;
		double worst = 0;
		for (int i = 0; i < count; i++) {
			double[] curve = simulated.samples[i];
			double best = Math.min(judge.best(curve), curves.fit(new Curve(times, curve)).sse());
			double excess = judge.sse(curve, point(worker, i)) / best - 1;
			assertTrue(Double.isFinite(excess), "curve " + i);
			if (excess > 1e-6) worse++;
			worst = Math.max(worst, excess);
		}
		assertTrue(worse <= 1e-4 * count, worse + " of " + count + " are worse, at most by " + worst);
	}

	private static VoxelFit fit(SimulatedExchange simulated, TimeAxis times, boolean withErrors) {
		return new VoxelFit(MODEL, times, simulated.plasma, FitBounds.DEFAULT, DelayRange.NONE,
			withErrors);
	}

	/** Amounts and logarithms of the rates from the parameters: Fp, and PS and ve if it exchanges. */
	private static double[] point(VoxelWorker worker, int v) {
		double flow = worker.value(Parameter.FP, v) / 6000.;
		double perVolume = flow / worker.value(Parameter.VP, v);
		double permeability = worker.value(Parameter.PS, v) / 6000.;
		if (permeability == 0) return new double[] { flow, 0, Math.log(perVolume), 0 };
		double backFlux = permeability / worker.value(Parameter.VE, v);
		double sum = perVolume * (flow + permeability) / flow + backFlux;
		double root = Math.sqrt(sum * sum - 4 * perVolume * backFlux);
		double slow = 2 * perVolume * backFlux / (sum + root);
		double first = flow * (perVolume - slow) / root;
		return new double[] { first, flow - first, Math.log((sum + root) / 2), Math.log(slow) };
	}

	@ParameterizedTest
	@CsvSource({ "PERFUSED, 30", "TIGHT, 30", "ANY, 50" })
	void blocksAgreeWithCurves(Tissue tissue, double snr) {
		SimulatedExchange simulated = new SimulatedExchange(PopulationAif.PARKER, TIMES, tissue, 60,
			snr, 4);
		VoxelWorker worker = simulated.fit(fit(simulated, TIMES, true));
		CurveFit curves = new CurveFit(MODEL, TIMES, simulated.plasma, FitBounds.DEFAULT,
			DelayRange.NONE);
		for (int v = 0; v < 60; v++)
			assertSame(curves.fit(new Curve(TIMES, simulated.samples[v])), worker, v);
	}

	private static void assertSame(FittedCurve curve, VoxelWorker worker, int v) {
		assertEquals(curve.status(), worker.status(v), "curve " + v);
		for (Parameter parameter : MODEL.estimates()) {
			double value = curve.value(parameter);
			double error = curve.standardError(parameter);
			double doubt = error > 0 ? 0.005 * error : 0;
			assertNear(value, worker.value(parameter, v), 1e-3 * Math.abs(value) + doubt, v + " " +
				parameter.key());
			if (parameter.hasError()) assertNear(error, worker.error(parameter, v), 0.01 * error, v +
				" error of " + parameter.key());
		}
	}

	private static void assertNear(double expected, float actual, double tolerance, String what) {
		if (Double.isNaN(expected)) assertTrue(Float.isNaN(actual), what);
		else assertEquals(expected, actual, tolerance, what);
	}

	@Test
	void neighboursInTheBlockDoNotMatter() {
		SimulatedExchange simulated = new SimulatedExchange(PopulationAif.PARKER, TIMES,
			Tissue.PERFUSED, 40, 20, 3);
		VoxelFit fit = fit(simulated, TIMES, true);
		VoxelWorker all = simulated.fit(fit);
		VoxelWorker one = fit.worker();
		for (int v = 39; v >= 0; v--) {
			for (int t = 0; t < TIMES.size(); t++)
				one.samples()[t][0] = (float) simulated.samples[v][t];
			one.fit(1);
			for (Parameter parameter : MODEL.estimates()) {
				assertEquals(all.value(parameter, v), one.value(parameter, 0), parameter.key());
				assertEquals(all.error(parameter, v), one.error(parameter, 0), parameter.key());
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "NaN, INVALID_SIGNAL", "0, NO_ENHANCEMENT", "-1, NO_ENHANCEMENT" })
	void constantCurvesHaveAStatus(float value, FitStatus expected) {
		SimulatedExchange simulated = new SimulatedExchange(PopulationAif.PARKER, TIMES,
			Tissue.PERFUSED, 1, 20, 3);
		VoxelWorker worker = fit(simulated, TIMES, true).worker();
		for (int t = 0; t < TIMES.size(); t++)
			worker.samples()[t][0] = value;
		worker.fit(1);
		assertEquals(expected, worker.status(0));
		assertEquals(expected.hasAnswer() ? 0 : Float.NaN, worker.value(Parameter.VP, 0));
	}

	/** Exact curves, without noise: the truth. */
	@Test
	void findsTheTruth() {
		SimulatedExchange simulated = new SimulatedExchange(PopulationAif.PARKER, TimeAxis.uniform(300,
			1), Tissue.PERFUSED, 40, 1e7, 6);
		CurveFit curves = new CurveFit(MODEL, simulated.times, simulated.plasma, FitBounds.DEFAULT,
			DelayRange.NONE);
		VoxelWorker worker = simulated.fit(fit(simulated, simulated.times, false));
		for (int v = 0; v < 40; v++) {
			FittedCurve curve = curves.fit(new Curve(simulated.times, simulated.samples[v]));
			for (Parameter parameter : new Parameter[] { Parameter.VP, Parameter.VE, Parameter.FP,
				Parameter.PS })
				assertEquals(curve.value(parameter), worker.value(parameter, v), 0.01 * curve.value(
					parameter), v + " " + parameter.key());
		}
	}
}
