// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import ij.ImagePlus;
import io.github.deltavp.imagej.window.ImageWindows;
import io.github.deltavp.imagej.window.StudyResultsTable;
import io.github.deltavp.imagej.window.Titles;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.report.Text;
import io.github.deltavp.report.file.JsonFile;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.study.check.ExamChecks;
import io.github.deltavp.study.exam.MeasuredRegions;
import io.github.deltavp.study.exam.RegionCurves;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The measures of one exam as files: {@code measures.csv}, {@code checks.json}, and where there are
 * curves {@code region-curves.csv} with their picture as PNG and PDF.
 */
public final class MeasureFiles {

	private static final String CURVES = "region-curves";

	/** Files that are in the way if they exist. */
	public static final String[] NAMES = { StudyFiles.MEASURES, ExamChecks.NAME, CURVES + ".csv",
		CURVES + ".png", CURVES + ".pdf" };

	private static final int SCREEN_DPI = 200;

	/** The number behind the slice, e.g. of {@code 5:0.0312}. */
	private static final Pattern MEAN = Pattern.compile("(?<=:)\\S+");

	/** Columns in the unit of the map. */
	private static final List<String> VALUES = List.of("of_mean_curve", "standard_error", "mean",
		"median", "sd", "p10", "p90");

	private MeasureFiles() {}

	/** @param output where to write */
	public static void write(MeasuredRegions measured, OutputFolder output) throws IOException {
		measured.table().write(output.file(StudyFiles.MEASURES));
		if (measured.fits().isEmpty()) return;
		JsonFile.write(ExamChecks.of(measured.remarks()), output.file(ExamChecks.NAME));
		RegionCurves.table(measured.fits()).write(output.file(CURVES + ".csv"));
		RegionCurves.figure(CURVES, measured.fits()).write(output.folder());
	}

	/** Shows the tables and the curves, under titles that tell them apart. */
	public static void show(MeasuredRegions measured) {
		String of = measured.of().isEmpty() ? "Maps" : Titles.series(measured.of());
		if (!measured.fits().isEmpty()) {
			StudyResultsTable.show(Titles.of(of, "curves"), RegionCurves.table(measured.fits()));
			ImageWindows.show(new ImagePlus(Titles.of(of, "plot"), RegionCurves.figure(CURVES, measured
				.fits()).image(SCREEN_DPI)));
		}
		StudyResultsTable.show(Titles.of(of, "measures"), inWords(measured.table()));
	}

	/**
	 * Maps by their symbols, plasma volumes in the unit of figures, and slice means with as many
	 * digits as can be read.
	 */
	static CsvTable inWords(CsvTable table) {
		int map = table.header().indexOf("map");
		int slices = table.header().indexOf("slice_means");
		return new CsvTable(table.header(), table.rows().stream().map(row -> {
			List<Object> words = new ArrayList<>(row);
			boolean isVp = PlasmaVolume.isHeldBy((String) row.get(map));
			if (isVp) inHundred(words, table.header());
			words.set(map, Titles.words((String) row.get(map)));
			words.set(slices, MEAN.matcher((String) row.get(slices)).replaceAll(mean -> {
				double value = Double.parseDouble(mean.group());
				return Text.number(isVp ? PlasmaVolume.shown(value) : value);
			}));
			return words;
		}).toList());
	}

	private static void inHundred(List<Object> row, List<String> header) {
		row.set(header.indexOf("unit"), PlasmaVolume.UNIT);
		for (String column : VALUES) {
			int place = header.indexOf(column);
			row.set(place, PlasmaVolume.shown((Double) row.get(place)));
		}
	}
}
