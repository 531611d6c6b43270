// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatSelectionTest {

	/** Numbers of many magnitudes, ties, zero, the smallest, the largest and infinity. */
	private static float[] numbers(int count) {
		SplittableRandom random = new SplittableRandom(count);
		float[] values = new float[count];
		for (int i = 0; i < count; i++)
			values[i] = (float) (random.nextInt(50) * Math.pow(10, random.nextInt(-30, 30)));
		values[0] = Float.POSITIVE_INFINITY;
		values[count / 2] = Float.MIN_VALUE;
		values[count - 1] = Float.MAX_VALUE;
		return values;
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 17, 1000 })
	void everyRankIsThatOfTheSortedNumbers(int count) {
		float[] values = numbers(count);
		float[] sorted = values.clone();
		Arrays.sort(sorted);
		for (int k = 0; k < count; k++)
			assertEquals(sorted[k], FloatSelection.kth(values, count, k), "rank " + k);
	}
}
