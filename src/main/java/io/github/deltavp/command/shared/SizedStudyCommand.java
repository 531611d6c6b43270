// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command.shared;

import ij.measure.ResultsTable;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.imagej.window.StudyResultsTable;
import io.github.deltavp.lesion.size.LesionSize;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.report.SizeFile;
import io.github.deltavp.study.report.StudySizes;
import io.github.deltavp.study.report.StudyTables;
import java.io.IOException;
import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

/** The options of sizes that were measured by hand, for commands that compare two visits. */
public abstract class SizedStudyCommand extends StudyCommand {

	@Parameter(label = "Sizes before therapy",
		description = "CSV as Measure Sizes... writes it: lesion,longest_mm,perpendicular_mm,ap_mm,lr_mm,cc_mm; empty: no sizes",
		style = "file," + OptionGroup.RESULTS, required = false, persist = false)
	private String presizes = "";

	@Parameter(label = "Sizes after therapy", description = "The same of that visit; empty: no sizes",
		style = "file," + OptionGroup.RESULTS, required = false, persist = false)
	private String postsizes = "";

	@Parameter(label = "Response", description = "A row a lesion, as in response.csv",
		type = ItemIO.OUTPUT)
	private ResultsTable response;

	/** Hands the answer to the program that called. */
	protected final void give(StudyResult result) {
		if (isCalled()) response = StudyResultsTable.of(StudyTables.response(result));
	}

	/** @throws IOException if a file of sizes cannot be read */
	protected final StudySizes sizes() throws IOException {
		return new StudySizes(read(presizes), read(postsizes));
	}

	private static Map<String, LesionSize> read(String file) throws IOException {
		return file.isBlank() ? Map.of() : SizeFile.read(Folders.path(file));
	}
}
