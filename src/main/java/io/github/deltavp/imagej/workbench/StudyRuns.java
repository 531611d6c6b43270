// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.series.Progress;
import io.github.deltavp.study.file.StudyPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs commands on a study, with what its file holds. */
record StudyRuns(WorkbenchStudy study) {

	static final String AIF = "aif";
	static final String PRE = "pre";
	static final String POST = "post";
	static final String STUDY = "study";
	static final String INPUT = "input";
	static final String OUTPUT = "output";
	static final String OVERWRITE = "overwrite";

	/** @return where its parts lie now */
	StudyPaths paths() throws IOException {
		return study.paths();
	}

	/** @return where the images of a visit lie */
	String images(String visit) throws IOException {
		return study.paths().images(visit).orElseThrow(() -> new IllegalArgumentException(
			"the study file names no images of the " + visit + " visit")).toString();
	}

	/** @return the options, with leave to replace what the workbench wrote itself */
	static Map<String, String> replacing(Map<String, String> options, Path output) {
		Map<String, String> all = new LinkedHashMap<>(options);
		if (Files.exists(output)) all.put(OVERWRITE, "true");
		return all;
	}

	/** @return what is told, and of the rest what the study file holds for a visit */
	Map<String, String> with(String visit, String label, Map<String, String> told)
		throws IOException
	{
		Map<String, String> all = new LinkedHashMap<>(study.held(label, visit));
		all.putAll(told);
		return all;
	}

	/** Runs a command ({@link WorkbenchStudy#run}). */
	List<String> run(String label, Map<String, String> options, Progress progress, boolean shown)
		throws IOException
	{
		return study.run(label, options, progress, shown);
	}

	/** @return the visit within a sentence */
	static String words(String visit) {
		return StudyPaths.words(visit).toLowerCase(Locale.ROOT);
	}
}
