// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.stats.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which values an axis shows; worked out by hand. */
class ShownRangeTest {

	/** Whiskers from 20 to 40 leave 10 on either side. */
	@Test
	void anOutlierIsShownUpToHalfTheSpanBeyondTheWhiskers() {
		for (double outlier : new double[] { 71, 90, 1e9 }) {
			Sample group = Sample.of(20, 20, 30, 30, 40, 40, outlier);
			assertEquals(new Whiskers(20, 40), Whiskers.of(group));
			assertEquals(new ShownRange(20, 40), ShownRange.of(List.of(group)));
			assertEquals(new ShownRange(15, 50), ShownRange.of(List.of(group, Sample.of(15, 30, 30, 30,
				30, 30, 50))));
		}
		assertEquals(new ShownRange(20, 40), ShownRange.of(List.of(Sample.of(20, 20, 30, 30, 40, 40),
			Sample.of(9, 30, 30, 30, 30, 30, 51))));
	}

	@Test
	void whatIsBeyondIsNamedAscending() {
		ShownRange range = new ShownRange(-5, 8);
		Sample sample = Sample.of(600.4, -7, 0, 9.25, -5, 8);
		assertArrayEquals(new double[] { 9.25, 600.4 }, range.above(sample));
		assertArrayEquals(new double[] { -7 }, range.below(sample));
		assertFalse(range.holds(List.of(sample)));
		assertTrue(range.holds(List.of(Sample.of(-5, 8), Sample.of())));
		assertEquals("9.25, 600", ShownRange.label(range.above(sample)));
		assertEquals("−7", ShownRange.label(range.below(sample)));
		assertEquals("4 from 10 to 40", ShownRange.label(new double[] { 10, 20, 30, 40 }));
	}

	@Test
	void equalValuesAndEmptyGroupsHaveARangeToo() {
		assertEquals(new ShownRange(3, 3), ShownRange.of(List.of(Sample.of(3, 3))));
		assertEquals(new ShownRange(3, 900), ShownRange.of(List.of(Sample.of(3, 3, 3, 3, 3, 900))));
		assertEquals(1, new ShownRange(3, 3).span());
		assertEquals(new ShownRange(0, 1), ShownRange.of(List.of(Sample.of())));
		assertEquals(new ShownRange(0, 8), new ShownRange(5, 8).with(0));
		assertEquals(List.of(5., 8., 6.), List.of(new ShownRange(5, 8).clip(1), new ShownRange(5, 8)
			.clip(9), new ShownRange(5, 8).clip(6)));
	}
}
