// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.DerivativeProducts;
import io.github.deltavp.kinetics.PlainAmounts;
import io.github.deltavp.kinetics.block.Estimate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.junit.jupiter.api.Test;

/**
 * Against all pairs of a grid of rates with sampled columns and {@link PlainAmounts}, the best
 * pairs refined by the simplex method of Nelder and Mead.
 */
class PairSolverTest {

	/**
	 * The first curves, and some of 6000 that end elsewhere as soon as steps are not halved or not
	 * all starts are tried.
	 */
	private static final int[] NUMBERS = IntStream.concat(IntStream.range(0, 33), IntStream.of(47,
		136, 167, 196, 544, 674, 903, 1026, 1422, 2391, 3252, 3668)).toArray();
	private static final int COUNT = NUMBERS.length;
	private static final int GRID = 28;
	private static final PairCurves CURVES = new PairCurves(NUMBERS);
	private static final double LAST = CURVES.column.nodes - 1;
	private static final double[][] COLUMNS = IntStream.range(0, GRID).mapToObj(i -> CURVES.column(
		place(i))).toArray(double[][]::new);

	private final PairSolver solver = new PairSolver(CURVES.problem, CURVES.column, new PairProducts(
		CURVES.column), COUNT);
	private final Estimate estimate = new Estimate();

	private static double place(int i) {
		return LAST * i / (GRID - 1);
	}

	private static double bestSse(int v) {
		int[] pairs = IntStream.range(0, GRID * GRID).filter(p -> p / GRID < p % GRID).toArray();
		double[] sse = new double[GRID * GRID];
		for (int p : pairs)
			sse[p] = new PlainAmounts(CURVES.samples[v], COLUMNS[p / GRID], COLUMNS[p % GRID],
				Double.POSITIVE_INFINITY).sse;
		return Arrays.stream(pairs).boxed().sorted(Comparator.comparingDouble(p -> sse[p])).limit(2)
			.mapToDouble(p -> Math.min(sse[p], refined(v, place(p / GRID), place(p % GRID)))).min()
			.getAsDouble();
	}

	private static double refined(int v, double first, double second) {
		return new SimplexOptimizer(1e-7, 1e-12).optimize(new MaxEval(500), new ObjectiveFunction(
			at -> CURVES.at(v, inside(at[0]), inside(at[1])).sse), GoalType.MINIMIZE,
			new NelderMeadSimplex(2, 0.5), new InitialGuess(new double[] { first, second })).getValue();
	}

	private static double inside(double place) {
		return Math.max(0, Math.min(LAST, place));
	}

	private void solve(int v) {
		solver.solve(v, CURVES.energy(v), estimate);
	}

	private double sse(int v) {
		double[] curve = PairCurves.curve(PairCurves.DELAY, estimate.rates[0], estimate.amounts[0],
			estimate.rates[1], estimate.amounts[1]);
		return PlainAmounts.sse(CURVES.samples[v], curve, 1, null, 0);
	}

	@Test
	void noPairOfRatesIsBetter() {
		solver.prepare(CURVES.coordinates, COUNT);
		int pairs = 0;
		for (int v = 0; v < COUNT; v++) {
			solve(v);
			double best = bestSse(v);
			double energy = CURVES.energy(v);
			assertTrue(sse(v) <= best * (1 + 1e-5) + 1e-9 * energy, "curve " + v + ": " + sse(v) +
				" and not " + best);
			assertEquals(sse(v), estimate.sse, 1e-5 * best + 1e-6 * energy, "curve " + v);
			assertEquals(PairCurves.DELAY, estimate.delay);
			boolean isPair = estimate.amounts[1] > 0;
			if (isPair) pairs++;
			else assertEquals(CURVES.problem.rates().minPerSecond(), estimate.rates[1], 1e-12);
			assertEquals(!isPair || isEnd(0) || isEnd(1), estimate.atBound, "curve " + v);
		}
		assertTrue(pairs > COUNT / 3 && pairs < COUNT, pairs + " pairs");
	}

	private boolean isEnd(int i) {
		double rate = estimate.rates[i];
		return rate <= CURVES.problem.rates().minPerSecond() * (1 + 1e-9) || rate >= CURVES.problem
			.rates().maxPerSecond() * (1 - 1e-9);
	}

	@Test
	void theProductsOfTheDerivativesAreThoseOfTheSampledColumns() {
		solver.prepare(CURVES.coordinates, COUNT);
		double[][] products = new double[Estimate.SIZE][Estimate.SIZE];
		for (int v = 0; v < COUNT; v++) {
			solve(v);
			solver.differentiate(estimate, products);
			for (int i = 0; i < 2; i++) {
				assertEquals(estimate.amounts[i] > 0, estimate.free[i]);
				assertEquals(estimate.amounts[i] > 0 && !isEnd(i), estimate.free[Estimate.RATE + i]);
			}
			DerivativeProducts.assertThoseOf(derivatives(), estimate, products, "curve " + v);
		}
	}

	/** By both amounts, then by both ln k. */
	private double[][] derivatives() {
		double step = 1e-4;
		double[][] derivatives = new double[4][];
		for (int i = 0; i < 2; i++) {
			double rate = estimate.rates[i];
			double amount = estimate.amounts[i] / (2 * step);
			derivatives[i] = PairCurves.curve(PairCurves.DELAY, rate, 1, rate, 0);
			derivatives[2 + i] = PairCurves.curve(PairCurves.DELAY, rate * Math.exp(step), amount, rate *
				Math.exp(-step), -amount);
		}
		return derivatives;
	}
}
