// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.ReadingCommand;
import ij.gui.Roi;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.imagej.StudySource;
import io.github.deltavp.imagej.roi.RoiTransfer.Carried;
import io.github.deltavp.imagej.roi.RoiTransfer;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * {@code Transfer ROIs...}: the outlines of one visit on the images of another, to be corrected.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Transfer ROIs...",
	description = "Finds the place of each outline of one visit on the other, for you to check and correct.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "delta-vp.md"), @Attr(name = "example",
			value = "pre=study/pre prerois=study/pre-rois.zip post=study/post output=rois.zip") })
public class TransferRoisCommand extends ReadingCommand {

	@Parameter(label = "Study",
		description = "study.json, as New Study... writes it: gives what is not given here; empty: none",
		style = "file", required = false, persist = false)
	private String study = "";

	@Parameter(label = "Before therapy",
		description = "DICOM folder, zip or TIFF of the visit that was drawn on", style = "both",
		persist = false)
	private String pre = "";

	@Parameter(label = "ROIs before therapy",
		description = "ROI zip, DICOM SEG or RTSTRUCT drawn on that visit", style = "file",
		persist = false)
	private String prerois = "";

	@Parameter(label = "After therapy",
		description = "DICOM folder, zip or TIFF of the other visit; empty: the open DCE series",
		style = "both", required = false, persist = false)
	private String post = "";

	@Parameter(label = "Output file",
		description = "ROI zip for the other visit; empty: the ROI Manager", style = "save",
		required = false, persist = false)
	private String output = "";

	@Parameter(label = "Only",
		description = "Names of the ROIs to carry, with commas between; the others of the output file stay; empty: all",
		required = false, persist = false)
	private String only = "";

	@Parameter(label = "Register",
		description = "Look for what lies around each ROI on the other visit; no: the same patient coordinates",
		persist = false)
	private Boolean register = true;

	@Parameter(label = "Series before therapy",
		description = "Its series, where the visits' series have different descriptions; empty: as Series",
		style = OptionGroup.READING, required = false, persist = false)
	private String preseries = "";

	@Parameter(label = "Series after therapy",
		description = "The same of that visit; empty: as Series", style = OptionGroup.READING,
		required = false, persist = false)
	private String postseries = "";

	@Parameter(label = "Time before therapy",
		description = "Seconds between its time points, or the DICOM keyword that decides; empty: as Time",
		style = OptionGroup.READING, required = false, persist = false)
	private String pretime = "";

	@Parameter(label = "Time after therapy", description = "The same of that visit; empty: as Time",
		style = OptionGroup.READING, required = false, persist = false)
	private String posttime = "";

	@Parameter(label = "Times file before therapy",
		description = "CSV with the column time_s, a line a time point of that visit; empty: as Times file",
		style = "file," + OptionGroup.READING, required = false, persist = false)
	private String pretimes = "";

	@Parameter(label = "Times file after therapy",
		description = "The same of that visit; empty: as Times file", style = "file," +
			OptionGroup.READING, required = false, persist = false)
	private String posttimes = "";

	@Parameter(label = "Overwrite", description = "Replace a file of the same name", persist = false)
	private Boolean overwrite = false;

	@Override
	protected void execute(Progress progress) throws IOException {
		if (output.isBlank()) requireManager();
		StudySource.Visit drawn = StudySource.visit(exam(pre).ofVisit("pre", preseries, pretime,
			pretimes), prerois);
		DynamicSeries to = exam(post).ofVisit("post", postseries, posttime, posttimes).open(progress);
		DynamicSeries from = drawn.images().open(progress);
		List<Roi> rois = RoiTransfer.drawn(drawn.rois(), from, names());
		Carried there = carry(rois, from, to, progress);
		there.told().forEach(this::tell);
		if (output.isBlank()) RoiTransfer.show(there.rois());
		else {
			Path file = Folders.path(output);
			RoiTransfer.write(only.isBlank() ? there.rois() : RoiTransfer.beside(there.rois(), file),
				file, overwrite);
			tell(there.rois().size() + " ROIs, to be checked and corrected: " + Folders.path(output));
		}
	}

	private List<String> names() {
		return Arrays.stream(only.split(",")).map(String::strip).filter(name -> !name.isEmpty())
			.toList();
	}

	private Carried carry(List<Roi> rois, DynamicSeries from, DynamicSeries to, Progress progress) {
		return register ? RoiTransfer.registered(rois, from, to, progress) : RoiTransfer.of(rois, from
			.grid(), to.grid());
	}

	private static void requireManager() {
		if (GraphicsEnvironment.isHeadless()) throw new IllegalArgumentException(
			"no output file is given; write output=FILE.zip");
		RoiTransfer.requireEmptyManager();
	}
}
