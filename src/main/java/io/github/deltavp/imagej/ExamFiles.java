// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import ij.ImagePlus;
import io.github.deltavp.dicom.object.DicomObject;
import io.github.deltavp.imagej.map.ColourBar;
import io.github.deltavp.imagej.map.MapImages;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.imagej.window.ImageWindows;
import io.github.deltavp.imagej.window.Messages;
import io.github.deltavp.imagej.window.Titles;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.Call;
import io.github.deltavp.report.file.JsonFile;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.study.check.ExamChecks;
import io.github.deltavp.study.exam.AifReport;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamObjects;
import io.github.deltavp.study.exam.ExamProvenance;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An analysed exam as files: {@code maps/*.tif}, {@code aif.csv}, {@code aif-slices.csv},
 * {@code provenance.json}, {@code checks.json}, and what {@link AifFiles} has of the artery: its
 * figure, and where it was found automatically its voxels and the reasons.
 */
public final class ExamFiles {

	/** Files that are in the way if they exist. */
	public static final String[] NAMES = Stream.concat(Stream.of("maps", "provenance.json",
		ExamChecks.NAME, ExamObjects.FOLDER), Stream.of(AifFiles.NAMES)).toArray(String[]::new);

	private ExamFiles() {}

	/**
	 * Writes an exam that is no part of a study: with a figure of the artery, which a study has in
	 * its report.
	 *
	 * @param dicom whether its maps as DICOM objects too
	 */
	public static void write(Exam exam, Call call, boolean dicom, OutputFolder output)
		throws IOException
	{
		write(exam, call, output, "");
		AifReport.figure("aif", "", exam).write(output.folder());
		JsonFile.write(ExamChecks.of(exam.checkedWithMaps()), output.file(ExamChecks.NAME));
		if (dicom) write(ExamObjects.of(exam, call), output);
	}

	/** @param objects by the name of their file */
	static void write(Map<String, DicomObject> objects, OutputFolder output) throws IOException {
		for (Map.Entry<String, DicomObject> object : objects.entrySet())
			object.getValue().write(output.file(ExamObjects.FOLDER + "/" + object.getKey()));
	}

	/**
	 * @param call how it was asked for, for {@code provenance.json}
	 * @param output where to write
	 * @param below a folder below it, e.g. {@code pre/}
	 */
	static void write(Exam exam, Call call, OutputFolder output, String below) throws IOException {
		for (ParameterMap map : exam.allMaps())
			SeriesFiles.save(MapImages.toImage(map), output.file(below + "maps/" + map.name() + ".tif"));
		SeriesFiles.save(MapImages.toStatusImage(exam.maps().status()), output.file(below +
			"maps/status.tif"));
		AifFiles.writeCurves(exam.aif(), output, below);
		if (exam.artery().isPresent()) AifFiles.writeReasons(exam.artery().get(), exam.series().grid(),
			output, below);
		JsonFile.write(ExamProvenance.of(exam, call), output.file(below + "provenance.json"));
	}

	/** @return the maps as one hyperstack, Vp first, not yet shown */
	public static ImagePlus image(Exam exam) {
		return MapImages.hyperstack(exam, Titles.series(exam.series().description().shown()));
	}

	/**
	 * Shows the maps as one hyperstack, Vp first.
	 *
	 * @param bar whether to draw a colour bar on each
	 */
	public static void show(Exam exam, boolean bar) {
		ImagePlus image = image(exam);
		if (bar) ColourBar.drawOn(image);
		ImageWindows.show(image);
		exam.remarks().forEach(Messages::done);
	}
}
