// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.text.Identifiers;
import io.github.deltavp.study.check.ProtocolCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudyMethodTest {

	private static final DynamicSeries SERIES = SampleStudy.standard(32, 3, 8).pre().series();

	private static DynamicSeries acquired(String coil, String agent) {
		return SERIES.withProtocol(new Protocol(4.5, 1.3, 25, 1.5, new Protocol.Setup(coil, agent,
			Double.NaN, "", Double.NaN)));
	}

	private static List<List<String>> written(DynamicSeries pre, DynamicSeries post) {
		return StudyMethod.written(ProtocolCheck.of(pre.facts(), post.facts(), true, false));
	}

	@Test
	void filesSayThatFreeTextDiffersButNotWhatItIs() {
		DynamicSeries pre = acquired("Dr. Smith's", "Gadovist");
		DynamicSeries post = acquired("Dr. Smith's", "Dotarem");
		List<List<String>> rows = written(pre, post);
		assertEquals(List.of(List.of("coil", "known, not written", "known, not written", ""), List.of(
			"contrast agent", "known, not written", "known, not written", "differs")), rows.subList(rows
				.size() - 2, rows.size()));
		rows = written(pre.with(Identifiers.KEEP), post.with(Identifiers.KEEP));
		assertEquals(List.of("contrast agent", "Gadovist", "Dotarem", "differs"), rows.get(rows.size() -
			1));
	}
}
