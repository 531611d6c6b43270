// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.cohort;

import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.GroupCurve;
import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.report.document.ReportBlock;
import io.github.deltavp.report.document.ReportDocument;
import io.github.deltavp.report.figure.BoxFigure;
import io.github.deltavp.report.figure.CurveFigure;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.figure.RocFigure;
import io.github.deltavp.report.figure.WaterfallFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The report of a cohort: the answer, warnings, tables, figures, methods. */
public final class CohortDocument {

	private final CohortResult result;
	private final CohortTables tables;
	private final boolean names;
	private final List<ReportBlock> blocks = new ArrayList<>();

	private CohortDocument(CohortResult result, boolean names) {
		this.result = result;
		this.names = names;
		this.tables = new CohortTables(result);
	}

	/**
	 * @param result the results
	 * @param curves mean signal curves; may be empty
	 * @param provenance names and versions for subtitle and methods
	 * @param names whether the bars of waterfall plots have the lesions' names in print
	 * @return the report
	 */
	public static ReportDocument of(CohortResult result, List<GroupCurve> curves,
		Map<String, Object> provenance, boolean names)
	{
		CohortDocument document = new CohortDocument(result, names);
		document.addAll(curves, provenance);
		String subtitle = result.groupsInWords() + " · " + result.patients() + " patients · DeltaVp " +
			provenance.getOrDefault("deltavp_version", "");
		return new ReportDocument("Cohort analysis", subtitle, document.blocks);
	}

	private void addAll(List<GroupCurve> curves, Map<String, Object> provenance) {
		blocks.add(new ReportBlock.Paragraph(CohortAnswer.paragraph(result)));
		result.warnings().forEach(warning -> blocks.add(new ReportBlock.Warning(warning)));
		blocks.add(new ReportBlock.Figures(answerFigures(curves), true));
		if (!result.demographics().isEmpty()) section("Who was analysed", tables.demographics());
		section("Markers by group", tables.groups(), tables.tests());
		blocks.add(new ReportBlock.Figures(result.markers().stream().limit(4).map(BoxFigure::of)
			.toList(), true));
		if (!result.changes().isEmpty()) blocks.add(tables.changes());
		section("ROC analysis", tables.areas(), tables.cutoffs(), tables.predictions(), tables
			.accuracies(), tables.validation());
		if (!result.comparisons().isEmpty()) blocks.add(tables.comparisons());
		section("Planning a study", tables.plans());
		section("Methods");
		blocks.add(new ReportBlock.Paragraph(CohortMethods.paragraph(result, provenance)));
	}

	/** What the answer is about: the ROC curves, lesion by lesion, and the signal of the groups. */
	private List<Figure> answerFigures(List<GroupCurve> curves) {
		double confidence = 1 - result.options().alpha();
		List<Figure> figures = new ArrayList<>(List.of(RocFigure.of("roc", shown(), confidence)));
		if (result.markers().stream().allMatch(WaterfallFigure::fits)) shown().stream().limit(2).map(
			marker -> WaterfallFigure.of(marker, names)).forEach(figures::add);
		if (!curves.isEmpty()) figures.add(CurveFigure.of(curves, confidence));
		return figures;
	}

	private void section(String title, ReportBlock... content) {
		blocks.add(new ReportBlock.Heading(title));
		blocks.addAll(List.of(content));
	}

	/** The paper shows ΔVp and Δarea; other markers stand in where these are missing. */
	private List<MarkerResult> shown() {
		List<MarkerResult> fixed = result.markers().stream().filter(marker -> marker.fixedCutoff()
			.isPresent()).limit(3).toList();
		return fixed.isEmpty() ? result.markers().stream().limit(2).toList() : fixed;
	}
}
