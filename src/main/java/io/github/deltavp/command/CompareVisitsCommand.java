// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.SizedStudyCommand;
import io.github.deltavp.imagej.StudyFiles;
import io.github.deltavp.imagej.StudySource;
import io.github.deltavp.imagej.StudyWindows;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.report.StudyAnswer;
import io.github.deltavp.study.report.StudySizes;
import java.io.IOException;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Plugin;

/**
 * {@code Compare Visits...}: the answer for new ROIs or other cut-offs, without fitting whole
 * exams.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Compare Visits...",
	description = "Answers as Analyse Study does, but fits only inside the ROIs: quick, for other outlines.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "delta-vp.md"), @Attr(name = "example",
			value = "pre=study/pre post=study/post prerois=study/pre-rois.zip postrois=study/post-rois.zip output=again") })
public class CompareVisitsCommand extends SizedStudyCommand {

	@Override
	protected void execute(Progress progress) throws IOException {
		StudyResult result = compare(progress);
		give(result);
		StudyAnswer.of(result).forEach(this::tell);
		if (isWritten()) tell("Results: " + outputFolder().resolve("response.csv"));
		if (!isCalled()) StudyWindows.showTable(result);
	}

	private StudyResult compare(Progress progress) throws IOException {
		StudySource source = source();
		StudySettings settings = settings();
		StudySizes sizes = sizes();
		Method method = method();
		if (!isWritten()) return study(() -> source.analyse(method, settings, Extent.NONE, progress));
		try (OutputFolder folder = output(StudyFiles.COMPARISON)) {
			StudyResult result = study(() -> source.analyse(method, settings, Extent.NONE, progress));
			StudyFiles.writeTables(result, sizes, inThreads(this::call), folder);
			commit(folder);
			return result;
		}
	}
}
