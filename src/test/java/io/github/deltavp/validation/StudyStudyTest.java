// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.lesion.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That {@link StudyStudy} tells of strays; {@link HonestyStudyTest} has a study like its own. */
class StudyStudyTest {

	@Test
	void theReportNamesEveryStray() {
		StudyCase bad = new StudyCase(7, 20, -80, -20, -25, -15, Verdict.PERSISTENT, 10);
		assertTrue(bad.isMisjudged() && !bad.isCovered());
		assertTrue(StudyStudy.section(List.of(bad)).contains("seed 7"));
	}
}
