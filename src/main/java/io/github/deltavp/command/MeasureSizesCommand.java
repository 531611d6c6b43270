// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.ReadingCommand;
import ij.measure.ResultsTable;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.imagej.roi.SizeSource;
import io.github.deltavp.imagej.window.StudyResultsTable;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.report.SizeFile;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** {@code Measure Sizes...}: lines across lesions, on any image, as diameters and extents in mm. */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Measure Sizes...",
	description = "Turns lines drawn on any image into diameters and extents of lesions, in mm.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "delta-vp.md"), @Attr(name = "example",
			value = "input=study/pre rois=lines.zip output=sizes.csv") })
public class MeasureSizesCommand extends ReadingCommand {

	@Parameter(label = "Input",
		description = "An image file or a folder of DICOM files that was drawn on; empty: the current image",
		style = "both", required = false, persist = false)
	private String input = "";

	@Parameter(label = "ROIs",
		description = "ROI zip with lines named NAME size (two, at a right angle), NAME ap, NAME lr, NAME cc; empty: the ROI Manager",
		style = "file", required = false, persist = false)
	private String rois = "";

	@Parameter(label = "Output file",
		description = "CSV with a row a lesion, for presizes or postsizes; empty: the table is shown",
		style = "save", required = false, persist = false)
	private String output = "";

	@Parameter(label = "Overwrite", description = "Replace a file of the same name", persist = false)
	private Boolean overwrite = false;

	@Parameter(label = "Sizes", description = "A row a lesion", type = ItemIO.OUTPUT)
	private ResultsTable sizes;

	@Override
	protected void execute(Progress progress) throws IOException {
		requireOutput(output);
		CsvTable table = SizeFile.table(SizeSource.sizes(exam(input), rois, progress));
		if (isCalled()) sizes = StudyResultsTable.of(table);
		else if (output.isBlank()) StudyResultsTable.show("Sizes of lesions", table);
		if (!output.isBlank()) {
			write(table, Folders.path(output).toAbsolutePath());
			tell("Sizes of " + table.rows().size() + " lesions: " + Folders.path(output));
		}
	}

	private void write(CsvTable table, Path file) throws IOException {
		String name = file.getFileName().toString();
		try (OutputFolder folder = OutputFolder.open(file.getParent(), overwrite, name)) {
			table.write(folder.file(name));
			folder.commit();
		}
	}
}
