// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.rate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.block.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateEstimateTest {

	private final Estimate out = new Estimate();

	private static RateEstimate estimate() {
		RateEstimate estimate = new RateEstimate();
		estimate.fixedAmount = 0.05;
		estimate.amount = 0.002;
		estimate.rate = 0.01;
		estimate.delay = 3;
		estimate.sse = 0.7;
		estimate.node = 4;
		estimate.offset = -0.3;
		return estimate;
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 0.002, 0.05", "1, 0, 0.05, 0.002", "0, -1, 0.002, 0", "1, -1, 0, 0.002" })
	void amountsStandInTheOrderOfTheColumns(int lead, int fixed, double first, double second) {
		RateEstimate estimate = estimate();
		estimate.atBound = true;
		estimate.arrange(lead, fixed, out);
		assertArrayEquals(new double[] { first, second }, out.amounts);
		assertEquals(0.01, out.rates[0]);
		assertEquals(3, out.delay);
		assertEquals(0.7, out.sse);
		assertTrue(out.atBound);
	}

	private String free(RateEstimate estimate, int lead, int fixed, boolean isRated,
		boolean isDelayed)
	{
		estimate.free(lead, fixed, isRated, isDelayed, out);
		StringBuilder free = new StringBuilder();
		for (boolean is : out.free)
			free.append(is ? 1 : 0);
		return free.toString();
	}

	@Test
	void whatIsInsideItsBoundsIsFree() {
		assertEquals("11101", free(estimate(), 1, 0, true, true));
		assertEquals("11001", free(estimate(), 1, 0, false, true));
		assertEquals("11100", free(estimate(), 1, 0, true, false));
		assertFalse(out.follows);
	}

	@Test
	void whatIsAtABoundIsNotFree() {
		RateEstimate estimate = estimate();
		estimate.atEnd = true;
		assertEquals("11001", free(estimate, 1, 0, true, true));
		estimate.atEnd = false;
		estimate.delayAtEnd = true;
		assertEquals("11100", free(estimate, 1, 0, true, true));
		estimate.atLimit = true;
		assertEquals("10100", free(estimate, 1, 0, true, true));
		assertTrue(out.follows);
	}

	@Test
	void withoutAnAmountThereIsNoRateAndWithoutAnyNoDelay() {
		RateEstimate estimate = estimate();
		estimate.amount = 0;
		assertEquals("10001", free(estimate, 1, 0, true, true));
		estimate.fixedAmount = 0;
		assertEquals("00000", free(estimate, 1, 0, true, true));
		estimate.amount = 1;
		assertEquals("01101", free(estimate, 1, 0, true, true));
	}

	@Test
	void setTakesAllOfAnother() throws IllegalAccessException {
		RateEstimate estimate = estimate();
		estimate.atBound = estimate.atLimit = estimate.atEnd = estimate.delayAtEnd = true;
		RateEstimate copy = new RateEstimate();
		copy.set(estimate);
		for (var field : RateEstimate.class.getFields())
			assertEquals(field.get(estimate), field.get(copy), field.getName());
	}
}
