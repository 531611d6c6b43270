// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.DerivativeProducts;
import io.github.deltavp.kinetics.PlainAmounts;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.block.Estimate;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TwoCompartmentUptake;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a search through many rates with sampled columns and {@link PlainAmounts}. */
class OneRateSolverTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);
	private static final Curve PLASMA = PopulationAif.PARKER.plasma(TIMES, 25, new Hematocrit(0.42));
	private static final ArterialInput INPUT = ArterialInput.of(PLASMA);
	private static final double DELAY = 2.2;
	/**
	 * The first curves, and some of 5000 that end elsewhere as soon as a second maximum is passed
	 * over, lower rates are not ranked anew, a slope is taken for a step or a moving step for one at
	 * rest.
	 */
	private static final int[] NUMBERS = IntStream.concat(IntStream.range(0, 82), IntStream.of(443,
		587, 1015, 1055, 1114, 1343, 1534, 2123, 2366, 2443, 2463, 2543, 4097, 4120, 4148, 4169, 4243,
		4267)).toArray();
	private static final int COUNT = NUMBERS.length;
	private static final int RATES = 150;

	private FitProblem problem;
	private ExponentialColumn column;
	private double[] fixed;
	private double[] rates;
	private double[][] columns;
	private final double[][] curves = new double[COUNT][];
	private float[][] coordinates;

	static Stream<Arguments> problems() {
		return Stream.of(Arguments.of(new ExtendedTofts(), FitBounds.DEFAULT), Arguments.of(
			new ExtendedTofts(), FitBounds.DEFAULT.withoutProof()), Arguments.of(new Tofts(),
				FitBounds.DEFAULT), Arguments.of(new TwoCompartmentUptake(), FitBounds.DEFAULT));
	}

	private OneRateSolver solver(TracerModel model, FitBounds bounds) {
		prepare(model, bounds);
		OneRateSolver solver = new OneRateSolver(problem, column, COUNT);
		solver.prepare(coordinates, COUNT);
		return solver;
	}

	private void prepare(TracerModel model, FitBounds bounds) {
		problem = new FitProblem(model, TIMES, PLASMA, bounds, DelayRange.fixed(DELAY));
		column = ExponentialColumn.of(problem, INPUT);
		fixed = model.fixed() < 0 ? null : model.columns().get(model.fixed()).sample(INPUT, TIMES,
			DELAY, 0);
		double low = Math.log(problem.rates().minPerSecond());
		double high = Math.log(problem.rates().maxPerSecond());
		double slow = problem.rates().slowPerSecond();
		rates = DoubleStream.concat(DoubleStream.of(slow), DoubleStream.iterate(0, i -> i + 1).limit(
			RATES).map(i -> Math.exp(low + (high - low) * i / (RATES - 1)))).sorted().toArray();
		rates[rates.length - 1] = problem.rates().maxPerSecond();
		columns = Arrays.stream(rates).mapToObj(OneRateSolverTest::column).toArray(double[][]::new);
		simulate(NUMBERS);
	}

	private static double[] column(double rate) {
		return INPUT.convolve(TIMES, DELAY, rate);
	}

	private void simulate(int[] numbers) {
		coordinates = new float[column.basis.size()][COUNT];
		for (int v = 0; v < COUNT; v++) {
			curves[v] = sample(numbers[v]);
			double[] exact = column.basis.coordinates(curves[v]);
			for (int j = 0; j < exact.length; j++)
				coordinates[j][v] = (float) exact[j];
		}
	}

	/** Of all kinds: at every bound, beyond it, with little and much noise, upside down. */
	static double[] sample(int number) {
		Random random = new Random(number);
		double rate = Math.exp(Math.log(1e-4) + random.nextDouble() * Math.log(5e3));
		double amount = (number % 5 == 0 ? 1.6 : 0.6) * random.nextDouble() * rate;
		double vp = number % 3 == 0 ? 0 : 0.1 * random.nextDouble();
		double sigma = new double[] { 1e-4, 0.005, 0.02, 0.1 }[number % 4];
		double sign = number % 17 == 16 ? -1 : 1;
		double[] samples = column(rate);
		double[] plasma = INPUT.sample(TIMES, DELAY);
		for (int t = 0; t < samples.length; t++)
			samples[t] = sign * (vp * plasma[t] + amount * samples[t]) + sigma * random.nextGaussian();
		return samples;
	}

	private PlainAmounts at(int v, int rate) {
		return new PlainAmounts(curves[v], columns[rate], fixed, problem.rates().volumeMax() *
			rates[rate]);
	}

	/** The best sum of squares with one of the first rates, refined between its neighbours. */
	private double bestSse(int v, int rates) {
		double[] sse = new double[rates];
		Arrays.setAll(sse, i -> at(v, i).sse);
		double best = Arrays.stream(sse).min().getAsDouble();
		double promising = 1.1 * best + 1e-3 * PlainAmounts.dot(curves[v], curves[v]);
		for (int i = 0; i < rates; i++)
			if (sse[i] < promising && (i == 0 || sse[i] <= sse[i - 1]) && (i + 1 == rates ||
				sse[i] <= sse[i + 1])) best = Math.min(best, refined(v, this.rates[Math.max(0, i - 1)],
					this.rates[Math.min(rates - 1, i + 1)]));
		return best;
	}

	/** Thirds of the interval, again and again. */
	private double refined(int v, double from, double to) {
		double low = Math.log(from);
		double high = Math.log(to);
		for (int step = 0; step < 18; step++) {
			double third = (high - low) / 3;
			if (sse(v, low + third) < sse(v, high - third)) high -= third;
			else low += third;
		}
		return Math.min(sse(v, (low + high) / 2), Math.min(sse(v, Math.log(from)), sse(v, Math.log(
			to))));
	}

	private double sse(int v, double logRate) {
		double rate = Math.exp(logRate);
		return new PlainAmounts(curves[v], column(rate), fixed, problem.rates().volumeMax() * rate).sse;
	}

	@ParameterizedTest
	@MethodSource("problems")
	void findsTheBestRateAndLeavesNothingToGain(TracerModel model, FitBounds bounds) {
		OneRateSolver solver = solver(model, bounds);
		Estimate estimate = new Estimate();
		int slowRates = (int) Arrays.stream(rates).filter(rate -> rate <= problem.rates()
			.slowPerSecond() * (1 + 1e-9)).count();
		int preferred = 0;
		for (int v = 0; v < COUNT; v++) {
			double energy = PlainAmounts.dot(curves[v], curves[v]);
			solver.solve(v, energy, estimate);
			double expected = bestSse(v, rates.length);
			double slow = slowRates < rates.length ? bestSse(v, slowRates) : expected;
			double worth = (slow - expected) / expected / problem.proofRatio();
			if (Math.abs(worth - 1) < 0.02) continue;
			if (worth > 0.1 && worth < 1) preferred++;
			double best = worth < 1 ? slow : expected;
			assertEquals(best, sse(v, estimate), 1e-6 * best + 1e-9 * energy, "curve " + v);
			assertEquals(best, estimate.sse, 1e-5 * best + 1e-6 * energy, "curve " + v);
			assertEquals(DELAY, estimate.delay);
			assertEquals(isAtBound(estimate, worth < 1), estimate.atBound, "curve " + v);
		}
		boolean asksForProof = problem.rates().slowPerSecond() < problem.rates().maxPerSecond();
		assertEquals(asksForProof, preferred > 0, preferred + " curves took a lower rate");
	}

	private double sse(int v, Estimate estimate) {
		int lead = problem.model().lead();
		double[] lone = new double[TIMES.size()];
		double[] leak = estimate.amounts[lead] == 0 ? lone : column(estimate.rates[0]);
		return PlainAmounts.sse(curves[v], leak, estimate.amounts[lead], fixed, fixed == null ? 0
			: estimate.amounts[1 - lead]);
	}

	/** Also where a lower rate was preferred: its end is that of the rates without proof. */
	private boolean isAtBound(Estimate estimate, boolean isSlow) {
		int lead = problem.model().lead();
		double amount = estimate.amounts[lead];
		double rate = estimate.rates[0];
		double highest = isSlow ? problem.rates().slowPerSecond() : problem.rates().maxPerSecond();
		return amount == 0 || fixed != null && estimate.amounts[1 - lead] == 0 || amount >= problem
			.rates().volumeMax() * rate * (1 - 1e-9) || rate >= highest * (1 - 1e-9) || rate <= problem
				.rates().minPerSecond() * (1 + 1e-9);
	}

	@ParameterizedTest
	@MethodSource("problems")
	void theProductsOfTheDerivativesAreThoseOfTheSampledColumns(TracerModel model, FitBounds bounds) {
		OneRateSolver solver = solver(model, bounds);
		Estimate estimate = new Estimate();
		double[][] products = new double[Estimate.SIZE][Estimate.SIZE];
		for (int v = 0; v < COUNT; v++) {
			solver.solve(v, PlainAmounts.dot(curves[v], curves[v]), estimate);
			solver.differentiate(estimate, products);
			DerivativeProducts.assertThoseOf(derivatives(estimate), estimate, products, "curve " + v);
		}
	}

	/** By amounts and ln k; differences of an amount that follows its rate follow it too. */
	private double[][] derivatives(Estimate estimate) {
		int lead = problem.model().lead();
		double[][] derivatives = new double[3][TIMES.size()];
		if (fixed != null) derivatives[1 - lead] = fixed;
		if (estimate.amounts[lead] == 0) return derivatives;
		derivatives[lead] = column(estimate.rates[0]);
		double amount = estimate.amounts[lead];
		double step = 1e-4;
		double grown = estimate.follows ? amount * Math.exp(step) : amount;
		double shrunk = estimate.follows ? amount * Math.exp(-step) : amount;
		double[] above = column(estimate.rates[0] * Math.exp(step));
		double[] below = column(estimate.rates[0] * Math.exp(-step));
		for (int t = 0; t < TIMES.size(); t++)
			derivatives[2][t] = (grown * above[t] - shrunk * below[t]) / (2 * step);
		return derivatives;
	}

	/** What the block knows of a curve at the nodes: enough to choose where to look. */
	@Test
	void theScoresAreTheGainsAtTheNodes() {
		for (TracerModel model : List.of(new ExtendedTofts(), new Tofts())) {
			prepare(model, FitBounds.DEFAULT);
			NodeScores scores = new NodeScores(column, problem.rates().volumeMax(), COUNT);
			scores.score(coordinates, COUNT);
			scores.rank(COUNT);
			for (int v = 0; v < COUNT; v++)
				assertScores(scores, v);
		}
	}

	private void assertScores(NodeScores scores, int v) {
		double fixedPart = fixed == null ? 0 : PlainAmounts.dot(fixed, curves[v]) / Math.sqrt(
			PlainAmounts.dot(fixed, fixed));
		double energy = PlainAmounts.dot(curves[v], curves[v]);
		double[] gain = new double[column.nodes];
		for (int node = 0; node < column.nodes; node++) {
			gain[node] = energy - fixedPart * fixedPart - sse(v, column.logRate(node, 0));
			assertEquals(gain[node], scores.gain(node, v), 2e-2 * energy);
			assertTrue(scores.gain(node, v) <= scores.gain(scores.best()[v], v));
		}
		int best = scores.best()[v];
		double highest = Arrays.stream(gain).max().getAsDouble();
		assertEquals(highest, gain[best], 2e-2 * energy);
		boolean hasOneMaximum = maxima(scores, v) == 1;
		assertEquals(hasOneMaximum, scores.risesBeyond(best - 1, v));
		assertTrue(!scores.risesBeyond(best, v));
	}

	private int maxima(NodeScores scores, int v) {
		int maxima = 0;
		for (int node = 0; node < column.nodes; node++)
			if ((node == 0 || scores.gain(node, v) > scores.gain(node - 1, v)) && (node +
				1 == column.nodes || scores.gain(node, v) >= scores.gain(node + 1, v))) maxima++;
		return maxima;
	}
}
