// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemarkTest {

	@Test
	void whatIsGoodToKnowStopsNobody() {
		assertDoesNotThrow(() -> Remark.requireNothingToLookAt(List.of(new Remark(Check.T10, "T10 is"),
			new Remark(Check.FILES, "guessed"))));
	}

	@Test
	void whatHasToBeLookedAtIsNamedOnceAndAFewOfMany() {
		assertEquals(
			"with strict=true nothing is written: he moved; it is noisy; mend it, or look and give strict=false",
			refusal(new Remark(Check.MOTION, "he moved"), new Remark(Check.B1, "B1 is"), new Remark(
				Check.NOISE, "it is noisy"), new Remark(Check.MOTION, "he moved")));
		assertTrue(refusal(new Remark(Check.MOTION, "1"), new Remark(Check.MOTION, "2"), new Remark(
			Check.MOTION, "3"), new Remark(Check.MOTION, "4"), new Remark(Check.MOTION, "5")).contains(
				": 1; 2; 3; and 2 more; "));
	}

	private static String refusal(Remark... remarks) {
		return assertThrows(IllegalArgumentException.class, () -> Remark.requireNothingToLookAt(List.of(
			remarks))).getMessage();
	}

	@Test
	void aFileSaysWhatEachRemarkIsAbout() {
		assertEquals(new ExamChecks(List.of(new ExamChecks.Told("motion", true, "he moved"),
			new ExamChecks.Told("T10", false, "T10 is"))), ExamChecks.of(List.of(new Remark(Check.MOTION,
				"he moved"), new Remark(Check.T10, "T10 is"))));
	}
}
