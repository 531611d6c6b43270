// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PlainAmounts;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.TracerModel;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Delayed curves of a model with at most one rate, sampled, and in coordinates. */
final class DelayedCurves {

	static final TimeAxis TIMES = TimeAxis.uniform(50, 5);
	static final DelayRange RANGE = new DelayRange(-2, 9);

	final FitProblem problem;
	final ArterialInput input;
	final DelayedColumns columns;
	final double[][] samples;
	/** [coordinate][curve] */
	final float[][] coordinates;
	/** Largest amount of the lead divided by its rate. */
	final double volumeMax;

	/** The first curves. */
	DelayedCurves(TracerModel model, FitBounds bounds, int count) {
		this(model, bounds, RANGE, IntStream.range(0, count).toArray());
	}

	/** Those with these numbers. */
	DelayedCurves(TracerModel model, FitBounds bounds, DelayRange range, int... numbers) {
		Curve plasma = PopulationAif.PARKER.plasma(TIMES, 25, new Hematocrit(0.42));
		input = ArterialInput.of(plasma);
		problem = new FitProblem(model, TIMES, plasma, bounds, range);
		columns = DelayedColumns.of(problem, input).orElseThrow();
		volumeMax = problem.rates().volumeMax();
		samples = Arrays.stream(numbers).mapToObj(this::sample).toArray(double[][]::new);
		coordinates = new float[columns.basis.size()][numbers.length];
		for (int v = 0; v < numbers.length; v++) {
			double[] exact = columns.basis.coordinates(samples[v]);
			for (int j = 0; j < exact.length; j++)
				coordinates[j][v] = (float) exact[j];
		}
	}

	/** Of all kinds: at every bound, beyond it, with little and much noise, upside down. */
	private double[] sample(int number) {
		Random random = new Random(number);
		double delay = number % 9 == 8 ? 11 : number % 9 == 7 ? -4 : -1.5 + 10 * random.nextDouble();
		double rate = Math.exp(Math.log(1e-4) + random.nextDouble() * Math.log(3e3));
		double amount = number % 7 == 6 ? 0 : (number % 5 == 0 ? 1.8 : 0.6) * random.nextDouble() *
			rate;
		double vp = number % 3 == 0 ? 0 : 0.1 * random.nextDouble();
		double sigma = new double[] { 3e-4, 0.005, 0.02, 0.1 }[number % 4];
		double sign = number % 17 == 16 ? -1 : 1;
		double[] samples = input.convolve(TIMES, delay, rate);
		double[] plasma = input.sample(TIMES, delay);
		for (int t = 0; t < samples.length; t++)
			samples[t] = sign * (amount * samples[t] + vp * plasma[t]) + sigma * random.nextGaussian();
		return samples;
	}

	double energy(int v) {
		return PlainAmounts.dot(samples[v], samples[v]);
	}

	/** The exact coordinates of a curve in double, as far as float holds them. */
	double[] curve(int v) {
		double[] curve = new double[coordinates.length];
		for (int j = 0; j < curve.length; j++)
			curve[j] = coordinates[j][v];
		return curve;
	}

	double[] lead(double logRate, double delay) {
		TracerModel model = problem.model();
		return model.columns().get(model.lead()).sample(input, TIMES, delay, Math.exp(logRate));
	}

	/** Null without one. */
	double[] fixed(double delay) {
		TracerModel model = problem.model();
		return model.fixed() < 0 ? null : model.columns().get(model.fixed()).sample(input, TIMES, delay,
			0);
	}

	/** The best amounts at a rate and a delay; without a rate that is no bound of the amount. */
	PlainAmounts at(int v, double logRate, double delay) {
		return new PlainAmounts(samples[v], lead(logRate, delay), fixed(delay), volumeMax * Math.exp(
			logRate));
	}
}
