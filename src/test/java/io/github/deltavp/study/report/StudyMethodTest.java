// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.text.Identifiers;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudyMethodTest {

	private static final DynamicSeries SERIES = SampleStudy.standard(32, 3, 8).pre().series();

	private static DynamicSeries acquired(double trMs, String coil, String agent) {
		return SERIES.withProtocol(new Protocol(trMs, 1.3, 25, 1.5, coil, agent));
	}

	@Test
	void whatDiffersIsMarkedAndCoilAndAgentStandThereWhereOneIsTold() {
		List<List<String>> rows = StudyMethod.compared(acquired(4.5, "CTL", "").facts(), acquired(5, "",
			"").facts());
		assertTrue(rows.contains(List.of("TR (ms)", "4.5", "5", "differs")), rows.toString());
		assertTrue(rows.contains(List.of("TE (ms)", "1.3", "1.3", "")), rows.toString());
		assertEquals(List.of("coil", "CTL", "", "differs"), rows.get(rows.size() - 1));
		assertTrue(rows.stream().noneMatch(row -> row.get(0).equals("contrast agent")));
	}

	@Test
	void filesSayThatFreeTextDiffersButNotWhatItIs() {
		DynamicSeries pre = acquired(4.5, "Dr. Smith's", "Gadovist");
		DynamicSeries post = acquired(4.5, "Dr. Smith's", "Dotarem");
		List<List<String>> rows = StudyMethod.written(pre.facts(), post.facts());
		assertEquals(List.of(List.of("coil", "known, not written", "known, not written", ""), List.of(
			"contrast agent", "known, not written", "known, not written", "differs")), rows.subList(rows
				.size() - 2, rows.size()));
		rows = StudyMethod.written(pre.with(Identifiers.KEEP).facts(), post.with(Identifiers.KEEP)
			.facts());
		assertEquals(List.of("contrast agent", "Gadovist", "Dotarem", "differs"), rows.get(rows.size() -
			1));
	}
}
