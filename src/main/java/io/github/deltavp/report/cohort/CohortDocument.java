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
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report of a cohort: warnings, tables, figures, methods. */
public final class CohortDocument {

	private final CohortResult result;
	private final CohortTables tables;
	private final List<ReportBlock> blocks = new ArrayList<>();

	private CohortDocument(CohortResult result) {
		this.result = result;
		this.tables = new CohortTables(result);
	}

	/**
	 * @param result the results
	 * @param curves mean signal curves; may be empty
	 * @param provenance names and versions for subtitle and methods
	 * @return the report
	 */
	public static ReportDocument of(CohortResult result, List<GroupCurve> curves,
		Map<String, Object> provenance)
	{
		CohortDocument document = new CohortDocument(result);
		document.addAll(curves, provenance);
		String subtitle = result.groupSizes().entrySet().stream().map(group -> group.getValue() + " " +
			group.getKey()).collect(Collectors.joining(", ")) + " · " + result.patients() +
			" patients · " + provenance.getOrDefault("table", "") + " · DeltaVp " + provenance
				.getOrDefault("deltavp_version", "");
		return new ReportDocument("Cohort analysis", subtitle, document.blocks);
	}

	private void addAll(List<GroupCurve> curves, Map<String, Object> provenance) {
		result.warnings().forEach(warning -> blocks.add(new ReportBlock.Warning(warning)));
		if (!result.demographics().isEmpty()) section("Who was analysed", tables.demographics());
		section("Markers by group", tables.groups(), tables.tests());
		blocks.add(figures(BoxFigure::of, 4));
		if (!result.changes().isEmpty()) blocks.add(tables.changes());
		section("ROC analysis", tables.areas(), tables.cutoffs(), tables.predictions(), tables
			.accuracies(), tables.validation());
		if (!result.comparisons().isEmpty()) blocks.add(tables.comparisons());
		blocks.add(new ReportBlock.Figures(List.of(rocFigure())));
		if (result.markers().stream().allMatch(WaterfallFigure::fits)) {
			section("Outcome by lesion");
			blocks.add(figures(WaterfallFigure::of, 2));
		}
		if (!curves.isEmpty()) {
			section("Signal curves");
			blocks.add(new ReportBlock.Figures(List.of(CurveFigure.of(curves, 1 - result.options()
				.alpha()))));
		}
		section("Planning a study", tables.plans());
		section("Methods");
		blocks.add(new ReportBlock.Paragraph(CohortMethods.paragraph(result, provenance)));
	}

	private void section(String title, ReportBlock... content) {
		blocks.add(new ReportBlock.Heading(title));
		blocks.addAll(List.of(content));
	}

	private ReportBlock figures(Function<MarkerResult, Figure> make, int most) {
		return new ReportBlock.Figures(result.markers().stream().limit(most).map(make).toList());
	}

	/** The paper shows ΔVp and Δarea; other markers stand in where these are missing. */
	private Figure rocFigure() {
		List<MarkerResult> shown = result.markers().stream().filter(marker -> marker.fixedCutoff()
			.isPresent()).toList();
		return RocFigure.of("roc", shown.isEmpty() ? result.markers().stream().limit(2).toList() : shown
			.stream().limit(3).toList(), 1 - result.options().alpha());
	}
}
