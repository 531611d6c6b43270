// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogRatioTest {

	/** numpy: median and std(ddof=1)/sqrt(4) of the four finite parts, hypot with 0.03. */
	@Test
	void partsGiveTheirMedianAndItsError() {
		LogRatio ratio = LogRatio.of(new double[] { 0.2, Double.NaN, -0.1, 0.1, 0 }, 0.03);
		assertEquals(0.05, ratio.value(), 1e-12);
		assertEquals(0.07118052168020874, ratio.sd(), 1e-12);
		assertEquals(0, LogRatio.of(new double[] { -1, 0, 5 }, 0.03).value());
	}

	@Test
	void twoPartsSayNothing() {
		assertSame(LogRatio.UNKNOWN, LogRatio.of(new double[] { 0.1, 0.1, Double.NaN }, 0.03));
	}

	@Test
	void aChangeCountsAgainstThatOfTheTissue() {
		LogRatio against = new LogRatio(0.1, 0.03).relative(0.35);
		assertEquals(0.25, against.value(), 1e-12);
		assertEquals(0.03, against.sd());
		assertEquals(28.40254166877415, against.percent(), 1e-9);
		assertEquals(0.13, new LogRatio(0.1, 0.03).withNoise(0.04, 0.12).sd(), 1e-12);
	}

	@Test
	void theChangeThatChanceExplainsLessCounts() {
		LogRatio small = new LogRatio(-0.1, 0.06);
		LogRatio large = new LogRatio(0.3, 0.04).power(-1.25);
		assertEquals(-0.375, large.value(), 1e-12);
		assertEquals(0.05, large.sd(), 1e-12);
		assertSame(large, small.orRather(large));
		assertSame(large, large.orRather(small));
	}

	/**
	 * Prior 0.25 of a normal of 0.3 against 0.75 of one of 0.03, both with the error.
	 */
	@Test
	void whatChanceHardlyExplainsIsAChange() {
		assertEquals(0.25 / Math.hypot(0.3, 0.06) / (0.25 / Math.hypot(0.3, 0.06) + 0.75 / Math.hypot(
			0.03, 0.06)), new LogRatio(0, 0.06).chanceOfChange(), 1e-12);
		assertEquals(1, new LogRatio(-0.375, 0.05).chanceOfChange(), 1e-4);
	}

	@Test
	void beyondIsFurtherThanTheShareAndThanChance() {
		assertTrue(new LogRatio(Math.log(0.84), 0.05).isBeyond(0.15));
		assertTrue(new LogRatio(-Math.log(0.84), 0.05).isBeyond(0.15));
		assertFalse(new LogRatio(Math.log(0.86), 0.05).isBeyond(0.15));
		assertFalse(new LogRatio(Math.log(0.7), 0.2).isBeyond(0.15));
		assertTrue(new LogRatio(Math.log(0.7), 0.17).isBeyond(0.15));
	}
}
