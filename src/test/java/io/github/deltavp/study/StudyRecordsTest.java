// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.ReadExam;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a study is asked for, and what it refuses. */
class StudyRecordsTest {

	private static final StudyVisit PRE = MeasuredStudy.pre();
	private static final StudyVisit POST = MeasuredStudy.post();

	@Test
	void theVisitAfterTherapyIsTheLater() {
		assertTrue(new VisitDays(-7, 63).isKnown());
		assertFalse(VisitDays.UNKNOWN.isKnown());
		assertFalse(new VisitDays(Double.NaN, 63).isKnown());
		for (double post : new double[] { -7, -8 })
			assertEquals("preday=-7.0 is not before postday=" + post +
				"; change one, or change the visits", assertThrows(IllegalArgumentException.class,
					() -> new VisitDays(-7, post)).getMessage());
	}

	@Test
	void settingsKeepTheRest() {
		StudySettings settings = MeasuredStudy.SETTINGS.withSensitivity(true).withDays(new VisitDays(0,
			60));
		assertEquals(new StudySettings("P1", Cutoffs.DEFAULT, new BootstrapSettings(50, 7), true,
			new VisitDays(0, 60)), settings);
		assertFalse(settings.withSensitivity(false).sensitivity());
	}

	@Test
	@DisplayName("A visit is measured in its lesions by their keys, with the error of its T10; without reference or lesion it is refused")
	void aVisitIsMeasured() {
		Regions regions = MeasuredStudy.regions(MeasuredStudy.SAMPLE.pre(), "L1", "L2-5");
		StudyVisit visit = StudyVisit.measure("pre", PRE.exam(), regions, MeasuredStudy.SETTINGS
			.bootstrap());
		assertEquals(List.of("l1", "l2"), List.copyOf(visit.lesions().keySet()));
		assertEquals(PRE.lesion("l1").orElseThrow().vp(), visit.lesion("l2").orElseThrow().vp());
		assertEquals(Optional.empty(), visit.lesion("l3"));
		assertEquals(List.of("reference", "L1", "L2"), visit.all().stream().map(fit -> fit.region()
			.name()).toList());
		assertEquals(50, visit.reference().replicates().count());
		assertRefused("the pre visit has no ROI named reference; outline a healthy vertebra", List.of(
			MeasuredStudy.SAMPLE.pre().lesion()));
		assertRefused("the pre visit has no lesion; outline it and give the ROI a name of its own", List
			.of(MeasuredStudy.SAMPLE.pre().reference()));
	}

	private static void assertRefused(String told, List<io.github.deltavp.series.Region> drawn) {
		String reason = assertThrows(IllegalArgumentException.class, () -> StudyVisit.measure("pre", PRE
			.exam(), Regions.gather(PRE.exam().series().grid(), drawn), BootstrapSettings.NONE))
			.getMessage();
		assertTrue(reason.startsWith(told), reason);
	}

	/** Both visits read, analysed and compared; the answer is that of the visits measured apart. */
	@Test
	void theWholeWayGivesTheAnswerOfTheMeasuredVisits() throws IOException {
		StudySettings settings = new StudySettings("P1", Cutoffs.DEFAULT, BootstrapSettings.NONE)
			.withSensitivity(true);
		StudyResult result = StudyAnalysis.of(progress -> read(PRE), progress -> read(POST), PRE.exam()
			.method(), settings, Extent.NONE, Progress.NONE);
		assertEquals(PRE.lesions().get("l1").vp(), result.lesions().get(0).pre(RegionFit::vp));
		assertEquals(POST.lesions().get("l1").vp(), result.lesions().get(0).post(RegionFit::vp));
		assertEquals(11, result.sensitivity().size());
		assertEquals(List.of(), StudyAnalysis.compare(List.of(result.pre().exam(), result.post()
			.exam()), settings.withSensitivity(false)).sensitivity());
		assertEquals(Optional.empty(), result.pre().exam().mapped());
	}

	private static ReadExam read(StudyVisit visit) {
		return new ReadExam(visit.exam().series(), visit.exam().aids(), List.of());
	}

	@Test
	void visitsWithoutOutlinesOrAnalysedInDifferentWaysAreRefused() {
		Method method = POST.exam().method();
		Exam other = MeasuredStudy.with(POST, POST.exam().aif(), POST.exam().aids(), new Method(method
			.preprocessing(), method.concentration(), new AifSource("parker", Optional.empty()), method
				.model(), method.delay(), false)).exam();
		assertNotEquals(PRE.exam().method(), other.method());
		assertEquals("the visits were analysed in different ways; analyse both with the same options",
			refusal(PRE.exam(), other));
		Exam bare = MeasuredStudy.with(POST, POST.exam().aif(), ExamAids.of(Optional.empty()), method)
			.exam();
		assertEquals("nothing was drawn on a visit; outline the lesions and a healthy vertebra in both",
			refusal(PRE.exam(), bare));
	}

	private static String refusal(Exam pre, Exam post) {
		return assertThrows(IllegalArgumentException.class, () -> StudyAnalysis.compare(List.of(pre,
			post), MeasuredStudy.SETTINGS)).getMessage();
	}
}
