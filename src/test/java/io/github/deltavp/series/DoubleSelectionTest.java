// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubleSelectionTest {

	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 9", "17, 3", "300, 5", "300, 100000" })
	void everyRankIsThatOfTheSortedNumbers(int count, int different) {
		SplittableRandom random = new SplittableRandom(count);
		double[] values = random.ints(count, -different, different).asDoubleStream().toArray();
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		for (int k = 0; k < count; k++)
			assertEquals(sorted[k], DoubleSelection.kth(values, count, k), "rank " + k);
	}

	@ParameterizedTest
	@CsvSource({ "0", "4", "9" })
	void whatComesAfterTheCountIsNotLookedAt(int k) {
		double[] values = { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, -1, Double.NaN };
		assertEquals(k, DoubleSelection.kth(values, 10, k));
	}
}
