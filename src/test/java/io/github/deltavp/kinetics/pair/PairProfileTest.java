// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.PlainAmounts;
import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.rate.CurveTerms;
import io.github.deltavp.kinetics.rate.ExponentialColumn;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The polynomials of two rates against sampled columns, their derivatives against differences. */
class PairProfileTest {

	private static final int COUNT = 40;
	private static final PairCurves CURVES = PairCurves.first(COUNT);
	private static final ExponentialColumn COLUMN = CURVES.column;
	private static final double LAST = COLUMN.nodes - 1;
	/** Far apart and near, at the ends, between nodes and on them. */
	private static final double[][] PLACES = { { 0, LAST }, { 3.3, 15.8 }, { 20.2, 7 }, { 5.4, 5.9 },
		{ 11, 12.9 }, { 11, 13.1 }, { 18.52, 18.51 }, { LAST, LAST - 1.3 } };

	private final PairProducts products = new PairProducts(COLUMN);
	private final CurveTerms terms = new CurveTerms(COLUMN);
	private final PairProfile profile = new PairProfile(COLUMN, products, terms);

	@Test
	void explainsWhatTheBestAmountsExplain() {
		double[] amounts = new double[2];
		int found = 0;
		for (int v = 0; v < COUNT; v++)
			for (double[] at : PLACES) {
				terms.start(CURVES.coordinates, v);
				profile.evaluate(at[0], at[1]);
				PlainAmounts plain = CURVES.at(v, at[0], at[1]);
				boolean near = Math.abs(at[0] - at[1]) < 0.1;
				assertEquals(CURVES.energy(v) - plain.sse, profile.explained, (near ? 1e-4 : 1e-5) * CURVES
					.energy(v), "curve " + v + " at " + at[0] + ", " + at[1]);
				if (near || Math.min(plain.leadAmount, plain.otherAmount) < 1e-5) continue;
				assertTrue(profile.both, "curve " + v + " at " + at[0] + ", " + at[1]);
				profile.amounts(amounts);
				double part = Math.abs(at[0] - at[1]) < 2 ? 2e-2 : 1e-3;
				assertEquals(plain.leadAmount, amounts[0], part * plain.leadAmount + 2e-7);
				assertEquals(plain.otherAmount, amounts[1], part * plain.otherAmount + 2e-7);
				found++;
			}
		assertTrue(found > 50, found + " pairs");
	}

	@Test
	void whereOneAmountIsLeftItsPlaceIsSaid() {
		int found = 0;
		for (int v = 0; v < COUNT; v++)
			for (double[] at : PLACES) {
				terms.start(CURVES.coordinates, v);
				profile.evaluate(at[0], at[1]);
				PlainAmounts plain = CURVES.at(v, at[0], at[1]);
				boolean first = plain.leadAmount > 0;
				if (profile.both || first == plain.otherAmount > 0) continue;
				assertEquals(first ? at[0] : at[1], profile.single);
				found++;
			}
		assertTrue(found > 20, found + " pairs");
	}

	@Test
	void ratesNextToEachOtherAreOne() {
		terms.start(CURVES.coordinates, 0);
		profile.evaluate(8.2, 8.2009);
		assertFalse(profile.both);
		assertEquals(8.20045, profile.single, 1e-12);
		double alone = CURVES.energy(0) - CURVES.at(0, 8.2, 8.3).sse;
		assertTrue(profile.explained <= alone && profile.explained > 0.9 * alone);
	}

	/** The sum of two unit vectors is explained whole, by both. */
	@Test
	void ratesNextToEachOtherSpanWhatTheyShould() {
		float[][] sum = new float[COLUMN.basis.size()][1];
		for (double place = 0.1; place < LAST - 1; place += 0.37)
			for (double distance : new double[] { 0.003, 0.02, 0.7 }) {
				double[] u = unit(place);
				double[] w = unit(place + distance);
				double energy = 0;
				for (int j = 0; j < u.length; j++) {
					sum[j][0] = (float) (u[j] + w[j]);
					energy += sum[j][0] * (double) sum[j][0];
				}
				terms.start(sum, 0);
				profile.evaluate(place, place + distance);
				assertTrue(profile.both, place + " and " + distance + " more");
				assertEquals(energy, profile.explained, 1e-4 * energy);
			}
	}

	@Test
	void theDerivativesAreThoseOfWhatIsExplained() {
		double h = 1e-4;
		for (int v = 0; v < COUNT; v++)
			for (double[] at : PLACES) {
				terms.start(CURVES.coordinates, v);
				profile.evaluate(at[0], at[1]);
				if (!profile.both || Math.abs(at[0] - at[1]) < 0.1) continue;
				double byFirst = profile.byFirst;
				double bySecond = profile.bySecond;
				double[] bends = { profile.byFirstFirst, profile.byFirstSecond, profile.bySecondSecond };
				double[] right = around(at[0] + h, at[1]);
				double[] left = around(at[0] - h, at[1]);
				double[] above = around(at[0], at[1] + h);
				double[] below = around(at[0], at[1] - h);
				double near = 1e-6 * CURVES.energy(v) + 1e-5 * (Math.abs(bends[0]) + Math.abs(bends[2]));
				assertEquals((right[0] - left[0]) / (2 * h), byFirst, near);
				assertEquals((above[0] - below[0]) / (2 * h), bySecond, near);
				assertEquals((right[1] - left[1]) / (2 * h), bends[0], near);
				assertEquals((right[2] - left[2]) / (2 * h), bends[1], near);
				assertEquals((above[2] - below[2]) / (2 * h), bends[2], near);
			}
	}

	private double[] around(double first, double second) {
		profile.evaluate(first, second);
		return new double[] { profile.explained, profile.byFirst, profile.bySecond };
	}

	private static double[] unit(double place) {
		double[] unit = new double[COLUMN.basis.size()];
		int node = COLUMN.nearest(place);
		COLUMN.unit(node, place - node, unit);
		return unit;
	}

	private static double[] turn(double place) {
		double[] turn = unit(place + 1e-4);
		double[] below = unit(place - 1e-4);
		Arrays.setAll(turn, j -> (turn[j] - below[j]) / 2e-4);
		return turn;
	}

	@Test
	void productsAreThoseOfUnitVectorsAndTheirSlopes() {
		terms.start(CURVES.coordinates, 0);
		for (double[] at : PLACES) {
			profile.evaluate(at[0], at[1]);
			double[][] first = { unit(at[0]), turn(at[0]) };
			double[][] second = { unit(at[1]), turn(at[1]) };
			for (int i = 0; i < 2; i++)
				for (int j = 0; j < 2; j++)
					assertEquals(OrthonormalBasis.dot(first[i], second[j]), profile.product(i, j), 1e-6);
			assertEquals(OrthonormalBasis.norm(first[0]), products.length(at[0]), 1e-12);
		}
	}

	@Test
	void theProductsWithNodesAreTheSameAtTheirPlaces() {
		for (int node : new int[] { 0, 9, COLUMN.nodes - 1 })
			for (int other : new int[] { 0, 10, COLUMN.nodes - 1 })
				for (double x : new double[] { -1, 0.3 }) {
					double sum = 0;
					for (int power = ExponentialColumn.TERMS - 1; power >= 0; power--)
						sum = sum * x + products.atNodes(node)[power][other];
					double[] unit = new double[COLUMN.basis.size()];
					COLUMN.unit(node, x, unit);
					assertEquals(OrthonormalBasis.dot(unit, unit(other)), sum, 1e-12);
				}
	}

	/** At every node: what the pair explains after one step of Newton of the known rate. */
	@Test
	void anotherRateIsScoredAfterTheKnownOneHasYielded() {
		SecondRateScores others = new SecondRateScores(COLUMN, products, terms);
		NodeParts parts = new NodeParts(COLUMN, COUNT);
		parts.project(CURVES.coordinates, COUNT);
		int peaks = 0;
		for (int v = 0; v < COUNT; v++) {
			terms.start(CURVES.coordinates, v);
			parts.take(v, others.parts);
			assertParts(others, v);
			double known = 4.3 + v % 15;
			others.scan(known);
			double[] explained = new double[COLUMN.nodes];
			for (int node = 0; node < COLUMN.nodes; node++)
				explained[node] = yielded(CURVES.energy(v), known, node, others.move(node));
			double least = 0.5 * Arrays.stream(explained).max().getAsDouble();
			for (int node = 0; node < COLUMN.nodes; node++) {
				if (isClose(explained, node, least, 1e-6 * CURVES.energy(v))) continue;
				boolean expected = explained[node] > least && isPeak(explained, node);
				assertEquals(expected, others.isPeak(node, least), "curve " + v + ", node " + node);
				if (expected) peaks++;
			}
		}
		assertTrue(peaks > 5, peaks + " peaks");
	}

	private static void assertParts(SecondRateScores others, int v) {
		double[] exact = new double[COLUMN.nodes];
		for (int node = 0; node < COLUMN.nodes; node++) {
			for (int j = 0; j < COLUMN.basis.size(); j++)
				exact[node] += unit(node)[j] * CURVES.coordinates[j][v];
			assertEquals(exact[node], others.parts[node], 1e-5 * Math.sqrt(CURVES.energy(v)));
		}
		int best = others.bestAlone();
		assertEquals(others.parts[best], Arrays.stream(others.parts).max().getAsDouble());
	}

	private double yielded(double energy, double known, int node, double move) {
		profile.evaluate(known, node);
		if (!profile.both) {
			assertEquals(0, move);
			return 0;
		}
		double bend = profile.byFirstFirst;
		double expected = bend < 0 ? Math.max(-1, Math.min(1, -profile.byFirst / bend)) : 0;
		double rounding = 1e-6 * energy / Math.abs(bend);
		assertEquals(expected, move, rounding + (Math.abs(known - node) < 2 ? 2e-2 : 2e-3));
		return profile.explained + move * (profile.byFirst + bend * move / 2);
	}

	private static boolean isClose(double[] explained, int node, double least, double near) {
		return Math.abs(explained[node] - least) < near || IntStream.of(node - 1, node + 1).filter(
			i -> i >= 0 && i < explained.length).anyMatch(i -> Math.abs(explained[node] -
				explained[i]) < near);
	}

	private static boolean isPeak(double[] explained, int node) {
		return IntStream.of(node - 1, node + 1).filter(i -> i >= 0 && i < explained.length).allMatch(
			i -> explained[node] > explained[i]);
	}
}
