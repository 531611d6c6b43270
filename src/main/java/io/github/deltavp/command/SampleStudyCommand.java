// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.cohort.CohortStudy;
import java.io.IOException;
import java.nio.file.Path;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** {@code Sample Study...}: writes a synthetic pre/post pair of exams whose truth is known. */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Sample Study...",
	description = "Writes a synthetic pair of exams whose truth is known, or an invented cohort.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "validation.md"), @Attr(name = "example",
			value = "output=study") })
public class SampleStudyCommand extends DeltaVpCommand {

	@Parameter(label = "Output folder",
		description = "Gets pre/, post/, their ROI zips and truth.json", style = "directory",
		persist = false)
	private String output = "";

	@Parameter(label = "Content",
		description = "study: two exams as DICOM; cohort: a table of 49 invented lesions for Cohort Analysis",
		choices = { "study", "cohort" }, persist = false)
	private String content = "study";

	@Parameter(label = "Size",
		description = "small: 128×128×10 voxels, 50 times; large: 256×256×12, 60 times", choices = {
			"small", "large" }, persist = false)
	private String size = "small";

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private Boolean overwrite = false;

	@Override
	protected void execute(Progress progress) throws IOException {
		progress.report("Writing the sample study", 0);
		Path folder = Folders.output(output);
		if (content.equals("cohort")) tell("Cohort: " + CohortStudy.writeSynthetic(folder, overwrite));
		else {
			SampleStudyFiles.write(() -> size.equals("large") ? SampleStudy.standard(256, 12, 60)
				: SampleStudy.standard(), folder, overwrite);
			tell("Study: " + folder + " (pre, post, pre-rois.zip, post-rois.zip, truth.json)");
		}
	}
}
