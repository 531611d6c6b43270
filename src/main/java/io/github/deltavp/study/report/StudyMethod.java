// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.report.Text;
import io.github.deltavp.report.Version;
import io.github.deltavp.report.document.ReportBlock;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.text.FreeText;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.VisitDays;
import io.github.deltavp.study.check.ProtocolCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a study was acquired and analysed, what its words mean, and how to cite it. */
public final class StudyMethod {

	private StudyMethod() {}

	static List<ReportBlock> blocks(StudyResult result) {
		List<ReportBlock> blocks = new ArrayList<>();
		blocks.add(protocol(result));
		blocks.add(new ReportBlock.Paragraph(method(result)));
		blocks.add(new ReportBlock.Paragraph(meaning(result)));
		List<Figure> arteries = StudyFigures.arteries(result);
		if (!arteries.isEmpty()) blocks.add(new ReportBlock.Figures(arteries));
		blocks.add(new ReportBlock.Paragraph("To cite: Behar et al., AJNR 2023;44(12):1451, for the " +
			"method, and DeltaVp " + Version.current() + " (CITATION.cff) for the program."));
		return blocks;
	}

	/** Both visits, with a word where they are not alike. */
	private static ReportBlock protocol(StudyResult result) {
		List<List<String>> rows = new ArrayList<>();
		VisitDays days = result.settings().days();
		if (days.isKnown()) rows.add(List.of("day", Text.fixed(0, days.pre()), Text.fixed(0, days
			.post()), Text.fixed(0, days.post() - days.pre()) + " days between"));
		rows.addAll(written(result.pre().exam().comparedWith(result.post().exam())));
		return new ReportBlock.Table("The two visits", List.of("", "before", "after", ""), rows);
	}

	/** @return the rows as they may be written: of free text that may not, that there is one */
	static List<List<String>> written(List<ProtocolCheck.Row> rows) {
		return rows.stream().map(row -> row.cells(StudyMethod::written)).toList();
	}

	private static String written(FreeText text) {
		return text.isEmpty() || !text.written().isEmpty() ? text.written() : "known, not written";
	}

	private static String method(StudyResult result) {
		return "The mean signal of a region becomes concentration and is fitted by the model " + result
			.pre().exam().method().model().words() +
			" with an arterial delay of its own. nVp is Vp of the lesion ÷ Vp of the reference vertebra of the same visit. " +
			"Arterial input: " + result.pre().exam().aif().source() + " (before); " + result.post().exam()
				.aif().source() + " (after). T10: " + result.pre().exam().t10() + " (before); " + result
					.post().exam().t10() + " (after). " + flipAngles(result) + "Frames before contrast: " +
			result.pre().exam().images().report().words() + " (before), " + result.post().exam().images()
				.report().words() + " (after). Maps: arterial delay " + result.pre().exam().method().delay()
					.words() + ".";
	}

	/** Both visits have a B1 map, or none. */
	private static String flipAngles(StudyResult result) {
		Optional<B1Map> pre = result.pre().exam().series().b1();
		Optional<B1Map> post = result.post().exam().series().b1();
		return pre.isEmpty() || post.isEmpty() ? "" : "Flip angles: by B1 from " + pre.get().source() +
			" (before); by B1 from " + post.get().source() + " (after). ";
	}

	private static String meaning(StudyResult result) {
		return "Response: ΔVp at or below " + Text.fixed(0, result.settings().cutoffs()
			.deltaVpPercent()) +
			" %; persistent: above it. Firm: the total interval lies on one side of " +
			"that cut-off, the reference kept its plasma, the arterial curve is sampled finely enough, and nVp " +
			"before therapy was above " + Text.number(result.settings().cutoffs().leastNvp()) +
			". The 95 % interval holds the noise of voxels and arterial curve, and delay (" + result
				.settings().bootstrap().replicates() +
			" seeded replicates); the total interval holds outlines, height of the arterial curve, T10 and " +
			"reference too. Not in either: motion, and an arterial curve that is wrong as a whole.";
	}
}
