// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.study.file.StudyPaths;
import io.github.deltavp.study.file.StudyProgress.Stage;
import io.github.deltavp.study.file.StudyProgress.Step;
import io.github.deltavp.study.file.StudyProgress;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far a study was when its files were looked at.
 *
 * @param paths where its parts lay
 * @param steps in the order of the work
 * @param offered what could be done at each
 */
record StudyLook(StudyPaths paths, List<Step> steps, Map<Stage, List<WorkbenchAction>> offered) {

	/** Where looks come from. */
	interface Source {

		/** @throws IOException with a sentence for the user if a file cannot be read */
		StudyLook look() throws IOException;
	}

	/** Looks at every file of the study: on a slow drive that takes a while. */
	static StudyLook of(WorkbenchStudy study, WorkbenchActions actions) throws IOException {
		StudyPaths paths = study.paths();
		List<Step> steps = new StudyProgress(paths, study.isCurrent()).steps();
		Map<Stage, List<WorkbenchAction>> offered = new EnumMap<>(Stage.class);
		for (Step step : steps)
			offered.put(step.stage(), actions.of(step.stage()));
		return new StudyLook(paths, steps, offered);
	}
}
