// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.ReadingCommand;
import ij.ImagePlus;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.imagej.series.SeriesImages;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.NoiseMask;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.Preprocessing;
import java.io.IOException;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** {@code Preprocess...}: shows or writes a series as it would be fitted. */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Preprocess...",
	description = "Shows a series as it will be fitted: noise masked, smoothed, motion corrected.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "preprocessing.md"), @Attr(name = "example",
			value = "input=study/pre output=smooth") })
public class PreprocessCommand extends ReadingCommand {

	@Parameter(label = "Input",
		description = "A folder of DICOM files, a zip of one, or another file that Bio-Formats reads; empty: the open DCE series",
		style = "both", required = false, persist = false)
	private String input = "";

	@Parameter(label = "Output folder",
		description = "Gets series.tif and series.json; empty: the series is shown beside the original",
		style = "directory", required = false, persist = false)
	private String output = "";

	@Parameter(label = "Noise mask", description = "Background noise becomes NaN", persist = false)
	private Boolean mask = true;

	@Parameter(label = "Smoothing (mm)",
		description = "Full width at half maximum of the in-plane Gaussian; 0: none", min = "0",
		max = "20", persist = false)
	private Double smoothing = 2.0;

	@Parameter(label = "Smoothing over time", description = "Over three time points, bolus edge kept",
		persist = false)
	private Boolean temporal = true;

	@Parameter(label = "Motion correction",
		description = "Correct in-plane movement between time points", persist = false)
	private Boolean motion = false;

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private Boolean overwrite = false;

	@Parameter(label = "Image", description = "The series itself, in place of where it lies",
		required = false, persist = false)
	private ImagePlus image;

	@Parameter(label = "Prepared series", description = "As it would be fitted", type = ItemIO.OUTPUT)
	private ImagePlus prepared;

	@Override
	protected String[] replaced() {
		return SeriesFiles.NAMES;
	}

	@Override
	protected void execute(Progress progress) throws IOException {
		requireOutput(output);
		DynamicSeries before = read(image, input, progress);
		Preprocessing.Prepared work = new Preprocessing(mask, smoothing, temporal, motion).of(before,
			progress);
		DynamicSeries after = work.kept().map(kept -> NoiseMask.apply(work.smooth(), kept)).orElse(work
			.smooth());
		if (isCalled()) prepared = SeriesImages.toImage(after);
		else if (output.isBlank()) SeriesImages.show(before, after);
		if (!output.isBlank()) tell("Series: " + SeriesFiles.write(after, "tif", Folders.path(output),
			overwrite));
	}
}
