// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.MethodCommand;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.imagej.MeasureFiles;
import io.github.deltavp.imagej.map.ExamInput;
import io.github.deltavp.imagej.map.MapInput;
import io.github.deltavp.imagej.map.MapFolder;
import io.github.deltavp.imagej.roi.RoiSource;
import io.github.deltavp.imagej.window.StudyResultsTable;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamSource;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.MeasuredRegions;
import io.github.deltavp.study.exam.Method;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** {@code Measure ROIs...}: every named ROI of one exam, on all maps and by its mean curve. */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Measure ROIs...",
	description = "Measures every named ROI on every map, and fits its mean curve.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "delta-vp.md"), @Attr(name = "example",
			value = "input=study/pre rois=study/pre-rois.zip output=measures") })
public class MeasureRoisCommand extends MethodCommand {

	@Parameter(label = "Input",
		description = "A folder of DICOM files, a zip of one, or another file that Bio-Formats reads; empty: the open DCE series",
		style = "both", required = false, persist = false)
	private String input = "";

	@Parameter(label = "Maps",
		description = "Folder of maps as Perfusion Maps... writes it: they are measured as they are and nothing is fitted; empty: the images are fitted",
		style = "directory", required = false, persist = false)
	private String maps = "";

	@Parameter(label = "ROIs",
		description = "ROI zip, DICOM SEG or RTSTRUCT with named ROIs; empty: the ROI Manager",
		style = "file", required = false, persist = false)
	private String rois = "";

	@Parameter(label = "B1 map",
		description = "True ÷ nominal flip angle, or percent: TIFF, NIfTI or DICOM folder; empty: the nominal angle everywhere",
		style = "both," + OptionGroup.SIGNAL, required = false, persist = false)
	private String b1 = "";

	@Parameter(label = "Output folder",
		description = "Gets measures.csv and the curves; empty: the measures are shown",
		style = "directory", required = false, persist = false)
	private String output = "";

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private Boolean overwrite = false;

	@Parameter(label = "Image", description = "The series itself, in place of where it lies",
		required = false, persist = false)
	private ImagePlus image;

	@Parameter(label = "Measures", description = "A row a ROI and map", type = ItemIO.OUTPUT)
	private ResultsTable measures;

	@Override
	protected void execute(Progress progress) throws IOException {
		requireOutput(output);
		if (output.isBlank()) {
			MeasuredRegions measured = measure(progress);
			give(measured);
			if (!isCalled()) MeasureFiles.show(measured);
		}
		else try (OutputFolder folder = OutputFolder.open(Folders.path(output), overwrite,
			MeasureFiles.NAMES))
		{
			MeasuredRegions measured = measure(progress);
			MeasureFiles.write(measured, folder);
			folder.commit();
			give(measured);
			tell("Measures: " + Folders.path(output).resolve(MeasureFiles.NAMES[0]));
		}
	}

	/** Hands the table to the program that called. */
	private void give(MeasuredRegions measured) {
		if (isCalled()) measures = StudyResultsTable.of(measured.table());
	}

	private MeasuredRegions measure(Progress progress) throws IOException {
		if (!maps.isBlank()) return measureMaps();
		Method method = method();
		ExamSource source = new ExamInput(told -> asAcquired(read(image, input, told)),
			series -> Optional.of(drawn(RoiSource.regions(rois, true, series))), new MapInput("", "",
				b1));
		Exam exam = exam(() -> Exam.analyse(source, method, Extent.DRAWN, progress));
		return inThreads(() -> MeasuredRegions.of(exam, progress));
	}

	private MeasuredRegions measureMaps() throws IOException {
		if (!input.isBlank()) throw new IllegalArgumentException("both input=" + input + " and maps=" +
			maps + " are given; give the images to fit them, or the maps to measure these");
		List<ParameterMap> read = MapFolder.read(Folders.path(maps));
		return MeasuredRegions.of(read, drawn(RoiSource.regions(rois, true, read.get(0).grid())));
	}

	private static Regions drawn(Optional<Regions> regions) {
		return regions.orElseThrow(() -> new IllegalArgumentException(
			"there are no ROIs; draw and name them in the ROI Manager, or give rois=FILE"));
	}
}
