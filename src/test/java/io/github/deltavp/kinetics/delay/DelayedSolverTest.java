// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.DerivativeProducts;
import io.github.deltavp.kinetics.PlainAmounts;
import io.github.deltavp.kinetics.block.Estimate;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.OneCompartment;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TwoCompartmentUptake;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Against a grid of rates and delays with sampled columns and {@link PlainAmounts}, the best places
 * refined by the simplex method of Nelder and Mead.
 */
class DelayedSolverTest {

	/**
	 * The first curves, and some of 3000 that end elsewhere as soon as one of the searches beside the
	 * plain one is left out: later without plasma, at any rate, from a second maximum, from flat
	 * scores, across kinks.
	 */
	private static final int[] NUMBERS = IntStream.concat(IntStream.range(0, 22), IntStream.of(132,
		153, 165, 290, 329, 340, 459, 533, 902, 921, 1049, 1182, 1644, 1763, 2099, 2137, 2309, 2655))
		.toArray();
	private static final int COUNT = NUMBERS.length;
	private static final int DELAYS = 45;

	private DelayedCurves curves;
	private DelayedSolver solver;
	private final Estimate estimate = new Estimate();
	private double lowest;
	private double highest;
	private double slowest;
	/** [rate][delay] */
	private double[][][] leads;
	private double[][] fixed;
	private double[] logRates;
	private double[] delays;

	static Stream<Arguments> problems() {
		return Stream.of(Arguments.of(new ExtendedTofts(), FitBounds.DEFAULT), Arguments.of(
			new ExtendedTofts(), FitBounds.DEFAULT.withoutProof()), Arguments.of(new Tofts(),
				FitBounds.DEFAULT), Arguments.of(new Patlak(), FitBounds.DEFAULT), Arguments.of(
					new OneCompartment(), FitBounds.DEFAULT), Arguments.of(new TwoCompartmentUptake(),
						FitBounds.DEFAULT));
	}

	private void prepare(TracerModel model, FitBounds bounds, DelayRange range) {
		curves = new DelayedCurves(model, bounds, range, NUMBERS);
		solver = new DelayedSolver(curves.problem, curves.columns, COUNT);
		solver.prepare(curves.coordinates, COUNT);
		boolean isRated = model.rates() > 0;
		lowest = isRated ? Math.log(curves.problem.rates().minPerSecond()) : 0;
		highest = isRated ? Math.log(curves.problem.rates().maxPerSecond()) : 0;
		slowest = isRated ? Math.log(curves.problem.rates().slowPerSecond()) : 0;
		int rates = isRated ? 24 : 1;
		logRates = IntStream.range(0, rates).mapToDouble(i -> lowest + (highest - lowest) * i / Math
			.max(1, rates - 1)).toArray();
		delays = IntStream.range(0, DELAYS).mapToDouble(i -> range.minSeconds() + (range.maxSeconds() -
			range.minSeconds()) * i / (DELAYS - 1)).toArray();
		leads = new double[rates][DELAYS][];
		fixed = new double[DELAYS][];
		for (int d = 0; d < DELAYS; d++) {
			fixed[d] = curves.fixed(delays[d]);
			for (int k = 0; k < rates; k++)
				leads[k][d] = curves.lead(logRates[k], delays[d]);
		}
	}

	/** The best sum of squares with a rate up to a highest one. */
	private double bestSse(int v, double highest) {
		int[] places = IntStream.range(0, logRates.length * DELAYS).filter(p -> logRates[p /
			DELAYS] <= highest).toArray();
		double[] sse = new double[logRates.length * DELAYS];
		for (int p : places)
			sse[p] = new PlainAmounts(curves.samples[v], leads[p / DELAYS][p % DELAYS], fixed[p % DELAYS],
				curves.volumeMax * Math.exp(logRates[p / DELAYS])).sse;
		return Arrays.stream(places).boxed().sorted(Comparator.comparingDouble(p -> sse[p])).limit(3)
			.mapToDouble(p -> Math.min(sse[p], refined(v, logRates[p / DELAYS], delays[p % DELAYS],
				highest))).min().getAsDouble();
	}

	private double refined(int v, double logRate, double delay, double highest) {
		return new SimplexOptimizer(1e-8, 1e-13).optimize(new MaxEval(400), new ObjectiveFunction(
			at -> curves.at(v, inside(at[0], lowest, highest), inside(at[1], delays[0], delays[DELAYS -
				1])).sse), GoalType.MINIMIZE, new NelderMeadSimplex(new double[] { 0.2, 0.15 }),
			new InitialGuess(new double[] { logRate, delay })).getValue();
	}

	private static double inside(double value, double low, double high) {
		return Math.max(low, Math.min(high, value));
	}

	private double sse(int v) {
		int lead = curves.problem.model().lead();
		double amount = estimate.amounts[lead];
		double[] column = amount == 0 || logRates.length == 1 ? curves.lead(0, estimate.delay) : curves
			.lead(Math.log(estimate.rates[0]), estimate.delay);
		return PlainAmounts.sse(curves.samples[v], column, amount, curves.fixed(estimate.delay),
			curves.columns.hasFixed ? estimate.amounts[1 - lead] : 0);
	}

	@ParameterizedTest
	@MethodSource("problems")
	void noRateAndDelayAreBetter(TracerModel model, FitBounds bounds) {
		prepare(model, bounds, DelayedCurves.RANGE);
		for (int v = 0; v < COUNT; v++) {
			double energy = curves.energy(v);
			solver.solve(v, energy, estimate);
			double best = bestSse(v, highest);
			double slow = slowest < highest ? bestSse(v, slowest) : best;
			double worth = (slow - best) / best / curves.problem.proofRatio();
			if (Math.abs(worth - 1) < 0.05) continue;
			double expected = worth < 1 ? slow : best;
			assertTrue(sse(v) <= expected * (1 + 1e-5) + 1e-9 * energy, "curve " + v + ": " + sse(v) +
				" and not " + expected);
			assertEquals(sse(v), estimate.sse, 1e-5 * expected + 1e-6 * energy, "curve " + v);
			if (worth < 1 && estimate.rates[0] > 0) assertTrue(Math.log(estimate.rates[0]) <= slowest +
				1e-9);
			assertEquals(isAtBound(worth < 1 ? slowest : highest), estimate.atBound, "curve " + v);
		}
	}

	private boolean isAtBound(double highest) {
		int lead = curves.problem.model().lead();
		double amount = estimate.amounts[lead];
		boolean hasNoFixed = curves.columns.hasFixed && estimate.amounts[1 - lead] == 0;
		return amount == 0 || hasNoFixed || isDelayEnd() || logRates.length > 1 && (amount >= (1 -
			1e-9) * curves.volumeMax * estimate.rates[0] || isRateEnd(highest));
	}

	private boolean isDelayEnd() {
		return estimate.delay < delays[0] + 1e-8 || estimate.delay > delays[DELAYS - 1] - 1e-8;
	}

	private boolean isRateEnd(double highest) {
		double logRate = Math.log(estimate.rates[0]);
		return logRate < lowest + 1e-8 || logRate > highest - 1e-8;
	}

	@ParameterizedTest
	@MethodSource("problems")
	void theProductsOfTheDerivativesAreThoseOfDifferences(TracerModel model, FitBounds bounds) {
		prepare(model, bounds, DelayedCurves.RANGE);
		double[][] products = new double[Estimate.SIZE][Estimate.SIZE];
		for (int v = 0; v < COUNT; v++) {
			solver.solve(v, curves.energy(v), estimate);
			solver.differentiate(estimate, products);
			int lead = model.lead();
			assertEquals(estimate.amounts[lead] > 0 && !isDelayEnd() || curves.columns.hasFixed &&
				estimate.amounts[1 - lead] > 0 && !isDelayEnd(), estimate.free[Estimate.DELAY]);
			DerivativeProducts.assertThoseOf(derivatives(lead), estimate, products, "curve " + v);
		}
	}

	/** By amounts, ln k and delay; an amount that follows its rate moves with it. */
	private double[][] derivatives(int lead) {
		double step = 1e-5;
		double logRate = logRates.length > 1 && estimate.amounts[lead] > 0 ? Math.log(estimate.rates[0])
			: 0;
		double grown = estimate.follows ? Math.exp(step) : 1;
		double[][] derivatives = new double[Estimate.SIZE][];
		derivatives[lead] = curves.lead(logRate, estimate.delay);
		if (curves.columns.hasFixed) derivatives[1 - lead] = curves.fixed(estimate.delay);
		derivatives[Estimate.RATE] = difference(curve(lead, logRate + step, 0, grown), curve(lead,
			logRate - step, 0, 1 / grown), step);
		derivatives[Estimate.DELAY] = difference(curve(lead, logRate, step, 1), curve(lead, logRate,
			-step, 1), step);
		return derivatives;
	}

	private static double[] difference(double[] above, double[] below, double step) {
		return IntStream.range(0, above.length).mapToDouble(t -> (above[t] - below[t]) / (2 * step))
			.toArray();
	}

	private double[] curve(int lead, double logRate, double later, double part) {
		double[] curve = curves.lead(logRate, estimate.delay + later);
		double[] beside = curves.fixed(estimate.delay + later);
		for (int t = 0; t < curve.length; t++)
			curve[t] = part * estimate.amounts[lead] * curve[t] + (beside == null ? 0
				: estimate.amounts[1 - lead] * beside[t]);
		return curve;
	}

	@Test
	void everyCurveOfTheBlockHasItsTurn() {
		prepare(new ExtendedTofts(), FitBounds.DEFAULT, DelayedCurves.RANGE);
		assertEquals(COUNT, IntStream.range(0, COUNT).map(solver::curve).distinct().count());
	}

	/** Patlak with a fixed delay: nothing but amounts. */
	@Test
	void aFixedDelayIsNotFree() {
		prepare(new Patlak(), FitBounds.DEFAULT, DelayRange.fixed(1.5));
		for (int v = 0; v < COUNT; v++) {
			solver.solve(v, curves.energy(v), estimate);
			PlainAmounts plain = curves.at(v, 0, 1.5);
			assertEquals(1.5, estimate.delay);
			assertEquals(plain.sse, estimate.sse, 1e-5 * plain.sse + 1e-6 * curves.energy(v));
			assertEquals(plain.leadAmount == 0 || plain.otherAmount == 0, estimate.atBound);
			solver.differentiate(estimate, new double[Estimate.SIZE][Estimate.SIZE]);
			assertEquals(false, estimate.free[Estimate.DELAY]);
			assertEquals(false, estimate.free[Estimate.RATE]);
		}
	}
}
