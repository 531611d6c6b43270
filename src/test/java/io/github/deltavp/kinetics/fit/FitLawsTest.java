// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TracerModels;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every curve. */
class FitLawsTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);
	private static final Curve PLASMA = PopulationAif.PARKER.plasma(TIMES, 25, new Hematocrit(0.42));

	@Property(tries = 40)
	void scalingInputAndCurveTogetherChangesNothing(@ForAll long seed, @ForAll @DoubleRange(
		min = 0.01, max = 100) double scale)
	{
		Curve tissue = tissue(seed, 0);
		FittedCurve before = fit(PLASMA, tissue, DelayRange.NONE);
		FittedCurve after = fit(PLASMA.map(c -> c * scale), tissue.map(c -> c * scale),
			DelayRange.NONE);
		assertSame(before, after, Parameter.VP, 1);
		assertSame(before, after, Parameter.KTRANS, 1);
		assertSame(before, after, Parameter.KEP, 1);
	}

	/** ve ≤ 1 breaks the law where it binds, so those curves are left out. */
	@Property(tries = 40)
	void scalingTheInputScalesVpAndKtransInversely(@ForAll long seed, @ForAll @DoubleRange(min = 1,
		max = 10) double scale)
	{
		Curve tissue = tissue(seed, 0);
		FittedCurve before = fit(PLASMA, tissue, DelayRange.NONE);
		FittedCurve after = fit(PLASMA.map(c -> c * scale), tissue, DelayRange.NONE);
		if (before.status() != FitStatus.FITTED) return;
		assertSame(before, after, Parameter.VP, 1 / scale);
		assertSame(before, after, Parameter.KTRANS, 1 / scale);
	}

	@Property(tries = 20)
	void delayingTheCurveByWholeFramesShiftsTheDelayOnly(@ForAll @IntRange(min = 0,
		max = 2) int frames, @ForAll long seed)
	{
		FittedCurve before = fit(PLASMA, noiseless(seed, 1.5), DelayRange.DEFAULT);
		FittedCurve after = fit(PLASMA, noiseless(seed, 1.5 + 5 * frames), DelayRange.DEFAULT);
		assertEquals(before.value(Parameter.DELAY) + 5 * frames, after.value(Parameter.DELAY), 1e-3);
		assertSame(before, after, Parameter.VP, 1);
		assertSame(before, after, Parameter.KTRANS, 1);
	}

	@Property(tries = 200)
	void whateverComesInHasAStatus(@ForAll double[] samples, @ForAll("models") TracerModel model) {
		double[] curve = new double[60];
		for (int t = 0; t < 60 && samples.length > 0; t++)
			curve[t] = samples[t % samples.length];
		FittedCurve fit = new CurveFit(model, TIMES, PLASMA, FitBounds.DEFAULT, DelayRange.NONE).fit(
			new Curve(TIMES, curve));
		double first = fit.value(model.parameters().get(0));
		if (fit.status().hasAnswer()) assertTrue(first >= 0, "" + fit.status());
		else assertTrue(Double.isNaN(first));
	}

	@Provide
	Arbitrary<TracerModel> models() {
		return Arbitraries.of(TracerModels.all());
	}

	private static void assertSame(FittedCurve before, FittedCurve after, Parameter parameter,
		double factor)
	{
		double expected = factor * before.value(parameter);
		assertEquals(expected, after.value(parameter), 1e-5 * Math.abs(expected) + 1e-9, parameter
			.key());
	}

	private static FittedCurve fit(Curve plasma, Curve tissue, DelayRange delay) {
		return new CurveFit(new ExtendedTofts(), TIMES, plasma, FitBounds.DEFAULT, delay).fit(tissue);
	}

	private static Curve tissue(long seed, double delay) {
		Random noise = new Random(seed + 1);
		return noiseless(seed, delay).map(c -> c + 0.02 * noise.nextGaussian());
	}

	private static Curve noiseless(long seed, double delay) {
		Random random = new Random(seed);
		double vp = 0.02 + 0.08 * random.nextDouble();
		double ktrans = (0.05 + 0.2 * random.nextDouble()) / 60;
		ArterialInput input = ArterialInput.of(PLASMA);
		double[] curve = input.sample(TIMES, delay);
		double[] leak = input.convolve(TIMES, delay, ktrans / 0.3);
		for (int t = 0; t < curve.length; t++)
			curve[t] = vp * curve[t] + ktrans * leak[t];
		return new Curve(TIMES, curve);
	}
}
