// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaneMedianTest {

	private static final int PIXELS = 5000;

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9 })
	void everyPixelIsTheMiddleOfItsSortedValues(int planes) {
		SplittableRandom random = new SplittableRandom(planes);
		float[][] values = new float[planes][PIXELS];
		for (float[] plane : values)
			for (int p = 0; p < PIXELS; p++)
				plane[p] = random.nextInt(50) == 0 ? Float.NaN : random.nextInt(-20, 20);
		float[] expected = new float[PIXELS];
		for (int p = 0; p < PIXELS; p++)
			expected[p] = middle(values, p);
		assertArrayEquals(expected, new PlaneMedian(values).median());
	}

	private static float middle(float[][] planes, int pixel) {
		float[] sorted = new float[planes.length];
		for (int i = 0; i < sorted.length; i++)
			sorted[i] = planes[i][pixel];
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}
}
