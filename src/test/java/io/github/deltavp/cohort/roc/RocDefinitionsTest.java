// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import static io.github.deltavp.cohort.TiedGroups.pair;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.stats.GroupPair;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.stats.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves and decisions against their definitions, and what they refuse. */
class RocDefinitionsTest {

	private static final GroupPair GROUPS = pair(new double[] { 1, 4, 5, 8 }, new double[] { -10, 0,
		2, 5 });

	@Test
	void aDecisionHasItsShares() {
		Confusion confusion = new Confusion(6, 2, 9, 3);
		assertEquals(new Proportion(6, 8), confusion.sensitivity());
		assertEquals(new Proportion(9, 12), confusion.specificity());
		assertEquals(new Proportion(6, 9), confusion.positivePredictiveValue());
		assertEquals(new Proportion(9, 11), confusion.negativePredictiveValue());
		assertEquals(new Proportion(15, 20), confusion.accuracy());
		assertEquals(3, confusion.positiveLikelihoodRatio(), 1e-15);
		assertEquals(1 / 3., confusion.negativeLikelihoodRatio(), 1e-15);
		assertEquals(.5, confusion.youdenIndex(), 1e-15);
	}

	/** The value at a threshold is not above it. */
	@Test
	void cutsLieBetweenValues() {
		RocCurve curve = new RocCurve(GROUPS);
		assertEquals(8, curve.cuts());
		assertEquals(Double.NEGATIVE_INFINITY, curve.threshold(0));
		assertEquals(Double.POSITIVE_INFINITY, curve.threshold(7));
		assertEquals(-5, curve.threshold(1));
		assertEquals(6.5, curve.threshold(6));
		assertEquals(new Confusion(2, 2, 3, 1), curve.at(4).confusion());
		assertEquals(new Confusion(3, 1, 3, 1), curve.at(3.99).confusion());
		assertEquals(new Confusion(4, 0, 0, 4), curve.at(-11).confusion());
		assertEquals(new Confusion(0, 4, 4, 0), curve.at(8).confusion());
		assertEquals(.5, curve.sensitivity(5));
		assertEquals(.25, curve.falsePositiveRate(5));
		assertEquals(12.5 / 16, curve.auc());
	}

	/** From (¼, ½) the curve rises to (¼, ¾); above 0.8 it is a line from 0 over (0, ¼) to (¼, ½). */
	@Test
	void partOfTheAreaIsThatOfTrapezoids() {
		RocCurve curve = new RocCurve(GROUPS);
		assertEquals(.2 * (.25 + .45) / 2, curve.partialAuc(.8, 1), 1e-12);
		assertEquals((1 + (.07 - .02) / .18) / 2, curve.standardisedPartialAuc(.8, 1), 1e-12);
		assertEquals(.1 * (.35 + .45) / 2, curve.partialAuc(.8, .9), 1e-12);
		assertEquals(curve.auc(), curve.partialAuc(0, 1), 1e-12);
		for (double[] wrong : new double[][] { { -.1, 1 }, { .5, .5 }, { .9, .8 }, { .5, 1.1 }, {
			Double.NaN, 1 } })
			assertThrows(IllegalArgumentException.class, () -> curve.partialAuc(wrong[0], wrong[1]));
	}

	@Test
	void aCutoffThatDoesNoBetterThanChanceIsNone() {
		assertEquals(List.of(), new YoudenCutoff(new RocCurve(pair(new double[] { 1, 2 }, new double[] {
			1, 2 }))).optima());
		assertEquals(List.of(), new YoudenCutoff(new RocCurve(pair(new double[] { 1, 2 }, new double[] {
			3, 4 }))).optima());
		List<OperatingPoint> tied = new YoudenCutoff(new RocCurve(pair(new double[] { 1, 3 },
			new double[] { 0, 2 }))).optima();
		assertEquals(List.of(.5, 2.5), tied.stream().map(OperatingPoint::threshold).toList());
	}

	/** 3 of 4 and 3 of 4 seem right; one after another left out, of 1 4 5 8 against −10 0 2 6. */
	@Test
	void optimismIsWhatTheOwnLesionsAdd() {
		LeaveOneOut left = LeaveOneOut.of(new RocCurve(pair(new double[] { 1, 4, 5, 8 }, new double[] {
			-10, 0, 2, 6 })));
		assertEquals(.5, left.apparent());
		assertEquals(.25, left.crossValidated());
		assertEquals(.25, left.optimism());
		assertThrows(IllegalArgumentException.class, () -> LeaveOneOut.of(new RocCurve(pair(
			new double[] { 1 }, new double[] { 2, 3 }))));
		assertThrows(IllegalArgumentException.class, () -> LeaveOneOut.of(new RocCurve(pair(
			new double[] { 1, 2 }, new double[] { 3 }))));
	}

	@Test
	void areasWithoutOverlapHaveNoWidth() {
		DeLong.Area apart = DeLong.area(pair(new double[] { 3, 4 }, new double[] { 1, 2 }), .05);
		assertEquals(1, apart.auc());
		assertEquals(0, apart.variance());
		assertEquals(new Interval(1, 1), apart.interval());
		assertTrue(Double.isNaN(apart.logitInterval().low()));
		assertTrue(Double.isNaN(DeLong.area(pair(new double[] { 1, 2 }, new double[] { 3, 4 }), .05)
			.logitInterval().high()));
		assertTrue(Double.isNaN(DeLong.area(pair(new double[] { 3 }, new double[] { 1, 2 }), .05)
			.variance()));
	}

	@Test
	void twoMarkersAreComparedWhereBothAreKnown() {
		boolean[] positive = { true, true, true, false, false, false };
		double[] a = { 5, 6, 7, 1, 2, Double.NaN };
		double[] b = { 1, Double.NaN, 7, 5, 2, 9 };
		DeLong.Comparison one = DeLong.compare(a, b, positive);
		assertEquals(4, one.lesions());
		assertEquals(1, one.aucA());
		assertEquals(.5, one.aucB());
		DeLong.Comparison same = DeLong.compare(a, a, positive);
		assertEquals(0, same.z());
		assertEquals(1, same.p());
		DeLong.Comparison opposite = DeLong.compare(a, Arrays.stream(a).map(x -> -x).toArray(),
			positive);
		assertTrue(Double.isNaN(opposite.z()) && Double.isNaN(opposite.p()), "no variance");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> DeLong.compare(new double[] { 1,
			Double.NaN, Double.NaN, 1, 2, 3 }, b, positive)).getMessage().startsWith(
				"number of positives with both markers is 1"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> DeLong.compare(new double[] { 1,
			2, 3, 1, Double.NaN, Double.NaN }, b, positive)).getMessage().startsWith(
				"number of negatives with both markers is 1"));
	}

	@Test
	void plansNeedADifferenceAndTwoGroups() {
		for (double[] wrong : new double[][] { { .5, .5, 1, .05 }, { .8, .5, 0, .05 }, { 1, .5, 1,
			.05 }, { .8, 0, 1, .05 }, { .8, .5, 1, 0 }, { .8, .5, Double.NaN, .05 } })
			assertThrows(IllegalArgumentException.class, () -> new AucPower(wrong[0], wrong[1], wrong[2],
				wrong[3]));
		AucPower plan = new AucPower(.8, .5, 2, .05);
		assertThrows(IllegalArgumentException.class, () -> plan.power(0));
		assertThrows(IllegalArgumentException.class, () -> plan.positives(1));
		for (double power : new double[] { .6, .9 }) {
			int enough = (int) Math.ceil(plan.positives(power));
			assertTrue(plan.power(enough) >= power && plan.power(enough - 1) < power);
		}
		assertEquals(plan.positives(.8), new AucPower(.2, .5, 2, .05).positives(.8), 1e-9);
	}

	@Test
	void aBootstrapHasAHundredReplicatesAndALevel() {
		assertThrows(IllegalArgumentException.class, () -> new RocBootstrap(99, 1, .05));
		assertThrows(IllegalArgumentException.class, () -> new RocBootstrap(100, 1, 1));
		assertEquals(new Interval(1, 1), new RocBootstrap(100, 1, .05).stratified(pair(new double[] { 3,
			4 }, new double[] { 1, 2 })).area());
	}

	/** Every way to draw three of three positives and two of two negatives, 108 in all. */
	@ParameterizedTest
	@ValueSource(doubles = { .2, .5, .8 })
	void resampledLesionsHaveTheAreasOfAllDraws(double alpha) {
		double[] a = { 1, 3, 6 };
		double[] b = { 2, 3 };
		List<Double> areas = new ArrayList<>();
		for (int i = 0; i < 27; i++)
			for (int j = 0; j < 4; j++)
				areas.add(pair(new double[] { a[i % 3], a[i / 3 % 3], a[i / 9] }, new double[] { b[j % 2],
					b[j / 2] }).auc());
		assertQuantiles(areas, alpha, new RocBootstrap(20_000, 3, alpha).stratified(pair(a, b)).area());
	}

	/** Patients with positives, with negatives and with both are drawn from their own kind. */
	@ParameterizedTest
	@ValueSource(doubles = { .2, .5, .8 })
	void resampledPatientsHaveTheAreasOfAllDraws(double alpha) {
		double[][] positives = { { 1, 2 }, { 7 }, {}, {}, { 4 }, { 5, 3 } };
		double[][] negatives = { {}, {}, { 0, 3 }, { 6 }, { 5 }, { 2 } };
		List<Double> values = new ArrayList<>();
		List<Boolean> kinds = new ArrayList<>();
		List<String> owners = new ArrayList<>();
		for (int patient = 0; patient < 6; patient++)
			for (int kind = 0; kind < 2; kind++)
				for (double value : (kind == 0 ? positives : negatives)[patient]) {
					values.add(value);
					kinds.add(kind == 0);
					owners.add("P" + patient);
				}
		boolean[] positive = new boolean[kinds.size()];
		for (int i = 0; i < positive.length; i++)
			positive[i] = kinds.get(i);
		List<Double> areas = new ArrayList<>();
		for (int draw = 0; draw < 64; draw++) {
			int[] drawn = { draw & 1, draw >> 1 & 1, 2 + (draw >> 2 & 1), 2 + (draw >> 3 & 1), 4 +
				(draw >> 4 & 1), 4 + (draw >> 5 & 1) };
			areas.add(pair(all(positives, drawn), all(negatives, drawn)).auc());
		}
		assertQuantiles(areas, alpha, new RocBootstrap(20_000, 3, alpha).clustered(values.stream()
			.mapToDouble(v -> v).toArray(), positive, owners).area());
	}

	private static double[] all(double[][] lesions, int[] patients) {
		return Arrays.stream(patients).boxed().flatMapToDouble(patient -> Arrays.stream(
			lesions[patient])).toArray();
	}

	/** A quantile of so many replicates is one of a probability within 1.5 %. */
	private static void assertQuantiles(List<Double> areas, double alpha, Interval interval) {
		double[] sorted = areas.stream().mapToDouble(area -> area).sorted().toArray();
		for (double[] end : new double[][] { { alpha / 2, interval.low() }, { 1 - alpha / 2, interval
			.high() } })
		{
			double least = sorted[(int) ((end[0] - .015) * sorted.length)];
			double most = sorted[(int) ((end[0] + .015) * sorted.length)];
			assertTrue(least - 1e-9 <= end[1] && end[1] <= most + 1e-9, end[1] + " at " + end[0] +
				" is not within " + least + " … " + most);
		}
	}
}
