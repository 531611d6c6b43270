// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sum of squares of the fit is within 1e-6 of the best that Levenberg–Marquardt finds from
 * eight starts within the same bounds, or below it. {@code -Ddeltavp.optimality=20} fits twenty
 * times as many voxels: 30,000 in all; {@code -Ddeltavp.seed=N} takes others.
 */
class OptimalityTest {

	private static final int FACTOR = Integer.getInteger("deltavp.optimality", 1);
	private static final long SEED = Long.getLong("deltavp.seed", 5);
	private static final FitBounds BOUNDS = FitBounds.DEFAULT.withoutProof();

	@ParameterizedTest
	@CsvSource({ "PARKER, 60, 5, 20, 0.3, 300", "PARKER, 60, 5, 5, 0.3, 200",
		"PARKER, 60, 5, 100, 0.3, 200", "PARKER, 60, 5, 20, 0, 150", "PARKER, 120, 2.5, 20, 0.1, 100",
		"PARKER, 661, 0.5, 20, 0.3, 50", "FRITZ_HANSEN, 60, 5, 20, 0.3, 100",
		"WEINMANN, 60, 5, 20, 0.3, 50" })
	void blocks(PopulationAif aif, int frames, double interval, double snr, double ktransMax,
		int count)
	{
		check(aif, TimeAxis.uniform(frames, interval), snr, ktransMax, 0, count * FACTOR);
	}

	@ParameterizedTest
	@CsvSource({ "PARKER, 60, 5, 20, 0.3, 3.1, 75", "PARKER, 60, 5, 5, 0.3, 6, 50",
		"PARKER, 60, 5, 100, 0.3, 1, 40", "PARKER, 60, 5, 20, 0, 2, 30",
		"PARKER, 120, 2.5, 50, 0.1, 8, 20", "GEORGIOU, 60, 5, 20, 0.3, 4.4, 35" })
	void blocksWithDelay(PopulationAif aif, int frames, double interval, double snr, double ktransMax,
		double delay, int count)
	{
		check(aif, TimeAxis.uniform(frames, interval), snr, ktransMax, delay, count * FACTOR);
	}

	@ParameterizedTest
	@CsvSource({ "20, 100" })
	void nonUniformTimes(double snr, int count) {
		double[] seconds = IntStream.range(0, 70).mapToDouble(i -> i < 40 ? 2 * i : 80 + 7.7 * (i - 40))
			.toArray();
		check(PopulationAif.PARKER, TimeAxis.ofSeconds(seconds), snr, 0.3, 0, count * FACTOR);
	}

	@ParameterizedTest
	@CsvSource({ "60, 5, 20, 0.3, 4, 30", "60, 5, 20, 0, 2.2, 30", "120, 2.5, 50, 0.3, 1.7, 15" })
	void curvesWithDelay(int frames, double interval, double snr, double ktransMax, double delay,
		int count)
	{
		TimeAxis times = TimeAxis.uniform(frames, interval);
		SimulatedCurves simulated = new SimulatedCurves(times, SimulatedCurves.parker(times), count *
			FACTOR, snr, ktransMax, delay, SEED);
		CurveFit fit = new CurveFit(new ExtendedTofts(), times, simulated.plasma, BOUNDS,
			DelayRange.DEFAULT);
		BoundedLevenbergMarquardt judge = new BoundedLevenbergMarquardt(times, ArterialInput.of(
			simulated.plasma), BOUNDS, DelayRange.DEFAULT);
		int worse = 0;
		double worst = 0;
		for (double[] curve : simulated.samples) {
			double excess = fit.fit(new Curve(times, curve)).sse() / judge.best(curve) - 1;
			if (excess > 1e-6) worse++;
			worst = Math.max(worst, excess);
		}
		assertTrue(worse <= 1e-4 * simulated.samples.length, worse + " of " + simulated.samples.length +
			" are worse, at most by " + worst);
	}

	private static void check(PopulationAif aif, TimeAxis times, double snr, double ktransMax,
		double delay, int count)
	{
		DelayRange range = delay == 0 ? DelayRange.NONE : DelayRange.DEFAULT;
		SimulatedCurves simulated = new SimulatedCurves(times, new FineInput(aif, times, 25.3), count,
			snr, ktransMax, delay, SEED);
		float[][] answers = simulated.fit(new VoxelFit(new ExtendedTofts(), times, simulated.plasma,
			BOUNDS, range, false));
		BoundedLevenbergMarquardt judge = new BoundedLevenbergMarquardt(times, ArterialInput.of(
			simulated.plasma), BOUNDS, range);
		int worse = 0;
		double worst = 0;
		for (int i = 0; i < count; i++) {
			double excess = judge.sse(simulated.samples[i], point(answers[i])) / judge.best(
				simulated.samples[i]) - 1;
			assertTrue(Double.isFinite(excess), "curve " + i);
			if (excess > 1e-6) worse++;
			worst = Math.max(worst, excess);
		}
		assertTrue(worse <= 1e-4 * count, worse + " of " + count + " are worse, at most by " + worst);
	}

	private static double[] point(float[] answer) {
		double ktrans = answer[Parameter.KTRANS.ordinal()];
		double rate = answer[Parameter.KEP.ordinal()] / 60;
		double delay = answer[Parameter.DELAY.ordinal()];
		return ktrans == 0 ? new double[] { answer[Parameter.VP.ordinal()], 0, 0, delay }
			: new double[] { answer[Parameter.VP.ordinal()], ktrans / 60 / rate, Math.log(rate), delay };
	}
}
