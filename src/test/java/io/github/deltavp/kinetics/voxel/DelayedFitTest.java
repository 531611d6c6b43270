// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.fit.FittedCurve;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TracerModels;
import io.github.deltavp.kinetics.model.TwoCompartmentExchange;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Block fits with an arterial delay of each voxel's own, judged by {@link CurveFit}, which computes
 * every column exactly and is itself held to scipy by {@link DelayedReferenceTest}.
 * {@code -Ddeltavp.optimality=10} fits ten times as many voxels, {@code -Ddeltavp.seed=N} others.
 */
class DelayedFitTest {

	private static final int FACTOR = Integer.getInteger("deltavp.optimality", 1);
	private static final long SEED = Long.getLong("deltavp.seed", 5);
	private static final FitBounds BOUNDS = FitBounds.DEFAULT.withoutProof();
	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);

	@ParameterizedTest
	@CsvSource({ "60, 5, 20, 0.3, 4, 300", "60, 5, 5, 0.3, 1.7, 200", "60, 5, 100, 0.3, 7.3, 200",
		"60, 5, 20, 0, 2.2, 200", "120, 2.5, 50, 1.7, 3, 100", "150, 1, 20, 0.3, 6.1, 60" })
	void findsTheOptimum(int frames, double interval, double snr, double ktransMax, double delay,
		int count)
	{
		check(TimeAxis.uniform(frames, interval), snr, ktransMax, delay, count * FACTOR,
			DelayRange.DEFAULT);
	}

	@Test
	void delaysMayBeNegative() {
		check(TIMES, 20, 0.3, -3.4, 150 * FACTOR, new DelayRange(-8, 4.2));
	}

	@Test
	void timesMayBeIrregular() {
		double[] seconds = IntStream.range(0, 70).mapToDouble(i -> i < 40 ? 2 * i : 80 + 7.7 * (i - 40))
			.toArray();
		check(TimeAxis.ofSeconds(seconds), 20, 0.3, 2.6, 100 * FACTOR, DelayRange.DEFAULT);
	}

	private static void check(TimeAxis times, double snr, double ktransMax, double delay, int count,
		DelayRange range)
	{
		SimulatedCurves simulated = new SimulatedCurves(times, SimulatedCurves.parker(times), count,
			snr, ktransMax, delay, SEED);
		VoxelFit fit = new VoxelFit(new ExtendedTofts(), times, simulated.plasma, BOUNDS, range, false);
		assertFalse(fit.isCurveByCurve());
		float[][] answers = simulated.fit(fit);
		CurveFit judge = new CurveFit(new ExtendedTofts(), times, simulated.plasma, BOUNDS, range);
		ArterialInput input = ArterialInput.of(simulated.plasma);
		int worse = 0;
		double worst = 0;
		for (int i = 0; i < count; i++) {
			double excess = sse(input, times, simulated.samples[i], answers[i]) / judge.fit(new Curve(
				times, simulated.samples[i])).sse() - 1;
			assertTrue(Double.isFinite(excess), "curve " + i);
			if (excess > 1e-6) worse++;
			worst = Math.max(worst, excess);
		}
		assertTrue(worse <= 1e-4 * count, worse + " of " + count + " are worse, at most by " + worst);
	}

	private static double sse(ArterialInput input, TimeAxis times, double[] curve, float[] answer) {
		double delay = answer[Parameter.DELAY.ordinal()];
		double ktrans = answer[Parameter.KTRANS.ordinal()] / 60;
		double[] plasma = input.sample(times, delay);
		double[] leak = ktrans == 0 ? new double[curve.length] : input.convolve(times, delay,
			answer[Parameter.KEP.ordinal()] / 60);
		double sum = 0;
		for (int t = 0; t < curve.length; t++) {
			double rest = curve[t] - answer[Parameter.VP.ordinal()] * plasma[t] - ktrans * leak[t];
			sum += rest * rest;
		}
		return sum;
	}

	/** The residual comes from coordinates in float, hence its tolerance. */
	@ParameterizedTest
	@ValueSource(strings = { "extended_tofts", "tofts", "patlak", "2cum", "one_compartment" })
	void everyModelAgreesWithTheFitOfCurves(String key) {
		agrees(TracerModels.of(key), DelayRange.DEFAULT, 3.3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "patlak", "one_compartment" })
	void modelsWithoutRatesNeedNoDelayForBlocks(String key) {
		agrees(TracerModels.of(key), DelayRange.NONE, 0);
	}

	private static void agrees(TracerModel model, DelayRange range, double delay) {
		SimulatedCurves simulated = new SimulatedCurves(TIMES, SimulatedCurves.parker(TIMES), 40, 50,
			0.3, delay, 8);
		VoxelFit fit = new VoxelFit(model, TIMES, simulated.plasma, FitBounds.DEFAULT, range, true);
		assertFalse(fit.isCurveByCurve());
		VoxelWorker worker = fit.worker();
		CurveFit judge = new CurveFit(model, TIMES, simulated.plasma, FitBounds.DEFAULT, range);
		for (double[] samples : simulated.samples) {
			for (int t = 0; t < samples.length; t++)
				worker.samples()[t][0] = (float) samples[t];
			worker.fit(1);
			assertSame(judge.fit(new Curve(TIMES, samples)), worker);
		}
	}

	private static void assertSame(FittedCurve expected, VoxelWorker actual) {
		assertEquals(expected.value(Parameter.RESIDUAL), actual.value(Parameter.RESIDUAL, 0), 1e-3 *
			expected.value(Parameter.RESIDUAL));
		boolean sameStatus = expected.status() == actual.status(0);
		for (Parameter parameter : Parameter.values()) {
			if (parameter == Parameter.AICC || !sameStatus) continue;
			double error = expected.standardError(parameter);
			double value = expected.value(parameter);
			assertNear(value, actual.value(parameter, 0), 2e-3 * Math.abs(value) + (Double.isNaN(error)
				? 0 : 0.02 * error), parameter);
			assertNear(error, actual.error(parameter, 0), 0.02 * error, parameter);
		}
	}

	private static void assertNear(double expected, double actual, double tolerance,
		Parameter parameter)
	{
		if (Double.isNaN(expected)) assertTrue(Double.isNaN(actual), parameter.key());
		else assertEquals(expected, actual, tolerance + 1e-5, parameter.key());
	}

	@Test
	void exchangeWithDelayIsFittedCurveByCurve() {
		assertTrue(new VoxelFit(new TwoCompartmentExchange(), TIMES, new SimulatedCurves(TIMES,
			SimulatedCurves.parker(TIMES), 1, 0, 0.1, 0, 1).plasma, BOUNDS, DelayRange.DEFAULT, false)
			.isCurveByCurve());
	}
}
