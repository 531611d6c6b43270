// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.pair;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PlainAmounts;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.TwoCompartmentExchange;
import io.github.deltavp.kinetics.rate.ExponentialColumn;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Sums of two exponentials convolved with one input, sampled, and in coordinates. */
final class PairCurves {

	static final TimeAxis TIMES = TimeAxis.uniform(60, 5);
	static final Curve PLASMA = PopulationAif.PARKER.plasma(TIMES, 25, new Hematocrit(0.42));
	static final ArterialInput INPUT = ArterialInput.of(PLASMA);
	static final double DELAY = 1.4;

	final FitProblem problem = problem(DelayRange.fixed(DELAY));
	final ExponentialColumn column = ExponentialColumn.of(problem, INPUT);
	final double[][] samples;
	/** [coordinate][curve] */
	final float[][] coordinates;

	/** The first curves. */
	static PairCurves first(int count) {
		return new PairCurves(IntStream.range(0, count).toArray());
	}

	/** Those with these numbers. */
	PairCurves(int... numbers) {
		samples = Arrays.stream(numbers).mapToObj(PairCurves::sample).toArray(double[][]::new);
		coordinates = new float[column.basis.size()][numbers.length];
		for (int v = 0; v < numbers.length; v++) {
			double[] exact = column.basis.coordinates(samples[v]);
			for (int j = 0; j < exact.length; j++)
				coordinates[j][v] = (float) exact[j];
		}
	}

	/** Of all kinds: one rate and two, at their ends, with little and much noise, upside down. */
	private static double[] sample(int number) {
		Random random = new Random(number);
		double slow = Math.exp(Math.log(1e-4) + random.nextDouble() * Math.log(100));
		double fast = slow * Math.exp(0.3 + 4 * random.nextDouble());
		double first = number % 7 == 6 ? 0 : 0.1 * fast * random.nextDouble();
		double second = number % 7 == 3 ? 0 : 0.3 * slow * random.nextDouble();
		double sigma = new double[] { 1e-4, 0.003, 0.02 }[number % 3] * (number % 11 == 10 ? -1 : 1);
		double[] samples = curve(DELAY, fast, first, slow, second);
		for (int t = 0; t < samples.length; t++)
			samples[t] = Math.signum(sigma) * samples[t] + sigma * random.nextGaussian();
		return samples;
	}

	static FitProblem problem(DelayRange delay) {
		return new FitProblem(new TwoCompartmentExchange(), TIMES, PLASMA, FitBounds.DEFAULT, delay);
	}

	static double[] curve(double delay, double rate, double amount, double otherRate,
		double otherAmount)
	{
		double[] curve = INPUT.convolve(TIMES, delay, rate);
		double[] other = INPUT.convolve(TIMES, delay, otherRate);
		for (int t = 0; t < curve.length; t++)
			curve[t] = amount * curve[t] + otherAmount * other[t];
		return curve;
	}

	double[] column(double place) {
		return INPUT.convolve(TIMES, DELAY, Math.exp(column.logRate(0, place)));
	}

	double energy(int v) {
		return PlainAmounts.dot(samples[v], samples[v]);
	}

	/** The best amounts at two places of the grid of rates. */
	PlainAmounts at(int v, double first, double second) {
		return new PlainAmounts(samples[v], column(first), column(second), Double.POSITIVE_INFINITY);
	}
}
