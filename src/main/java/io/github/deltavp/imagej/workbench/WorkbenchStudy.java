// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.imagej.series.FoundFolder;
import io.github.deltavp.imagej.series.OpenedSeries;
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
	 * @return what lies in its folder, as the headers tell
	 * @throws IOException with a sentence for the user if it cannot be read
	 */
	FoundFolder found(String visit, Progress progress) throws IOException;

	/**
	 * @param visit pre or post
	 * @return its images, as an analysis would read them; nobody is asked
	 * @throws IOException with a sentence for the user if they cannot be read
	 */
	OpenedSeries open(String visit, Progress progress) throws IOException;

	/**
	 * @param before images before therapy
	 * @param after images after therapy
	 * @return both visits with their maps, as an analysis would make them with what is drawn so far
	 * @throws IOException with a sentence for the user if a file cannot be read
	 * @throws IllegalArgumentException the same if the images or outlines do not fit
	 */
	List<Exam> exams(OpenedSeries before, OpenedSeries after, Progress progress) throws IOException;

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
