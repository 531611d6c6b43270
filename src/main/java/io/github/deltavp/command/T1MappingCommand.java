// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import ij.ImagePlus;
import io.github.deltavp.dicom.FlipAngles;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.imagej.map.B1Files;
import io.github.deltavp.imagej.map.T1Files;
import io.github.deltavp.imagej.window.ImageWindows;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.relaxation.T1Map;
import io.github.deltavp.series.relaxation.T1Mapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** {@code T1 Mapping...}: series of several flip angles become maps of T1 and M0. */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>T1 Mapping...",
	description = "Maps T1 and M0 from series of several flip angles.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "preprocessing.md"), @Attr(name = "example",
			value = "input=flip-angles output=t1") })
public class T1MappingCommand extends DeltaVpCommand {

	@Parameter(label = "DICOM folder",
		description = "Holds one series a flip angle; dynamic series in it are passed over",
		style = "both", persist = false)
	private String input = "";

	@Parameter(label = "Output folder",
		description = "Gets t1.tif (ms), m0.tif and t1_residual.tif; empty: the maps are shown",
		style = "directory", required = false, persist = false)
	private String output = "";

	@Parameter(label = "Fit", description = "Least squares of the signal, or a straight line",
		choices = { "nonlinear", "linear" }, persist = false)
	private String fit = "nonlinear";

	@Parameter(label = "B1 map",
		description = "True ÷ nominal flip angle, or percent: TIFF, NIfTI or DICOM folder; empty: the nominal angle everywhere",
		style = "both", required = false, persist = false)
	private String b1 = "";

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private Boolean overwrite = false;

	@Parameter(label = "T1 maps", description = "Channels: T1 (ms), M0 and the residual",
		type = ItemIO.OUTPUT)
	private ImagePlus t1;

	@Override
	protected void execute(Progress progress) throws IOException {
		if (input.isBlank()) throw new IllegalArgumentException(
			"no input is given; write input=FOLDER");
		requireOutput(output);
		List<DynamicSeries> angles = new ArrayList<>(FlipAngles.read(Folders.path(input), progress));
		if (!b1.isBlank()) angles.set(0, B1Files.onto(angles.get(0), b1, progress));
		T1Mapping mapping = new T1Mapping(fit.equals("linear") ? T1Mapping.Method.LINEAR
			: T1Mapping.Method.NONLINEAR, T1Mapping.DEFAULT.highestT1Ms());
		T1Map map = mapping.of(angles, progress);
		if (isCalled()) t1 = T1Files.hyperstack(map);
		else if (output.isBlank()) ImageWindows.show(T1Files.hyperstack(map));
		if (!output.isBlank()) {
			T1Files.write(map, Folders.path(output), overwrite);
			tell("Maps: " + Folders.path(output) + " (t1.tif, m0.tif, t1_residual.tif)");
		}
	}
}
