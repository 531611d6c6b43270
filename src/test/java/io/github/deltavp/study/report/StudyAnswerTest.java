// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.total.Doubt;
import io.github.deltavp.lesion.total.Firmness;
import io.github.deltavp.lesion.total.LogRatio;
import io.github.deltavp.lesion.total.ReferenceCheck;
import io.github.deltavp.lesion.total.TotalInterval;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudyAnswerTest {

	private static final ChangeInterval NONE = new ChangeInterval(Double.NaN, Double.NaN);

	@Test
	void aLesionIsALineWithItsIntervalAndVerdict() {
		StudyResult result = new StudyResult(new StudySettings("P01", Cutoffs.DEFAULT,
			BootstrapSettings.DEFAULT), null, null, List.of(lesion("L2", Change.between(2, 0.684),
				new ChangeInterval(-67.44, -63.76), new ChangeInterval(-74.86, -53.25)), lesion("L3", Change
					.between(2, 1.1), new ChangeInterval(-52, -41.04), new ChangeInterval(-58, -33)), lesion(
						"T8", Change.between(1, 1.5), NONE, NONE), lesion("S1", Change.notEvaluable(0, 1,
							"nVp before therapy is missing"), NONE, NONE)), Map.of(), Map.of(), List.of());
		assertEquals(List.of("L2: ΔVp −65.8 % (−67.4 … −63.8, in total −74.9 … −53.3), response, firm",
			"L3: ΔVp −45.0 % (−52.0 … −41.0, in total −58.0 … −33.0), response, not firm: the total interval holds the cut-off of -40 %; its largest part is T10 of the lesion; a T1 measurement at both visits would narrow it",
			"T8: ΔVp 50.0 %, persistent", "S1: ΔVp is not evaluable: nVp before therapy is missing"),
			StudyAnswer.of(result));
	}

	private static StudyLesion lesion(String name, Change change, ChangeInterval interval,
		ChangeInterval total)
	{
		Change none = Change.notEvaluable(0, 0, "not measured");
		return new StudyLesion(name, Optional.empty(), Optional.empty(), change, interval, none, NONE,
			none, NONE, none, Cutoffs.DEFAULT.ofDeltaVp(change), Firmness.of(change, new TotalInterval(
				total, Map.of(Doubt.T10, 20.)), new ReferenceCheck(new LogRatio(0, 0.03), Optional.empty()),
				0.1, Cutoffs.DEFAULT), List.of());
	}
}
