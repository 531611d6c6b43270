// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.ReadingCommand;
import ij.ImagePlus;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.imagej.series.SeriesImages;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * {@code Import DICOM Series...}: a folder of DICOM files becomes a hyperstack, or
 * {@code series.tif} and {@code series.json}.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Import DICOM Series...",
	description = "Opens DICOM, NIfTI or what else Bio-Formats reads as one dynamic series, in order of slice and time.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "dicom.md"), @Attr(name = "example",
			value = "input=study/pre output=series") })
public class ImportCommand extends ReadingCommand {

	@Parameter(label = "DICOM folder",
		description = "A folder of DICOM files, a zip of one, NIfTI, or another file that Bio-Formats reads; empty: the open DCE series",
		style = "both", required = false, persist = false)
	private String input = "";

	@Parameter(label = "Output folder",
		description = "Gets series.tif or series.nii.gz, and series.json; empty: the series is shown",
		style = "directory", required = false, persist = false)
	private String output = "";

	@Parameter(label = "Format",
		description = "What is written: TIFF for ImageJ, or NIfTI with a sidecar",
		style = OptionGroup.RESULTS, choices = { "tif", "nifti" }, persist = false)
	private String format = "tif";

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private Boolean overwrite = false;

	@Parameter(label = "Imported series", description = "A hyperstack: x, y, slices, times",
		type = ItemIO.OUTPUT)
	private ImagePlus imported;

	@Override
	protected String[] replaced() {
		return SeriesFiles.NAMES;
	}

	@Override
	protected void execute(Progress progress) throws IOException {
		requireOutput(output);
		if (output.isBlank() && !isCalled()) exam(input).show(progress);
		else {
			DynamicSeries series = exam(input).choose(progress);
			if (isCalled()) imported = SeriesImages.toImage(series);
			if (!output.isBlank()) tell("Series: " + SeriesFiles.write(series, format, Folders.path(
				output), overwrite));
		}
	}
}
