// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** An RT Structure Set of an exam: a square in three slices. */
final class Structures {

	private static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.481.3";

	private Structures() {}

	static void write(Path exam, Path file) throws IOException {
		DynamicSeries series = DicomFolder.read(exam, ImportOptions.DEFAULT, Progress.NONE);
		DicomWriter structure = new DicomWriter().put(Tag.ROI_NUMBER, "IS", 1).put(Tag.ROI_NAME, "LO",
			"L1").put(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, "UI", series.origin().images().orElseThrow()
				.frameOfReferenceUid());
		DicomWriter drawn = new DicomWriter().put(Tag.REFERENCED_ROI_NUMBER, "IS", 1).put(
			Tag.CONTOUR_SEQUENCE, "SQ", IntStream.range(1, 4).mapToObj(slice -> square(series, slice))
				.toArray());
		new DicomWriter().put(Tag.SOP_CLASS_UID, "UI", SOP_CLASS).put(Tag.SOP_INSTANCE_UID, "UI", "1.5")
			.put(Tag.STRUCTURE_SET_ROI_SEQUENCE, "SQ", structure).put(Tag.ROI_CONTOUR_SEQUENCE, "SQ",
				drawn).write(file);
	}

	private static DicomWriter square(DynamicSeries series, double slice) {
		List<Double> mm = new ArrayList<>();
		for (double[] at : new double[][] { { 20.5, 20.5 }, { 27.5, 20.5 }, { 27.5, 27.5 }, { 20.5,
			27.5 } })
			Arrays.stream(series.grid().positionMm(at[0], at[1], slice)).forEach(mm::add);
		return new DicomWriter().put(Tag.CONTOUR_GEOMETRIC_TYPE, "CS", "CLOSED_PLANAR").put(
			Tag.CONTOUR_DATA, "DS", mm.toArray());
	}
}
