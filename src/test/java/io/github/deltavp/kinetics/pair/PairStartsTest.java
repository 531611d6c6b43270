// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.RateBounds;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Curves without noise whose delay is one of the grid: the truth is the best place. */
class PairStartsTest {

	private static final double LATEST = 6;
	private static final double FAST = Math.log(0.2);
	private static final double SLOW = Math.log(0.003);

	private double lowest;
	private double highest;
	private PairStarts starts;

	@BeforeEach
	void atDelaysHalfASecondApart() {
		var problem = PairCurves.problem(new DelayRange(0, LATEST));
		RateBounds rates = problem.rates();
		lowest = Math.log(rates.minPerSecond());
		highest = Math.log(rates.maxPerSecond());
		starts = new PairStarts(problem, new double[] { lowest, lowest, 0 }, new double[] { highest,
			highest, LATEST });
	}

	private static double[] curve(double delay, double fast, double slow) {
		return PairCurves.curve(delay, Math.exp(fast), 0.01, Math.exp(slow), 0.001);
	}

	private static double[] sorted(double[] start) {
		return new double[] { Math.max(start[0], start[1]), Math.min(start[0], start[1]) };
	}

	@Test
	void startsAtTheBestDelayAndItsNeighbours() {
		double[][] found = starts.starts(curve(4.5, FAST, SLOW), 1);
		assertEquals("[4.0, 4.5, 5.0]", Arrays.toString(Arrays.stream(found).mapToDouble(
			start -> start[2]).toArray()));
		assertEquals(FAST, sorted(found[1])[0], 2e-3);
		assertEquals(SLOW, sorted(found[1])[1], 2e-3);
	}

	@Test
	void theEndsOfTheDelaysHaveOneNeighbour() {
		assertEquals("[0.0, 0.5]", delays(curve(0, FAST, SLOW)));
		assertEquals("[5.5, 6.0]", delays(curve(LATEST, FAST, SLOW)));
	}

	private String delays(double[] curve) {
		return Arrays.toString(Arrays.stream(starts.starts(curve, 1)).mapToDouble(start -> start[2])
			.toArray());
	}

	@Test
	void moreThanOneBestDelayIsOfferedBestFirstAndEachOnce() {
		double[] curve = curve(2, Math.log(1), SLOW);
		double[][] one = starts.starts(curve, 1);
		double[][] all = starts.starts(curve, 9);
		assertTrue(all.length >= one.length);
		for (int i = 0; i < one.length; i++)
			assertEquals(one[i][2], all[i][2]);
		assertEquals(all.length, Arrays.stream(all).mapToDouble(start -> start[2]).distinct().count());
	}

	/** Slower than the slowest and faster than the fastest: exactly there. */
	@Test
	void aRateAtAnEndOfItsRangeIsExactlyThere() {
		double[] slowest = sorted(starts.starts(curve(3, FAST, lowest - 3), 1)[1]);
		assertEquals(lowest, slowest[1]);
		assertEquals(FAST, slowest[0], 0.05);
		double[] fastest = sorted(starts.starts(curve(3, highest, SLOW), 1)[1]);
		assertEquals(SLOW, fastest[1], 0.05);
		assertTrue(fastest[0] <= highest);
	}
}
