// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import ij.ImagePlus;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.study.exam.MeasuredRegions;
import io.github.deltavp.study.exam.RegionCurves;
import java.io.IOException;

/**
 * The measures of one exam as files: {@code measures.csv}, and where there are curves
 * {@code region-curves.csv} with their picture as PNG and PDF.
 */
public final class MeasureFiles {

	private static final String CURVES = "region-curves";

	/** Files that are in the way if they exist. */
	public static final String[] NAMES = { StudyFiles.MEASURES, CURVES + ".csv", CURVES + ".png",
		CURVES + ".pdf" };

	private static final int SCREEN_DPI = 200;

	private MeasureFiles() {}

	/** @param output where to write */
	public static void write(MeasuredRegions measured, OutputFolder output) throws IOException {
		measured.table().write(output.file(StudyFiles.MEASURES));
		if (measured.fits().isEmpty()) return;
		RegionCurves.table(measured.fits()).write(output.file(CURVES + ".csv"));
		RegionCurves.figure(CURVES, measured.fits()).write(output.folder());
	}

	/** Shows the tables and the curves. */
	public static void show(MeasuredRegions measured) {
		if (!measured.fits().isEmpty()) {
			StudyResultsTable.show("Curves of ROIs", RegionCurves.table(measured.fits()));
			ImageWindows.show(new ImagePlus("Curves of ROIs", RegionCurves.figure(CURVES, measured.fits())
				.image(SCREEN_DPI)));
		}
		StudyResultsTable.show("Measures of ROIs", measured.table());
	}
}
