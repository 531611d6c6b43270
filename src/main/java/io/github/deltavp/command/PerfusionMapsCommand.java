// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.MethodCommand;
import ij.ImagePlus;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.imagej.ExamFiles;
import io.github.deltavp.imagej.map.ExamInput;
import io.github.deltavp.imagej.map.MapInput;
import io.github.deltavp.imagej.roi.RoiSource;
import io.github.deltavp.imagej.window.ImageWindows;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamObjects;
import io.github.deltavp.study.exam.ExamSource;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import java.io.IOException;
import java.util.stream.Collectors;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** {@code Perfusion Maps...}: one exam becomes Vp, Ktrans and the other maps, shown or written. */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Perfusion Maps...",
	description = "Maps Vp, Ktrans, ve, kep and the arterial delay of one exam.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "fit.md"), @Attr(name = "example",
			value = "input=study/pre output=maps") })
public class PerfusionMapsCommand extends MethodCommand {

	@Parameter(label = "Input",
		description = "A folder of DICOM files, a zip of one, or another file that Bio-Formats reads; empty: the open DCE series",
		style = "both", required = false, persist = false)
	private String input = "";

	@Parameter(label = "Output folder",
		description = "Gets maps/, aif.csv (with what an automatic AIF comes from) and provenance.json; empty: the maps are only shown",
		style = "directory", required = false, persist = false)
	private String output = "";

	@Parameter(label = "ROIs",
		description = "ROI zip, DICOM SEG or RTSTRUCT with an artery named aif, for AIF = roi; empty: the ROI Manager",
		style = "file", required = false, persist = false)
	private String rois = "";

	@Parameter(label = "T1 map",
		description = "TIFF of T1 (ms) as T1 Mapping... writes it; empty: T10 of tissue everywhere",
		style = "file," + OptionGroup.SIGNAL, required = false, persist = false)
	private String t1map = "";

	@Parameter(label = "M0 map",
		description = "TIFF of M0 as T1 Mapping... writes it; empty: M0, or the measured baseline",
		style = "file," + OptionGroup.SIGNAL, required = false, persist = false)
	private String m0map = "";

	@Parameter(label = "B1 map",
		description = "True ÷ nominal flip angle, or percent: TIFF, NIfTI or DICOM folder; empty: the nominal angle everywhere",
		style = "both," + OptionGroup.SIGNAL, required = false, persist = false)
	private String b1 = "";

	@Parameter(label = "Calibration bar", description = "Draw one on maps that are shown",
		style = OptionGroup.RESULTS, persist = false)
	private Boolean bar = false;

	@Parameter(label = "DICOM objects",
		description = "Also write the maps in DICOM, into the folder dicom; they name the patient only with Free text and file names = keep",
		style = OptionGroup.RESULTS, persist = false)
	private Boolean dicom = false;

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private Boolean overwrite = false;

	@Parameter(label = "Image", description = "The series itself, in place of where it lies",
		required = false, persist = false)
	private ImagePlus image;

	@Parameter(label = "Maps", description = "Channels: Vp, Ktrans and the other maps",
		type = ItemIO.OUTPUT)
	private ImagePlus maps;

	@Override
	protected String[] replaced() {
		return ExamFiles.NAMES;
	}

	@Override
	protected void execute(Progress progress) throws IOException {
		requireOutput(output);
		if (dicom && output.isBlank()) throw new IllegalArgumentException(
			"dicom=true writes files; give output=FOLDER, or write dicom=false");
		if (output.isBlank()) {
			Exam exam = analyse(progress);
			give(exam);
			show(exam);
		}
		else try (OutputFolder folder = OutputFolder.open(Folders.path(output), overwrite,
			ExamFiles.NAMES))
		{
			Exam exam = analyse(progress);
			ExamFiles.write(exam, inThreads(this::call), dicom, folder);
			folder.commit();
			give(exam);
			if (ImageWindows.areSeen()) show(exam);
			tell("Maps: " + Folders.path(output).resolve("maps") + " (" + exam.maps().all().stream()
				.limit(3).map(map -> map.name() + ".tif").collect(Collectors.joining(", ")) + ", …)");
		}
	}

	/** Hands the maps to the program that called. */
	private void give(Exam exam) {
		if (isCalled()) maps = ExamFiles.image(exam);
	}

	private void show(Exam exam) {
		if (!isCalled()) ExamFiles.show(exam, bar);
	}

	private DynamicSeries images(Progress progress) throws IOException {
		DynamicSeries series = read(image, input, progress);
		return dicom ? ExamObjects.require(series) : series;
	}

	private Exam analyse(Progress progress) throws IOException {
		Method method = method();
		ExamSource source = new ExamInput(told -> asAcquired(images(told)), series -> RoiSource.regions(
			rois, method.aif().needsRegions(), series), new MapInput(t1map, m0map, b1));
		return exam(() -> Exam.analyse(source, method, Extent.WHOLE, progress));
	}
}
