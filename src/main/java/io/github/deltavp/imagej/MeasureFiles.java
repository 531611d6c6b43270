/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.imagej;

import ij.ImagePlus;
import io.github.deltavp.report.OutputFolder;
import io.github.deltavp.study.MeasuredRegions;
import io.github.deltavp.study.RegionCurves;
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
