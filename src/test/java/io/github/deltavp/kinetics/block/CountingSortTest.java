// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingSortTest {

	@Test
	void curvesStandInTheOrderOfTheirNumbersAndElseAsTheyCame() {
		CountingSort sort = new CountingSort(7, 100);
		Random random = new Random(2);
		for (int count : new int[] { 100, 1, 40, 0 }) {
			int[] number = random.ints(count, 1, 6).toArray();
			sort.sort(number, count);
			int[] expected = IntStream.range(0, count).boxed().sorted(Comparator.comparingInt(
				v -> number[v])).mapToInt(v -> v).toArray();
			assertArrayEquals(expected, Arrays.copyOf(sort.order(), count));
			for (int n = 0; n <= 7; n++) {
				int limit = n;
				assertEquals(Arrays.stream(number).filter(other -> other < limit).count(), sort.begin(n));
			}
		}
	}
}
