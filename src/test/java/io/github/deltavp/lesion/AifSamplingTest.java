// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AifSamplingTest {

	/** A first pass of 12 s (full width at half maximum) at 40 s on a level of 1 mM. */
	private static Curve plasma(double interval) {
		TimeAxis times = TimeAxis.uniform((int) (200 / interval), interval);
		return new Curve(times, IntStream.range(0, times.size()).mapToDouble(i -> {
			double t = times.seconds(i);
			return 5 * Math.exp(-Math.log(2) * Math.pow((t - 40) / 6, 2)) + 1 / (1 + Math.exp(-(t - 40) /
				4));
		}).toArray());
	}

	private static double coarseness(double interval) {
		return AifSampling.of(plasma(interval), 1).coarseness();
	}

	@Test
	void eachSampleOfTheFirstPassIsLeftOutOnce() {
		Curve plasma = plasma(8);
		AifSampling sampling = AifSampling.of(plasma, 1);
		assertEquals(10, sampling.without().size(),
			"four before the peak, the peak, five in 40 s after it");
		for (int i = 0; i < 10; i++) {
			int left = i + 1;
			assertArrayEquals(IntStream.range(0, plasma.size()).filter(t -> t != left).mapToDouble(
				plasma::value).toArray(), sampling.without().get(i).toArray());
		}
	}

	@Test
	void theFurtherApartTheFramesTheCoarser() {
		assertTrue(coarseness(2) < 0.01);
		assertTrue(coarseness(5) > 3 * coarseness(2));
		assertTrue(coarseness(10) > 2 * coarseness(5));
		assertTrue(coarseness(13) > AifSampling.TOO_COARSE);
	}

	@Test
	void aCurveOfFourSamplesCannotLoseOne() {
		Curve four = new Curve(TimeAxis.uniform(4, 20), new double[] { 0, 5, 2, 1 });
		assertEquals(0, AifSampling.of(four, 1).without().size());
		assertEquals(0, AifSampling.of(four, 1).coarseness());
	}

	/** The standard deviation of the logarithm is a share of the root of the sum of squares. */
	@Test
	void theSharesOfAllSamplesAddUp() {
		assertEquals(0.5 * 0.5, deviation(), 0.006);
	}

	private static double deviation() {
		AifSampling sampling = new AifSampling(java.util.List.of(), 0.1, 11);
		double[] logs = IntStream.range(0, 4000).mapToDouble(i -> Math.log(sampling.factor(
			new double[] { 0.3, -0.4 }, i))).toArray();
		return SampleStatistics.of(logs).sd();
	}

	@Test
	void allRegionsOfAnExamShareTheDrawsAndTwoExamsDoNot() {
		AifSampling sampling = AifSampling.of(plasma(5), 1);
		double[] changes = { 0.1, 0.2, -0.1 };
		assertEquals(sampling.factor(changes, 3), sampling.factor(changes, 3));
		assertNotEquals(sampling.factor(changes, 3), sampling.factor(changes, 4));
		assertNotEquals(sampling.factor(changes, 3), AifSampling.of(plasma(5), 2).factor(changes, 3));
	}
}
