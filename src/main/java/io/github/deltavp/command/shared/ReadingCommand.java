// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command.shared;

import ij.ImagePlus;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.text.Identifiers;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import org.scijava.plugin.Parameter;

/** The options of the reader, which all commands that read an exam share. */
public abstract class ReadingCommand extends DeltaVpCommand {

	@Parameter(label = "Series",
		description = "Description, label or UID of the series; empty: the one that looks like DCE",
		style = OptionGroup.READING, required = false, persist = false)
	private String series = "";

	@Parameter(label = "Component", description = "Which images of the series",
		style = OptionGroup.READING, choices = { "magnitude", "phase", "real", "imaginary" },
		persist = false)
	private String component = "magnitude";

	@Parameter(label = "Join", description = "Series of one description are one exam",
		style = OptionGroup.READING, persist = false)
	private Boolean join = false;

	@Parameter(label = "Time",
		description = "Seconds between time points, or the DICOM keyword that decides; empty: from the files",
		style = OptionGroup.READING, required = false, persist = false)
	private String time = "";

	@Parameter(label = "Times file",
		description = "CSV with the column time_s, a line a time point, that goes before all other times; empty: the times of the files",
		style = "file," + OptionGroup.READING, required = false, persist = false)
	private String times = "";

	@Parameter(label = "Free text and file names",
		description = "Description of the series, coil, contrast agent and names of files may name a patient; results leave them out, or not",
		style = OptionGroup.READING, choices = { "drop", "keep" }, persist = false)
	private String identifiers = "drop";

	/**
	 * @param input where the exam lies; empty for the open DCE series
	 * @throws IllegalArgumentException naming an option that is not understood
	 */
	protected final SeriesSource exam(String input) {
		return new SeriesSource(input, new ImportOptions(series, component, join, time).with(Identifiers
			.of(identifiers)), times, this::keep);
	}

	/**
	 * @param image the series itself, from a program; or null
	 * @param input where it lies otherwise
	 */
	protected final DynamicSeries read(ImagePlus image, String input, Progress progress)
		throws IOException
	{
		return image == null ? exam(input).open(progress) : exam(input).of(image);
	}

	/** What a person chose becomes an option, so that it is recorded and a macro can repeat it. */
	private void keep(ImportOptions chosen) {
		series = chosen.series();
		keepComponent(chosen);
	}

	/** The same where the visit has a series of its own. */
	protected final void keepComponent(ImportOptions chosen) {
		component = chosen.component();
	}
}
