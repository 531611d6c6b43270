// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.cohort;

import io.github.deltavp.cohort.CohortAnalysis;
import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.GroupCurve;
import io.github.deltavp.cohort.GroupCurves;
import io.github.deltavp.cohort.table.CohortTable;
import io.github.deltavp.cohort.table.TableReader;
import io.github.deltavp.report.Version;
import io.github.deltavp.report.cohort.CohortCsv;
import io.github.deltavp.report.cohort.CohortDocument;
import io.github.deltavp.report.cohort.CohortJson;
import io.github.deltavp.report.document.HtmlReport;
import io.github.deltavp.report.document.PdfReport;
import io.github.deltavp.report.document.ReportDocument;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.file.JsonFile;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A cohort from its table to its results section: {@code statistics.json}, {@code statistics.csv},
 * {@code figures/} (PNG and PDF of each), {@code report.html} and {@code report.pdf}. The output
 * folder is complete or not there.
 */
public final class CohortStudy {

	/** The bundled table of 49 invented lesions. */
	public static final String SYNTHETIC_TABLE = "synthetic-cohort.csv";

	/** The curves that belong to it. */
	public static final String SYNTHETIC_CURVES = "synthetic-curves.csv";

	private static final String CURVES = "curves.csv";

	private CohortStudy() {}

	/**
	 * @param settings what to do
	 * @return the results, which are in the output folder too
	 * @throws IOException if something cannot be read or written
	 * @throws IllegalArgumentException if the table cannot be analysed; it says why and what mends it
	 */
	public static CohortResult run(CohortSettings settings) throws IOException {
		return run(settings, Progress.NONE);
	}

	/**
	 * @param settings what to do
	 * @param progress whom to tell
	 * @return the results, which are in the output folder too
	 */
	public static CohortResult run(CohortSettings settings, Progress progress) throws IOException {
		try (OutputFolder output = OutputFolder.open(settings.output(), settings.overwrite(),
			"statistics.json", "statistics.csv", "report.html", "report.pdf"))
		{
			progress.report("Reading the cohort", 0);
			CohortTable table = read(settings);
			progress.report("Analysing the cohort", .1);
			CohortResult result = new CohortAnalysis(settings.options()).analyse(table);
			List<GroupCurve> curves = curves(settings, table);
			Map<String, Object> provenance = provenance(settings);
			progress.report("Writing the report", .5);
			write(result, CohortDocument.of(result, curves, provenance, settings.names()), provenance,
				output.folder());
			progress.report("Writing the report", 1);
			output.commit();
			return result;
		}
	}

	private static CohortTable read(CohortSettings settings) throws IOException {
		TableReader reader = new TableReader(settings.format());
		CohortTable table = reader.read(settings.tables());
		return settings.clinical().isEmpty() ? table : table.join(reader.read(settings.clinical()
			.get()));
	}

	private static List<GroupCurve> curves(CohortSettings settings, CohortTable table)
		throws IOException
	{
		if (settings.curves().isEmpty()) return List.of();
		Path path = settings.curves().get();
		List<Path> files = Files.isDirectory(path) ? curveFiles(path) : List.of(path);
		CohortTable curves = new TableReader(settings.format()).read(files);
		return new GroupCurves(table, settings.options()).average(curves);
	}

	private static List<Path> curveFiles(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> found = files.filter(file -> file.endsWith(CURVES)).sorted().toList();
			if (found.isEmpty()) throw new IllegalArgumentException("folder " + folder + " holds no " +
				CURVES + "; give a folder of analysed studies");
			return found;
		}
	}

	private static void write(CohortResult result, ReportDocument document,
		Map<String, Object> provenance, Path folder) throws IOException
	{
		JsonFile.write(CohortJson.of(result, provenance), folder.resolve("statistics.json"));
		CohortCsv.of(result).write(folder.resolve("statistics.csv"));
		for (Figure figure : document.figures())
			figure.write(folder.resolve("figures"));
		HtmlReport.write(document, folder.resolve("report.html"));
		PdfReport.write(document, folder.resolve("report.pdf"));
	}

	/** Of a table its content, as its name may be a patient's. */
	private static Map<String, Object> provenance(CohortSettings settings) throws IOException {
		List<String> tables = new ArrayList<>();
		for (Path table : TableReader.files(settings.tables()))
			tables.add("sha256 " + Sha256.of(Files.readAllBytes(table)));
		Map<String, Object> provenance = new LinkedHashMap<>();
		provenance.put("table", String.join(", ", tables));
		provenance.put("decimal", settings.format().decimalComma() ? "comma" : "point");
		provenance.put("deltavp_version", Version.current());
		provenance.put("java_version", System.getProperty("java.version"));
		return provenance;
	}

	/**
	 * Writes the bundled synthetic cohort and its curves, as tutorial data.
	 *
	 * @param folder where to; made if it is not there
	 * @param overwrite whether files of these names may be replaced
	 * @return the table
	 */
	public static Path writeSynthetic(Path folder, boolean overwrite) throws IOException {
		try (OutputFolder output = OutputFolder.open(folder, overwrite, SYNTHETIC_TABLE,
			SYNTHETIC_CURVES))
		{
			for (String name : List.of(SYNTHETIC_TABLE, SYNTHETIC_CURVES))
				try (InputStream in = CohortStudy.class.getResourceAsStream(name)) {
					Files.write(output.file(name), in.readAllBytes());
				}
			output.commit();
		}
		return folder.resolve(SYNTHETIC_TABLE);
	}
}
