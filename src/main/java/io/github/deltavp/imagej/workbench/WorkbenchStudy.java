// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.imagej.series.FoundSeries;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.file.StudyPaths;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The study on the workbench, and the commands that work on it. */
public interface WorkbenchStudy {

	/** @return where its parts lie now */
	StudyPaths paths() throws IOException;

	/** @return whether an analysis would do the same as the last one */
	boolean isCurrent() throws IOException;

	/**
	 * @param label of a command, as in the menu
	 * @param visit pre or post
	 * @return what the study file holds for it at that visit, text by option
	 */
	Map<String, String> held(String label, String visit) throws IOException;

	/**
	 * @param visit pre or post
	 * @return its dynamic series, as an analysis would read it; nobody is asked
	 * @throws IOException with a sentence for the user if it cannot be read
	 */
	DynamicSeries series(String visit, Progress progress) throws IOException;

	/**
	 * @param visit pre or post
	 * @return the series of its folder; none where it is no DICOM
	 * @throws IOException with a sentence for the user if it cannot be read
	 */
	List<FoundSeries> found(String visit, Progress progress) throws IOException;

	/**
	 * @param series of that visit
	 * @return the visit with its maps, by the method of the study
	 * @throws IOException with a sentence for the user if a file cannot be read
	 * @throws IllegalArgumentException the same if the series does not fit
	 */
	Exam exam(String visit, DynamicSeries series, Progress progress) throws IOException;

	/**
	 * Runs a command as the line of a macro does, and records that line.
	 *
	 * @param label as in the menu
	 * @param options text by key
	 * @param progress is told how far it is
	 * @param shown whether its windows open
	 * @return what came out, a line each
	 * @throws IOException with a sentence for the user if the command refuses
	 * @throws IllegalArgumentException the same
	 */
	List<String> run(String label, Map<String, String> options, Progress progress, boolean shown)
		throws IOException;
}
