// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

import static io.github.deltavp.cohort.TiedGroups.pair;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.TiedGroups;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small statistics against their definitions, and what they refuse. */
class DefinitionsTest {

	@Domain(TiedGroups.class)
	@Property(tries = 200)
	void pairsAreCountedOneByOne(@ForAll double[] a, @ForAll double[] b) {
		GroupPair groups = pair(a, b);
		double u = Arrays.stream(a).map(x -> Arrays.stream(b).map(y -> x > y ? 1 : x == y ? .5 : 0)
			.sum()).sum();
		assertEquals(u, groups.u());
		assertEquals(u / a.length / b.length, groups.auc(), 1e-15);
		double[] pooled = DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
		double[] distinct = Arrays.stream(pooled).distinct().sorted().toArray();
		assertEquals(distinct.length, groups.distinct());
		assertEquals(distinct.length < pooled.length, groups.hasTies());
		double ties = 0;
		for (int i = 0; i < distinct.length; i++) {
			double value = distinct[i];
			assertEquals(value, groups.value(i));
			long positives = Arrays.stream(a).filter(x -> x == value).count();
			long negatives = Arrays.stream(b).filter(x -> x == value).count();
			assertEquals(positives, groups.positives(i));
			assertEquals(negatives, groups.negatives(i));
			ties += Math.pow(positives + negatives, 3) - positives - negatives;
		}
		assertEquals(ties, groups.tieSum());
	}

	/** All U of all assignments, counted from both ends. */
	@Domain(TiedGroups.class)
	@Property(tries = 60)
	void lowerQuantilesCountAllAssignments(@ForAll double[] a, @ForAll double[] b) {
		if (a.length + b.length > 12) return;
		double[] pooled = DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
		double[] us = IntStream.range(0, 1 << pooled.length).filter(choice -> Integer.bitCount(
			choice) == a.length).mapToDouble(choice -> pair(picked(pooled, choice), picked(pooled,
				~choice)).u()).sorted().toArray();
		double pairs = a.length * b.length;
		RankSumDistribution distribution = new RankSumDistribution(pair(a, b));
		for (double probability : new double[] { .01, .025, .1, .3, .45 }) {
			int tail = (int) Math.ceil(probability * us.length * (1 - 1e-12));
			double low = us[tail - 1];
			double high = pairs - us[us.length - tail];
			assertEquals(Math.min(low, high), distribution.lowerQuantile(probability), 1e-9);
		}
	}

	private static double[] picked(double[] values, int choice) {
		return IntStream.range(0, values.length).filter(i -> (choice >> i & 1) == 1).mapToDouble(
			i -> values[i]).toArray();
	}

	@Test
	void missingValuesAreCountedAndNoOthers() {
		Sample sample = Sample.of(3, Double.NaN, 1, Double.NaN, 2);
		assertEquals(3, sample.size());
		assertEquals(2, sample.missing());
		double[] values = sample.toArray();
		values[0] = 9;
		assertEquals(1, sample.get(0), "a copy");
		assertTrue(Double.isNaN(Sample.of().quantile(.5)));
		assertEquals(1.5, sample.quantile(.25));
		assertThrows(IllegalArgumentException.class, () -> Sample.of(Double.NEGATIVE_INFINITY));
		Descriptives one = Descriptives.of(Sample.of(5));
		assertTrue(Double.isNaN(one.sd()) && one.mean() == 5 && one.missing() == 0);
		assertEquals(Math.sqrt(2), Descriptives.of(Sample.of(5, 3)).sd(), 1e-15);
	}

	@Test
	void groupsNeedAKnownValue() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new GroupPair(Sample.of(1), Sample
			.of(Double.NaN))).getMessage().startsWith("the negative group"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new GroupPair(Sample.of(), Sample
			.of(1))).getMessage().startsWith("the positive group"));
	}

	@Test
	void fractionsLieBetweenZeroAndOne() {
		for (double wrong : new double[] { 0, 1, -1, 2, Double.NaN })
			assertTrue(assertThrows(IllegalArgumentException.class, () -> Arguments.requireFraction(
				"alpha", wrong)).getMessage().startsWith("alpha is " + wrong));
		Arguments.requireFraction("alpha", .999);
		Arguments.requireAtLeast("pairs", 2, 2);
		assertEquals("pairs is 1; it must be at least 2", assertThrows(IllegalArgumentException.class,
			() -> Arguments.requireAtLeast("pairs", 2, 1)).getMessage());
	}

	@Test
	void intervalsOfProbabilitiesAreCut() {
		assertEquals(new Interval(0, 1), new Interval(-.1, 1.1).clipped());
		assertEquals(new Interval(.1, .9), new Interval(.1, .9).clipped());
	}

	/** Tables of the normal distribution. */
	@Test
	void theNormalDistributionIsTheStandardOne() {
		assertEquals(.8413447460685429, Normal.cumulative(1), 1e-12);
		assertEquals(1.959963984540054, Normal.critical(.05), 1e-12);
		assertEquals(-1.2815515655446004, Normal.quantile(.1), 1e-12);
		assertEquals(.31731050786291415, Normal.twoSided(-1), 1e-12);
		assertEquals(1, Normal.twoSided(0));
		assertTrue(Double.isNaN(Normal.twoSided(Double.NaN)));
	}

	@Test
	void proportionsAreOfSoMany() {
		assertEquals(.25, new Proportion(1, 4).value());
		assertThrows(IllegalArgumentException.class, () -> new Proportion(-1, 4));
		assertThrows(IllegalArgumentException.class, () -> new Proportion(5, 4));
		for (Interval none : List.of(new Proportion(0, 0).wilson(.05), new Proportion(0, 0)
			.clopperPearson(.05)))
			assertTrue(Double.isNaN(none.low()) && Double.isNaN(none.high()));
		assertEquals(new Interval(0, 1 - Math.pow(.05, 1. / 3)).high(), new Proportion(0, 3)
			.clopperPearson(.1).high(), 1e-12);
		assertEquals(0, new Proportion(0, 3).clopperPearson(.1).low());
		assertEquals(0, new Proportion(0, 3).wilson(.1).low());
		assertEquals(1, new Proportion(3, 3).wilson(.1).high());
	}

	/** 0.01 and 0.04 of three, the one that was not tested left out: ·3, ·2, and never less. */
	@Test
	void holmPassesOverWhatWasNotTested() {
		assertArrayEquals(new double[] { .03, Double.NaN, .08, .08 }, Holm.adjust(.01, Double.NaN, .05,
			.04), 1e-15);
		assertArrayEquals(new double[] { 1, 1 }, Holm.adjust(.9, .6), 1e-15);
	}

	/** H = 12/(N(N + 1)) Σ R²/n − 3(N + 1) of ranks 1 2, 3 4, 5 6, and χ² of two is exp(−H/2). */
	@Test
	void kruskalAndWallisPassOverEmptyGroups() {
		KruskalWallisTest.Result result = KruskalWallisTest.test(List.of(Sample.of(2, 1), Sample.of(
			Double.NaN), Sample.of(3, 4), Sample.of(5, 9)));
		assertEquals(12 / 42. * (9 + 49 + 121) / 2 - 21, result.statistic(), 1e-12);
		assertEquals(2, result.degreesOfFreedom());
		assertEquals(Math.exp(-result.statistic() / 2), result.p(), 1e-12);
		KruskalWallisTest.Result equal = KruskalWallisTest.test(List.of(Sample.of(1, 1), Sample.of(1)));
		assertEquals(0, equal.statistic());
		assertEquals(1, equal.p());
		assertThrows(IllegalArgumentException.class, () -> KruskalWallisTest.test(List.of(Sample.of(1),
			Sample.of(Double.NaN))));
	}

	@Test
	void pairsWithoutADifferenceAreLeftOutAndCounted() {
		SignedRankTest.Result result = SignedRankTest.withDefaults().test(new double[] { 1, 2, 3, 4,
			Double.NaN, 5 }, new double[] { 2, 2, 5, 1, 3, Double.NaN });
		assertEquals(new SignedRankTest.Result(3, 1, 2, 3, 1, true, .5), result);
		assertEquals(1, SignedRankTest.withDefaults().test(new double[] { 1 }, new double[] { 1 }).p());
		SignedRankTest.Result even = SignedRankTest.withDefaults().asymptotic().test(new double[] { 0,
			0 }, new double[] { 1, -1 });
		assertEquals(1, even.p());
		assertFalse(even.exact());
		assertThrows(IllegalArgumentException.class, () -> SignedRankTest.withDefaults().test(
			new double[1], new double[2]));
	}

	/** All of n rises: 2 · 2⁻ⁿ, as long as it is counted. */
	@ParameterizedTest
	@CsvSource({ "10, true", "400, true", "401, false" })
	void upToFourHundredPairsAreCounted(int pairs, boolean exact) {
		SignedRankTest.Result result = SignedRankTest.withDefaults().test(new double[pairs], IntStream
			.rangeClosed(1, pairs).mapToDouble(i -> i).toArray());
		assertEquals(exact, result.exact());
		if (exact) assertEquals(1, result.p() / Math.pow(2, 1 - pairs), 1e-9);
		else assertEquals(0, result.p(), 1e-60);
	}

	@Test
	void levelsAndGroupsWithoutACountSayNothing() {
		int[][] counts = { { 3, 1 }, { 1, 4 } };
		int[][] padded = { { 3, 0, 1 }, { 0, 0, 0 }, { 1, 0, 4 } };
		assertEquals(new ContingencyTable(counts).fisherP(), new ContingencyTable(padded).fisherP());
		assertEquals(new ContingencyTable(counts).chiSquare(), new ContingencyTable(padded)
			.chiSquare());
		for (int[][] nothing : new int[][][] { {}, { { 1, 2 } }, { { 1 }, { 2 } }, { { 1, 0 }, { 2,
			0 } } })
		{
			ContingencyTable table = new ContingencyTable(nothing);
			assertFalse(table.isTestable());
			assertTrue(Double.isNaN(table.fisherP()) && Double.isNaN(table.chiSquare().p()) && Double
				.isNaN(table.chiSquare().statistic()));
			assertEquals(0, table.chiSquare().degreesOfFreedom());
		}
		ContingencyTable three = new ContingencyTable(new int[][] { { 3, 1, 1 }, { 1, 4, 2 } });
		assertTrue(three.isTestable() && Double.isNaN(three.fisherP()));
		assertEquals(2, three.chiSquare().degreesOfFreedom());
	}

	/** Ten levels of ten times one and one: 11 tables a level but the first, 11⁹ in all. */
	@Test
	void tooManyTablesAreLeftToChiSquare() {
		int[][] many = IntStream.range(0, 10).mapToObj(i -> new int[] { 5, 5 }).toArray(int[][]::new);
		ContingencyTable table = new ContingencyTable(many);
		assertTrue(Double.isNaN(table.fisherP()));
		assertEquals(1, table.chiSquare().p(), 1e-12);
	}

	/** 5 against 5, all different: two of 252 assignments are as far apart. */
	@Test
	void theMethodOfATestIsChosen() {
		GroupPair groups = pair(new double[] { 6, 7, 8, 9, 10 }, new double[] { 1, 2, 3, 4, 5 });
		MannWhitneyTest.Result exact = MannWhitneyTest.withDefaults().test(groups);
		assertEquals(2 / 252., exact.p(), 1e-15);
		assertEquals(1, exact.rankBiserial());
		MannWhitneyTest.Result normal = MannWhitneyTest.withDefaults().withMethod(
			MannWhitneyTest.Method.ASYMPTOTIC).test(groups);
		assertFalse(normal.exact());
		assertEquals(Normal.twoSided(12 / Math.sqrt(25 / 12. * 11)), normal.p(), 1e-15);
		assertTrue(exact.shift().high() - exact.shift().low() > MannWhitneyTest.withDefaults()
			.withAlpha(.5).test(groups).shift().high() - MannWhitneyTest.withDefaults().withAlpha(.5)
				.test(groups).shift().low());
	}
}
