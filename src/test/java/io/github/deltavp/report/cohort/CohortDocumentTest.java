// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.CohortOptions;
import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.GroupCurve;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.report.document.ReportBlock;
import io.github.deltavp.report.document.ReportDocument;
import io.github.deltavp.report.figure.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a report has, and what it leaves out. */
class CohortDocumentTest {

	private static final Curve LINE = new Curve(TimeAxis.ofSeconds(0, 5), new double[] { 1, 2 });
	private static final List<GroupCurve> CURVES = List.of(new GroupCurve("failure", "pre", 3, LINE,
		LINE, LINE));

	private static ReportDocument document(CohortResult result, List<GroupCurve> curves) {
		return CohortDocument.of(result, curves, new LinkedHashMap<>(Map.of("table", "t.csv",
			"deltavp_version", "1.2")), false);
	}

	private static List<String> headings(ReportDocument document) {
		return document.blocks().stream().filter(ReportBlock.Heading.class::isInstance).map(
			block -> ((ReportBlock.Heading) block).text()).toList();
	}

	private static List<String> figures(ReportDocument document) {
		return document.figures().stream().map(Figure::name).toList();
	}

	private static List<String> captions(ReportDocument document) {
		return document.blocks().stream().filter(ReportBlock.Table.class::isInstance).map(
			block -> ((ReportBlock.Table) block).caption()).toList();
	}

	@Test
	void everythingThatThereIsHasItsPlace() {
		ReportDocument document = document(SmallCohort.TWO_GROUPS, CURVES);
		assertEquals("4 failure, 4 responder · 8 patients · DeltaVp 1.2", document.subtitle());
		assertEquals(List.of("Who was analysed", "Markers by group", "ROC analysis", "Planning a study",
			"Methods"), headings(document));
		assertEquals(List.of("roc", "waterfall-deltaVp", "waterfall-deltaArea", "curves", "box-deltaVp",
			"box-deltaArea"), figures(document));
		assertEquals(11, captions(document).size());
		assertEquals(new ReportBlock.Paragraph(CohortAnswer.paragraph(SmallCohort.TWO_GROUPS)), document
			.blocks().get(0));
		assertTrue(document.blocks().get(1) instanceof ReportBlock.Warning);
		Figure curves = document.figures().get(3);
		assertTrue(curves.caption().contains("95 % confidence"), curves.caption());
		assertTrue(document.figures().get(0).caption().contains("ΔVp AUC 0.750, ΔArea AUC 0.833") &&
			document.figures().get(0).caption().contains("95 % DeLong"));
	}

	@Test
	void whatIsNotThereIsLeftOut() {
		ReportDocument document = document(SmallCohort.analyse(SmallCohort.OPTIONS, """
				patient,group,x
				A,failure,1
				B,failure,3
				C,responder,2
				D,responder,0
				"""), List.of());
		assertEquals(List.of("Markers by group", "ROC analysis", "Planning a study", "Methods"),
			headings(document));
		assertEquals(List.of("roc", "waterfall-x", "box-x"), figures(document));
		assertEquals(8, captions(document).size());
		assertTrue(captions(document).stream().noneMatch(caption -> caption.contains("Wilcoxon") ||
			caption.contains("paired")));
	}

	/** Without fixed cut-offs the first two; with them those that have one. */
	@Test
	void theRocFigureShowsTheMarkersWithACutoff() {
		String without = document(SmallCohort.THREE_GROUPS, List.of()).figures().stream().filter(
			figure -> figure.name().equals("roc")).findFirst().orElseThrow().caption();
		assertTrue(without.startsWith("ROC curves, x AUC 1.000, y AUC 0.500, with"), without);
		CohortResult fixed = SmallCohort.analyse(SmallCohort.OPTIONS.withCutoffs(Map.of("w", 1.)), """
				patient,group,x,w
				A,failure,1,2
				B,failure,3,1
				C,responder,2,0
				D,responder,0,1
				""");
		String with = document(fixed, List.of()).figures().get(0).caption();
		assertTrue(with.startsWith("ROC curves, w AUC 0.875, with"), with);
	}

	@Test
	void theMethodsSayWhatWasDone() {
		Map<String, Object> provenance = new LinkedHashMap<>();
		provenance.put("deltavp_version", "1.2");
		provenance.put("table", "t.csv");
		provenance.put("java_version", 17);
		String methods = CohortMethods.paragraph(SmallCohort.TWO_GROUPS, provenance);
		for (String part : List.of("(exact p from", "its 95 % confidence", "of the 2 markers",
			"significance was 0.05.", "with failure as the positive group", "(100 replicates, seed 1)",
			"; the cut-offs fixed beforehand were 2.5 % for ΔVp and −10 % for ΔArea.",
			"Analysis: DeltaVp 1.2, Java 17."))
			assertTrue(methods.contains(part), part + " is not in: " + methods);
		assertTrue(!methods.contains("One lesion per patient"));
		String index = CohortMethods.paragraph(SmallCohort.analyse(SmallCohort.OPTIONS.withLesions(
			CohortOptions.Lesions.INDEX).withCutoffs(Map.of("x", 1.)), """
					patient,group,x
					A,failure,1
					B,responder,2
					"""), Map.of());
		assertTrue(index.contains("One lesion per patient was analysed. Analysis: ."), index);
		assertTrue(index.contains("were 1 for x."), index);
		assertTrue(!CohortMethods.paragraph(SmallCohort.THREE_GROUPS, Map.of()).contains(
			"fixed beforehand"));
	}
}
