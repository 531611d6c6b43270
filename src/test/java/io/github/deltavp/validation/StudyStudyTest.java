// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.lesion.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample of {@link StudyStudy}; the whole study runs in bin/validate. */
class StudyStudyTest {

	@ParameterizedTest
	@ValueSource(longs = 2003)
	void deltaVpComesOutWithNoManualStep(long seed) throws IOException {
		StudyCase found = StudyCase.of(seed);
		assertTrue(Math.abs(found.error()) < 15, found::toString);
		assertTrue(found.low() < found.estimate() && found.estimate() < found.high(), found::toString);
		assertFalse(found.isMisjudged(), found::toString);
	}

	@Test
	void theReportNamesEveryStray() {
		StudyCase bad = new StudyCase(7, 20, -80, -20, -25, -15, Verdict.PERSISTENT, 10);
		assertTrue(bad.isMisjudged() && !bad.isCovered());
		assertTrue(StudyStudy.section(List.of(bad)).contains("seed 7"));
	}
}
