// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.SizedStudyCommand;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.imagej.StudyFiles;
import io.github.deltavp.imagej.StudySource;
import io.github.deltavp.imagej.StudyWindows;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.Threads;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.report.StudyAnswer;
import io.github.deltavp.study.report.StudySizes;
import java.io.IOException;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * {@code Analyse Study...}: two exams and their ROIs become maps, one answer a lesion, and a
 * report.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Analyse Study...",
	description = "Tells from two exams and their ROIs whether the plasma volume of each lesion fell, and how surely.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "delta-vp.md"), @Attr(name = "example",
			value = "pre=study/pre post=study/post prerois=study/pre-rois.zip postrois=study/post-rois.zip output=analysis patient=P01") })
public class AnalyseStudyCommand extends SizedStudyCommand {

	@Parameter(label = "Sensitivity",
		description = "Also give nVp and ΔVp under other delays, AIFs, T10 and smoothing: sensitivity.csv and a figure",
		style = OptionGroup.RESULTS, persist = false)
	private Boolean sensitivity = false;

	@Parameter(label = "DICOM objects",
		description = "Also write maps, outlines, answer and report in DICOM, into the folder dicom; they name the patient only with Free text and file names = keep",
		style = OptionGroup.RESULTS, persist = false)
	private Boolean dicom = false;

	@Override
	protected String[] replaced() {
		return StudyFiles.NAMES;
	}

	@Override
	protected void execute(Progress progress) throws IOException {
		StudyResult result = analyse(progress);
		give(result);
		StudyAnswer.of(result).forEach(this::tell);
		if (isWritten()) tell("Results: " + outputFolder().resolve("response.csv") + ", report.html");
		if (!isCalled()) StudyWindows.showAnswer(result, outputFolder());
	}

	/** Analyses the study and writes it; shows nothing. */
	StudyResult analyse(Progress progress) throws IOException {
		StudySource source = dicom ? source().ofDicom() : source();
		StudySettings settings = settings().withSensitivity(sensitivity);
		StudySizes sizes = sizes();
		Method method = method();
		Threads.Work<StudyResult> analysis = () -> source.analyse(method, settings, Extent.WHOLE,
			progress);
		if (!isWritten()) return study(analysis);
		try (OutputFolder folder = output(StudyFiles.NAMES)) {
			StudyResult result = study(analysis);
			inThreads(() -> {
				StudyFiles.write(result, sizes, call(), dicom, folder);
				return result;
			});
			commit(folder);
			return result;
		}
	}
}
