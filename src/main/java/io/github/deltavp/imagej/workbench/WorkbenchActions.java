// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.imagej.StudyWindows;
import io.github.deltavp.imagej.panel.Outlines;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.file.StudyFile;
import io.github.deltavp.study.file.StudyPaths;
import io.github.deltavp.study.file.StudyProgress.Stage;
import io.github.deltavp.study.file.StudyProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be done at each step, in recorded commands. */
final class WorkbenchActions {

	private static final String IMPORT = "Import DICOM Series...";

	private final StudyRuns runs;
	private final ArteryActions arteries;
	private final OutlineActions outlines;

	/** @param held the outlines that are drawn */
	WorkbenchActions(WorkbenchStudy study, Outlines held) {
		runs = new StudyRuns(study);
		arteries = new ArteryActions(runs);
		outlines = new OutlineActions(runs, held);
	}

	/** @return the visit that is drawn on, if one is */
	Optional<String> drawnVisit() {
		return outlines.drawnVisit();
	}

	/** @return what the step offers now */
	List<WorkbenchAction> of(Stage stage) throws IOException {
		return switch (stage) {
			case EXAM -> List.of(show(StudyRuns.PRE), show(StudyRuns.POST));
			case ARTERY -> arteries.all();
			case OUTLINES -> outlines.all();
			case MAPS -> List.of(analyse());
			case ANSWER -> answering();
		};
	}

	private WorkbenchAction show(String visit) {
		return new WorkbenchAction("Show " + StudyRuns.words(visit),
			"Opens the dynamic series of that visit", false, progress -> open(visit, progress));
	}

	private List<String> open(String visit, Progress progress) throws IOException {
		return runs.run(IMPORT, runs.with(visit, IMPORT, Map.of(StudyRuns.INPUT, runs.images(visit))),
			progress, true);
	}

	/** @return takes a vessel that was not taken, as outlines named aif of both visits */
	WorkbenchAction take(Candidate candidate) {
		WorkbenchAction taking = arteries.take(candidate);
		return new WorkbenchAction(taking.label(), taking.help(), false, progress -> {
			outlines.requireNoDrawing();
			return taking.work().run(progress);
		});
	}

	/** @return brings the outlines of a name from the visit that is not drawn on */
	WorkbenchAction bring(String name) {
		return outlines.bring(name);
	}

	private WorkbenchAction analyse() {
		return new WorkbenchAction("Analyse the study", "Maps, ΔVp of each lesion, figures and report",
			true, progress -> {
				StudyPaths paths = runs.paths();
				for (String visit : StudyFile.VISITS)
					if (!Files.exists(paths.outlines(visit))) throw new IllegalArgumentException(
						"Nothing is drawn " + StudyRuns.words(visit) +
							" yet. Draw each lesion and a reference vertebra at Outlines first.");
				List<String> before = new StudyProgress(paths, true).answers();
				List<String> told = new ArrayList<>(runs.run("Analyse Study...", StudyRuns.replacing(Map.of(
					StudyRuns.STUDY, paths.file().toString(), StudyRuns.OUTPUT, paths.analysis().toString()),
					paths.analysis()), progress, false));
				if (!before.equals(new StudyProgress(runs.paths(), true).answers())) before.forEach(
					line -> told.add("Before: " + line));
				return told;
			});
	}

	private List<WorkbenchAction> answering() throws IOException {
		Path report = runs.paths().analysis().resolve("report.html");
		if (!Files.exists(report)) return List.of(analyse());
		return List.of(analyse(), new WorkbenchAction("Open the report", "Shows it in your browser",
			false, progress -> {
				StudyWindows.browse(report);
				return List.of();
			}));
	}
}
