// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.stats.GroupPair;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.stats.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The band against all cohorts that can be drawn; against NumPy, see CohortStudyTest.
 */
class RocBandTest {

	private static final double[] POSITIVES = { 5, 2 };
	private static final double[] NEGATIVES = { 3, 2 };
	private static final double ALPHA = .3;

	private static RocBand band(int replicates) {
		return new RocBootstrap(replicates, 5, ALPHA).stratified(new GroupPair(Sample.of(POSITIVES),
			Sample.of(NEGATIVES))).band();
	}

	/** @return share of values that are at least {@code cut} */
	private static double share(double[] values, double cut) {
		return Arrays.stream(values).filter(value -> value >= cut).count() / (double) values.length;
	}

	/** @return the highest point of the curve at a rate, straight between cuts */
	private static double sensitivity(double[] positives, double[] negatives, double rate) {
		double[] cuts = DoubleStream.concat(DoubleStream.of(99), DoubleStream.concat(Arrays.stream(
			positives), Arrays.stream(negatives))).distinct().sorted().toArray();
		double best = 0;
		for (int i = 0; i < cuts.length; i++) {
			double x = share(negatives, cuts[i]);
			double y = share(positives, cuts[i]);
			if (x == rate) best = Math.max(best, y);
			if (i == 0) continue;
			double right = share(negatives, cuts[i - 1]);
			if (x < rate && rate < right) best = y + (share(positives, cuts[i - 1]) - y) * (rate - x) /
				(right - x);
		}
		return best;
	}

	/** All 16 draws are equally likely; 15 and 85 % are not near a multiple of 1/16. */
	@Test
	void theBandIsThatOfAllDrawsThatThereAre() {
		List<Interval> found = band(10_000).sensitivities();
		for (int rate = 0; rate <= 100; rate++) {
			List<Double> all = new ArrayList<>();
			for (int draw = 0; draw < 16; draw++)
				all.add(sensitivity(new double[] { POSITIVES[draw & 1], POSITIVES[draw >> 1 & 1] },
					new double[] { NEGATIVES[draw >> 2 & 1], NEGATIVES[draw >> 3] }, rate / 100.));
			Collections.sort(all);
			assertEquals(all.get(2), found.get(rate).low(), 1e-9, "low at " + rate);
			assertEquals(all.get(13), found.get(rate).high(), 1e-9, "high at " + rate);
			assertEquals(rate / 100., RocBand.falsePositiveRate(rate));
		}
	}

	@Test
	void aPatientALesionIsTheBandOfLesions() {
		RocBand byPatients = new RocBootstrap(10_000, 5, ALPHA).clustered(new double[] { 5, 2, 3, 2 },
			new boolean[] { true, true, false, false }, List.of("a", "b", "c", "d")).band();
		RocBand byLesions = band(10_000);
		for (int rate = 0; rate <= 100; rate++) {
			assertEquals(byLesions.sensitivities().get(rate).low(), byPatients.sensitivities().get(rate)
				.low(), 1e-9);
			assertEquals(byLesions.sensitivities().get(rate).high(), byPatients.sensitivities().get(rate)
				.high(), 1e-9);
		}
	}

	@Test
	void groupsThatDoNotOverlapHaveABandWithoutWidth() {
		RocBand band = new RocBootstrap(100, 1, .05).stratified(new GroupPair(Sample.of(3, 4), Sample
			.of(1, 2))).band();
		assertTrue(band.sensitivities().stream().allMatch(new Interval(1, 1)::equals));
	}

	@Test
	void theBandDoesNotDependOnThreadsNorOnReplicatesBeyondTenThousand() throws Exception {
		ForkJoinPool pool = new ForkJoinPool(3);
		try {
			assertEquals(band(10_000), pool.submit(() -> band(12_000)).get());
		}
		finally {
			pool.shutdown();
		}
	}

	@Test
	void aBandHasAHundredSteps() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new RocBand(List.of()))
			.getMessage().contains("101 are needed"));
		assertEquals(101, new RocBand(IntStream.rangeClosed(0, 100).mapToObj(i -> new Interval(0, 1))
			.toList()).sensitivities().size());
	}
}
