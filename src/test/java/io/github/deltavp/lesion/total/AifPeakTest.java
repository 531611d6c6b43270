// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AifPeakTest {

	/** Its late half is 2 on average, and 14 rise above it. */
	private static final double[] PLASMA = { 0, 12, 6, 3, 2, 1 };
	private static final double[] BY_15_PERCENT = { 0, 13.5, 6.6, 3.15, 2, 1 };

	private static Curve curve(double... mM) {
		return new Curve(TimeAxis.uniform(mM.length, 5), mM);
	}

	private static double[] higher(Curve... slices) {
		SortedMap<Integer, Curve> bySlice = new TreeMap<>();
		for (int i = 0; i < slices.length; i++)
			bySlice.put(3 + i, slices[i]);
		return AifPeak.higher(new ArterialInputFunction(curve(PLASMA), "test", List.of(), bySlice))
			.toArray();
	}

	/** The late half is 2 on average; what rises above it rises 15 % more. */
	@Test
	void onlyTheFirstPassGetsHigher() {
		assertArrayEquals(BY_15_PERCENT, higher(), 1e-12);
	}

	/**
	 * 10 and 6 above 1: half of the difference is a quarter of the mean, √(0.15² + 0.25²) = 0.2915.
	 */
	@Test
	void partsThatDisagreeAboutTheFirstPassMakeItLessSure() {
		double share = 0.291547594742265;
		double[] higher = higher(curve(0, 8, 4, 1, 1, 1), curve(0, 5, 3, 1, 1, 1));
		assertArrayEquals(new double[] { 0, 12 + 10 * share, 6 + 4 * share, 3 + share, 2, 1 }, higher,
			1e-12);
	}

	/** One curve is twice the other: that cancels in nVp. */
	@Test
	void partsMayDifferInHeightAsAWhole() {
		assertArrayEquals(BY_15_PERCENT, higher(curve(0, 8, 4, 1, 1, 1), curve(0, 16, 8, 2, 2, 2)),
			1e-12);
	}

	/** Of three slices the outer ones are compared; of one none. */
	@Test
	void theMiddleSliceBelongsToNeitherHalf() {
		Curve high = curve(0, 99, 98, 1, 1, 1);
		assertArrayEquals(BY_15_PERCENT, higher(curve(PLASMA), high, curve(PLASMA)), 1e-12);
		assertArrayEquals(BY_15_PERCENT, higher(high), 1e-12);
	}

	@Test
	void aPartWithNothingLateTellsNothing() {
		assertArrayEquals(BY_15_PERCENT, higher(curve(0, 8, 4, 0, 0, 0), curve(PLASMA)), 1e-12);
	}
}
