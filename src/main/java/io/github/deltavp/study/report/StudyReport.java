// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.report.Version;
import io.github.deltavp.report.document.ReportBlock;
import io.github.deltavp.report.document.ReportDocument;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A study as a summary for the clinician: first the answer of every lesion, then what was measured,
 * then how.
 */
public final class StudyReport {

	private StudyReport() {}

	/**
	 * @param sizes what was measured with lines; lesions without are reported without
	 * @return the report, for HTML and PDF
	 */
	public static ReportDocument of(StudyResult result, StudySizes sizes) {
		List<ReportBlock> blocks = new ArrayList<>();
		StudyFigures.intervals(result).ifPresent(figure -> blocks.add(new ReportBlock.Figures(List.of(
			figure))));
		for (StudyLesion lesion : result.lesions())
			addAnswer(blocks, result, lesion);
		for (StudyLesion lesion : result.lesions())
			addMeasures(blocks, result, lesion, sizes);
		blocks.add(new ReportBlock.Heading("How it was measured"));
		blocks.addAll(StudyMethod.blocks(result));
		String patient = result.settings().patient();
		return new ReportDocument("Change of plasma volume" + (patient.isEmpty() ? "" : ", " + patient),
			"DeltaVp " + Version.current() + ". For research, not for diagnosis.", blocks);
	}

	private static void addAnswer(List<ReportBlock> blocks, StudyResult result, StudyLesion lesion) {
		blocks.add(new ReportBlock.Heading(LesionWords.heading(lesion)));
		blocks.add(new ReportBlock.Paragraph(LesionWords.answer(result, lesion)));
		lesion.remarks().forEach(remark -> blocks.add(new ReportBlock.Warning(remark)));
		addFigures(blocks, StudyFigures.ofAnswer(result, lesion));
	}

	private static void addMeasures(List<ReportBlock> blocks, StudyResult result, StudyLesion lesion,
		StudySizes sizes)
	{
		blocks.add(new ReportBlock.Heading(lesion.name() + ": what was measured"));
		blocks.addAll(LesionTables.blocks(result, lesion));
		sizes.block(lesion).ifPresent(blocks::add);
		addFigures(blocks, StudyFigures.ofMeasures(result, lesion));
	}

	private static void addFigures(List<ReportBlock> blocks, List<Figure> figures) {
		if (!figures.isEmpty()) blocks.add(new ReportBlock.Figures(figures));
	}
}
