// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import ij.ImagePlus;
import io.github.deltavp.imagej.map.MapImages;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.imagej.window.Titles;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.report.Call;
import io.github.deltavp.report.document.HtmlReport;
import io.github.deltavp.report.document.PdfReport;
import io.github.deltavp.report.document.ReportDocument;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.file.JsonFile;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.Threads;
import io.github.deltavp.study.check.ExamChecks;
import io.github.deltavp.study.exam.ExamObjects;
import io.github.deltavp.study.report.StudyChecks;
import io.github.deltavp.study.report.StudyCrate;
import io.github.deltavp.study.report.StudyFigures;
import io.github.deltavp.study.report.StudyObjects;
import io.github.deltavp.study.report.StudyProvenance;
import io.github.deltavp.study.report.StudyReport;
import io.github.deltavp.study.report.StudySizes;
import io.github.deltavp.study.report.StudyTables;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An analysed study as files: {@code pre/} and {@code post/} with maps, {@code response.csv},
 * {@code endpoints.csv}, {@code change.csv}, {@code change/}, {@code curves.csv},
 * {@code provenance.json}, {@code checks.json}, {@code figures/}, {@code report.html},
 * {@code report.pdf}, {@code ro-crate-metadata.json}.
 */
public final class StudyFiles {

	private static final String REPORT = "report.pdf";

	/** Files that are in the way if they exist. */
	public static final String[] NAMES = { "pre", "post", "change", "response.csv", "endpoints.csv",
		"change.csv", "size.csv", "curves.csv", "provenance.json", "sensitivity.csv", ExamChecks.NAME,
		"figures", "report.html", REPORT, StudyCrate.NAME, ExamObjects.FOLDER };

	/** Files of a comparison of two visits without whole maps. */
	public static final String[] COMPARISON = { "response.csv", "size.csv", "curves.csv",
		"provenance.json", ExamChecks.NAME };

	/** The table of the measures of one exam. */
	public static final String MEASURES = "measures.csv";

	/** Files of the fused overlay that have the same names in every study. */
	public static final String[] OVERLAYS = { "figures/overlay_pre.tif", "figures/overlay_post.tif",
		"figures/overlay_change.tif" };

	private static final String FIGURES = "figures";

	private StudyFiles() {}

	/**
	 * Writes maps, tables, figures and reports at once, as far as {@link Threads#run} allows.
	 *
	 * @param call how it was asked for, for {@code provenance.json}
	 * @param dicom whether as DICOM objects too
	 * @param output where to write; nothing is there until it is committed
	 */
	public static void write(StudyResult result, StudySizes sizes, Call call, boolean dicom,
		OutputFolder output) throws IOException
	{
		ReportDocument report = StudyReport.of(result, sizes);
		List<Threads.Work<Void>> works = new ArrayList<>();
		for (Figure figure : report.figures())
			works.add(work(() -> figure.write(output.folder().resolve(FIGURES))));
		addBetween(works, List.of(work(() -> ExamFiles.write(result.pre().exam(), call, output,
			"pre/")), work(() -> ExamFiles.write(result.post().exam(), call, output, "post/")), work(
				() -> writeTables(result, sizes, call, output)), work(() -> writeChanges(result, output))));
		works.add(work(() -> PdfReport.write(report, output.file(REPORT))));
		works.add(work(() -> HtmlReport.write(report, output.file("report.html"))));
		Threads.all(works);
		if (dicom) writeObjects(result, call, output);
		StudyCrate.write(output.folder(), call);
	}

	/** One after each of the first: of all figures one is drawn at a time. */
	private static void addBetween(List<Threads.Work<Void>> works, List<Threads.Work<Void>> others) {
		for (int i = 0; i < others.size(); i++)
			works.add(Math.min(2 * i + 1, works.size()), others.get(i));
	}

	/** Maps, outlines, answer and report; the report must have been written. */
	private static void writeObjects(StudyResult result, Call call, OutputFolder output)
		throws IOException
	{
		byte[] report = Files.readAllBytes(output.folder().resolve(REPORT));
		ExamFiles.write(StudyObjects.of(result, call, report), output);
	}

	/** A hyperstack for each lesion whose voxels were compared: ΔVp, its error, and what it means. */
	private static void writeChanges(StudyResult result, OutputFolder output) throws IOException {
		for (StudyLesion lesion : result.lesions()) {
			Optional<LesionChange> change = result.changeOf(lesion);
			if (change.isPresent() && change.get().doubt().isEmpty()) SeriesFiles.save(MapImages
				.hyperstack(Titles.of(lesion.name(), "change"), change.get().maps()), output.file(
					"change/" + StudyFigures.fileName("change", lesion) + ".tif"));
		}
	}

	/** Something that writes files. */
	private interface Writing {

		void write() throws IOException;
	}

	private static Threads.Work<Void> work(Writing writing) {
		return () -> {
			writing.write();
			return null;
		};
	}

	/**
	 * Writes {@link #COMPARISON}. Without sizes {@code size.csv} has only its heading, so that no
	 * older one stays behind.
	 */
	public static void writeTables(StudyResult result, StudySizes sizes, Call call,
		OutputFolder output) throws IOException
	{
		sizes.table(result).write(output.file("size.csv"));
		StudyTables.response(result).write(output.file("response.csv"));
		if (!result.endpoints().isEmpty()) StudyTables.endpoints(result).write(output.file(
			"endpoints.csv"));
		if (!result.changes().isEmpty()) StudyTables.change(result).write(output.file("change.csv"));
		StudyTables.curves(result).write(output.file("curves.csv"));
		if (!result.sensitivity().isEmpty()) StudyTables.sensitivity(result).write(output.file(
			"sensitivity.csv"));
		JsonFile.write(StudyProvenance.of(result, call), output.file("provenance.json"));
		JsonFile.write(StudyChecks.of(result), output.file(ExamChecks.NAME));
	}

	/**
	 * Writes the figures of fused maps and changes of every lesion that both visits have, and
	 * {@code overlay_pre.tif}, {@code overlay_post.tif} and {@code overlay_change.tif}, images that
	 * carry map and outlines as an overlay of ImageJ.
	 *
	 * @param arrows whether arrows point at the lesions in the fused figures
	 */
	public static void writeFused(StudyResult result, boolean arrows, OutputFolder output)
		throws IOException
	{
		for (StudyLesion lesion : result.lesions()) {
			if (lesion.isAtBothVisits()) {
				StudyFigures.fused(result, lesion, arrows).write(output.folder().resolve(FIGURES));
				StudyFigures.montage(result, lesion).write(output.folder().resolve(FIGURES));
			}
			Optional<Figure> change = StudyFigures.change(result, lesion);
			if (change.isPresent()) change.get().write(output.folder().resolve(FIGURES));
		}
		SeriesFiles.save(FusedImage.pre(result), output.file(OVERLAYS[0]));
		SeriesFiles.save(FusedImage.post(result), output.file(OVERLAYS[1]));
		Optional<ImagePlus> change = FusedImage.change(result);
		if (change.isPresent()) SeriesFiles.save(change.get(), output.file(OVERLAYS[2]));
	}
}
