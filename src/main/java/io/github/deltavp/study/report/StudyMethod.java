// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.report.Text;
import io.github.deltavp.report.Version;
import io.github.deltavp.report.document.ReportBlock;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.SeriesFacts;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.text.FreeText;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.VisitDays;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a study was acquired and analysed, what its words mean, and how to cite it. */
public final class StudyMethod {

	private static final String DIFFERS = "differs";

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
		rows.addAll(written(result.pre().exam().series().facts(), result.post().exam().series()
			.facts()));
		return new ReportBlock.Table("The two visits", List.of("", "before", "after", ""), rows);
	}

	/**
	 * @return how both visits were acquired, for the screen: what, before, after, and a word where
	 *         they differ; coil and agent where one of the visits tells them
	 */
	public static List<List<String>> compared(SeriesFacts pre, SeriesFacts post) {
		return compared(pre, post, FreeText::shown);
	}

	/** @return the same for files: of free text that may not be written, whether it differs */
	static List<List<String>> written(SeriesFacts pre, SeriesFacts post) {
		return compared(pre, post, StudyMethod::written);
	}

	private static List<List<String>> compared(SeriesFacts pre, SeriesFacts post,
		Function<FreeText, String> words)
	{
		List<List<String>> rows = new ArrayList<>();
		List<List<String>> before = acquired(pre);
		List<List<String>> after = acquired(post);
		for (int i = 0; i < before.size(); i++)
			rows.add(row(before.get(i).get(0), before.get(i).get(1), after.get(i).get(1)));
		rows.addAll(row("coil", pre.protocol().coil(), post.protocol().coil(), words));
		rows.addAll(row("contrast agent", pre.protocol().agent(), post.protocol().agent(), words));
		return rows;
	}

	/** That two differ says no more than that. */
	private static List<List<String>> row(String what, FreeText before, FreeText after,
		Function<FreeText, String> words)
	{
		if (before.isEmpty() && after.isEmpty()) return List.of();
		return List.of(List.of(what, words.apply(before), words.apply(after), before.shown().equals(
			after.shown()) ? "" : DIFFERS));
	}

	private static String written(FreeText text) {
		return text.isEmpty() || !text.written().isEmpty() ? text.written() : "known, not written";
	}

	private static List<String> row(String what, String before, String after) {
		return List.of(what, before, after, before.equals(after) ? "" : DIFFERS);
	}

	private static List<List<String>> acquired(SeriesFacts series) {
		VoxelGrid grid = series.grid();
		int last = series.times().size() - 1;
		double duration = series.times().seconds(last) - series.times().seconds(0);
		return List.of(List.of("TR (ms)", Text.number(series.protocol().trMs())), List.of("TE (ms)",
			Text.number(series.protocol().teMs())), List.of("flip angle (°)", Text.number(series
				.protocol().flipAngleDegrees())), List.of("field (T)", Text.number(series.protocol()
					.fieldTesla())), List.of("matrix", grid.width() + " × " + grid.height() + " × " + grid
						.slices()), List.of("voxel (mm)", Text.number(grid.spacingXMm()) + " × " + Text.number(
							grid.spacingYMm()) + " × " + Text.number(grid.spacingZMm())), List.of("time points",
								String.valueOf(last + 1)), List.of("time between them (s)", Text.number(duration /
									last)), List.of("duration (s)", Text.number(duration)));
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
