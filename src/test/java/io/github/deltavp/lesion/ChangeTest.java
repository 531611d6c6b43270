// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

	@ParameterizedTest
	@CsvSource({ "9.26, 1.13, -87.8, RESPONSE", "5.48, 9.03, 64.8, PERSISTENT" })
	@DisplayName("Figures 1 and 2 of Behar et al. 2023: normalised Vp before and after, and ΔVp")
	void figuresOfThePaper(double pre, double post, double percent, Verdict verdict) {
		Change change = Change.between(pre, post);
		assertEquals(percent, change.percent(), 0.05);
		assertEquals(verdict, Cutoffs.DEFAULT.ofDeltaVp(change));
	}

	@ParameterizedTest
	@CsvSource({ "-40, RESPONSE", "-39.99, PERSISTENT", "-100, RESPONSE", "0, PERSISTENT" })
	void persistentIsAboveTheCutoff(double percent, Verdict verdict) {
		assertEquals(verdict, Cutoffs.DEFAULT.ofDeltaVp(new Change(1, 1 + percent / 100, percent,
			java.util.Optional.empty())));
	}

	@ParameterizedTest
	@CsvSource({ "NaN, 1, missing", "1, NaN, missing", "0, 1, noise floor", "0.002, 1, noise floor",
		"0.001, 1, noise floor", "-1, 1, noise floor", "Infinity, 1, missing" })
	@DisplayName("Where nothing was there before, there is no change, and no verdict")
	void notEvaluable(double pre, double post, String reason) {
		Change change = Change.between("Vp", pre, post, 0.002);
		assertFalse(change.isEvaluable());
		assertTrue(Double.isNaN(change.percent()));
		assertTrue(change.obstacle().orElseThrow().contains(reason), change.toString());
		assertEquals(Verdict.NOT_EVALUABLE, Cutoffs.DEFAULT.ofDeltaVp(change));
	}

	@Test
	void theDefaultCutoffsAreThePapers() {
		assertEquals(-40, Cutoffs.DEFAULT.deltaVpPercent());
		assertEquals(-10, Cutoffs.DEFAULT.deltaAreaPercent());
		assertThrows(IllegalArgumentException.class, () -> new Cutoffs(Double.NaN, -10, 1.5));
	}

	@Test
	void areasHaveACutoffOfTheirOwn() {
		assertEquals(Verdict.RESPONSE, Cutoffs.DEFAULT.ofDeltaArea(Change.between(100, 90)));
		assertEquals(Verdict.PERSISTENT, Cutoffs.DEFAULT.ofDeltaArea(Change.between(100, 91)));
		assertEquals(Verdict.NOT_EVALUABLE, Cutoffs.DEFAULT.ofDeltaArea(Change.between(0, 91)));
		assertEquals("not evaluable", Verdict.NOT_EVALUABLE.words());
	}

	@Test
	void cutoffsAreChangesThatCanBe() {
		assertEquals(-100, new Cutoffs(-100, 1000, 1.5).deltaVpPercent());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new Cutoffs(-100.1, 0, 1.5))
			.getMessage().startsWith("the cut-off of deltaVp is -100.1 %"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new Cutoffs(0, 1000.1, 1.5))
			.getMessage().startsWith("the cut-off of deltaArea is 1000.1 %"));
	}

	@Property
	void scalingBothVisitsChangesNothing(@ForAll @DoubleRange(min = 0.01, max = 10) double pre,
		@ForAll @DoubleRange(max = 10) double post, @ForAll @DoubleRange(min = 0.1,
			max = 10) double factor)
	{
		assertEquals(Change.between(pre, post).percent(), Change.between(factor * pre, factor * post)
			.percent(), 1e-9);
	}
}
