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

package io.github.deltavp.command;

import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.host.OptionGroup;
import io.github.deltavp.imagej.OpenedSeries;
import io.github.deltavp.imagej.SeriesFiles;
import io.github.deltavp.imagej.SeriesSource;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * {@code Import DICOM Series...}: a folder of DICOM files becomes a hyperstack, or
 * {@code series.tif} and {@code series.json}.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Import DICOM Series...",
	description = "Opens DICOM, TIFF or NIfTI files as one dynamic series, in order of slice and time.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "dicom.md"), @Attr(name = "example",
			value = "input=study/pre output=series") })
public class ImportCommand extends DeltaVpCommand {

	@Parameter(label = "DICOM folder",
		description = "A folder of DICOM files, a zip of one, one file, a TIFF or NIfTI; empty: the current image",
		style = "both", required = false, persist = false)
	private String input = "";

	@Parameter(label = "Output folder",
		description = "Gets series.tif or series.nii.gz, and series.json; empty: the series is shown",
		style = "directory", required = false, persist = false)
	private String output = "";

	@Parameter(label = "Series",
		description = "Description, label or UID of the series; empty: the one that looks like DCE",
		required = false, persist = false)
	private String series = "";

	@Parameter(label = "Component", description = "Which images of the series", choices = {
		"magnitude", "phase", "real", "imaginary" }, persist = false)
	private String component = "magnitude";

	@Parameter(label = "Join", description = "Series of one description are one exam",
		style = OptionGroup.READING, persist = false)
	private boolean join = false;

	@Parameter(label = "Time",
		description = "DICOM keyword that decides the time, or the interval (s); empty: found by itself",
		style = OptionGroup.READING, required = false, persist = false)
	private String time = "";

	@Parameter(label = "Times file",
		description = "CSV with the column time_s, a line a frame, that goes before all other times",
		style = "file," + OptionGroup.READING, required = false, persist = false)
	private String times = "";

	@Parameter(label = "Format",
		description = "What is written: TIFF for ImageJ, or NIfTI with a sidecar",
		style = OptionGroup.RESULTS, choices = { "tif", "nifti" }, persist = false)
	private String format = "tif";

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private boolean overwrite = false;

	@Override
	void execute(Progress progress) throws IOException {
		Folders.requireOutputWithoutDisplay(output);
		ImportOptions options = new ImportOptions(series, component, join, time);
		if (output.isBlank()) keep(SeriesSource.show(input, options, times, progress));
		else {
			OpenedSeries opened = SeriesSource.choose(input, options, times, progress);
			keep(opened.options());
			tell("Series: " + SeriesFiles.write(opened.series(), format, Folders.path(output),
				overwrite));
		}
	}

	/** What a person chose becomes an option, so that it is recorded and a macro can repeat it. */
	private void keep(ImportOptions chosen) {
		series = chosen.series();
		component = chosen.component();
	}
}
