// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CohortOptionsTest {

	private static final CohortOptions DEFAULTS = CohortOptions.defaults();

	@Test
	void theDefaultsAreThePapers() {
		assertEquals(Optional.of(-40.), DEFAULTS.cutoff("deltaVp"));
		assertEquals(Optional.of(-10.), DEFAULTS.cutoff("delta_area_percent"));
		assertEquals(Optional.empty(), DEFAULTS.cutoff("deltaKtrans"));
		assertEquals("failure", DEFAULTS.positive());
		assertEquals(.05, DEFAULTS.alpha());
	}

	@Test
	void oneChangeLeavesTheRest() {
		CohortOptions all = DEFAULTS.withAlpha(.1).withBootstrap(300, 7).withCutoffs(Map.of("x", 2.))
			.withLesions(CohortOptions.Lesions.INDEX).withMarkers(List.of("x")).withNegative("mixed");
		assertEquals(new CohortOptions("failure", Optional.of("mixed"), List.of("x"), Map.of("x", 2.),
			.1, 7, 300, CohortOptions.Lesions.INDEX), all);
		assertEquals(all, all.withAlpha(.1).withBootstrap(300, 7).withNegative("mixed"));
	}

	@Test
	void whatCannotBeIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new CohortOptions(" ", Optional.empty(), List
			.of(), Map.of(), .05, 1, 100, CohortOptions.Lesions.ALL));
		assertThrows(IllegalArgumentException.class, () -> DEFAULTS.withAlpha(0));
		assertThrows(IllegalArgumentException.class, () -> DEFAULTS.withBootstrap(99, 1));
		assertEquals(100, DEFAULTS.withBootstrap(100, 1).replicates());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> DEFAULTS.withCutoffs(Map.of("x",
			Double.NaN))).getMessage().startsWith("cut-off of x is NaN"));
	}
}
