// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Means of what is drawn, within five standard errors of 20,000. */
class DrawTest {

	private static final int COUNT = 20_000;

	private final Draw draw = new Draw(5);

	private double mean(java.util.function.DoubleSupplier next) {
		return IntStream.range(0, COUNT).mapToDouble(i -> next.getAsDouble()).average().orElseThrow();
	}

	@Test
	void numbersAreUniform() {
		assertEquals(5, mean(() -> draw.between(2, 8)), 0.06);
		assertEquals(3, mean(() -> Math.pow(draw.between(2, 8) - 5, 2)), 0.1);
		assertEquals(Math.log(20), mean(() -> Math.log(draw.logBetween(2, 200))), 0.05);
		assertEquals(Math.pow(Math.log(100), 2) / 12, mean(() -> Math.pow(Math.log(draw.logBetween(2,
			200) / 20), 2)), 0.06);
		assertEquals(0.3, mean(() -> draw.chance(0.3) ? 1 : 0), 0.016);
	}

	@Test
	void bothEndsAreIncluded() {
		int[] counts = new int[4];
		for (int i = 0; i < COUNT; i++)
			counts[draw.among(2, 5) - 2]++;
		for (int count : counts)
			assertEquals(COUNT / 4., count, 300);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1.999, 5.001, Double.NaN })
	void whatIsOutsideIsRefused(double value) {
		assertEquals("gap is " + value + "; allowed is 2.0 … 5.0", assertThrows(
			IllegalArgumentException.class, () -> Checks.within("gap", value, 2, 5)).getMessage());
		Checks.within("gap", 2, 2, 5);
		Checks.within("gap", 5, 2, 5);
	}
}
