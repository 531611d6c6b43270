// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.io.OpenDialog;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.file.StudyFile;
import io.github.deltavp.study.file.StudyPaths;
import io.github.deltavp.study.file.StudyProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** What can be done about the arteries of both visits. */
final class ArteryActions {

	private static final String ARTERY = "Arterial Input Function...";

	private final StudyRuns runs;

	ArteryActions(StudyRuns runs) {
		this.runs = runs;
	}

	/** @return finding them, and what else may be taken for both visits */
	List<WorkbenchAction> all() throws IOException {
		List<WorkbenchAction> actions = new ArrayList<>(List.of(new WorkbenchAction("Find the arteries",
			"Finds the aorta of both visits, with the reasons", true, this::findArteries)));
		if (!runs.paths().options().getOrDefault(StudyRuns.AIF, "auto").equals("auto")) actions.add(
			take("auto", "Take the arteries found", "Goes back to those that are found in the aorta",
				() -> ""));
		actions.add(take("roi", "Take the outlines named aif",
			"The curve of what is outlined as aif on each visit", () -> ""));
		Path before = runs.paths().artery(StudyRuns.PRE).resolve("aif.csv");
		if (Files.exists(before)) actions.add(take("previous", "Take the curve before therapy",
			"For both visits, moved to the arrival of each bolus", before::toString));
		actions.add(take("file", "Take a curve from a file…",
			"For both visits: a CSV with the columns time_s and cp_mM", ArteryActions::askForCurve));
		actions.add(take("parker", "Take a population's curve",
			"For both visits: Parker 2006, scaled by the dose", () -> ""));
		return actions;
	}

	/** What is taken is written into the study file; the answer is out of date then. */
	private WorkbenchAction take(String aif, String label, String help, Supplier<String> file) {
		return new WorkbenchAction(label, help, false, progress -> {
			StudyPaths paths = runs.paths();
			Map<String, String> options = new LinkedHashMap<>(Map.of(StudyRuns.INPUT, paths.folder()
				.toString(), StudyRuns.OUTPUT, paths.file().toString(), StudyRuns.AIF, aif,
				StudyRuns.OVERWRITE, "true"));
			String curve = file.get();
			if (!curve.isEmpty()) options.put("aiffile", curve);
			runs.run("New Study...", options, progress, false);
			return List.of(
				"nVp with it stands above as soon as it is fitted. Analyse the study for the answer.");
		});
	}

	/** @return takes a vessel that was not taken, as outlines named aif of both visits */
	WorkbenchAction take(Candidate candidate) {
		return new WorkbenchAction("Take candidate " + candidate.number() + " " + StudyRuns.words(
			candidate.visit()), "Outlines it as aif, and takes that", false, progress -> {
				for (String visit : StudyFile.VISITS) {
					int number = visit.equals(candidate.visit()) ? candidate.number() : 0;
					if (number > 0 || !hasArtery(visit)) outlineArtery(visit, number, progress);
				}
				return take("roi", "", "", () -> "").work().run(progress);
			});
	}

	private boolean hasArtery(String visit) throws IOException {
		return new StudyProgress(runs.paths(), true).drawn(visit).contains(StudyRuns.AIF);
	}

	private void outlineArtery(String visit, int candidate, Progress progress) throws IOException {
		Path folder = runs.paths().artery(visit);
		Map<String, String> options = new LinkedHashMap<>(Map.of(StudyRuns.INPUT, runs.images(visit),
			StudyRuns.OUTPUT, folder.toString(), "aifrois", runs.paths().outlines(visit).toString()));
		if (candidate > 0) options.put("candidate", String.valueOf(candidate));
		runs.run(ARTERY, runs.with(visit, ARTERY, StudyRuns.replacing(options, folder)), progress,
			false);
	}

	private static String askForCurve() {
		OpenDialog dialog = new OpenDialog("Arterial curve", "");
		if (dialog.getPath() == null) throw new CancellationException("no file was chosen");
		return dialog.getPath();
	}

	private List<String> findArteries(Progress progress) throws IOException {
		List<String> told = new ArrayList<>();
		for (String visit : StudyFile.VISITS)
			findArtery(visit, progress).ifPresent(told::add);
		return told;
	}

	/**
	 * Where the search is not certain its candidates are shown all the same, for a person to take.
	 */
	private Optional<String> findArtery(String visit, Progress progress) throws IOException {
		Path folder = runs.paths().artery(visit);
		Map<String, String> options = runs.with(visit, ARTERY, StudyRuns.replacing(Map.of(
			StudyRuns.INPUT, runs.images(visit), StudyRuns.OUTPUT, folder.toString()), folder));
		try {
			runs.run(ARTERY, options, progress, false);
			return Optional.empty();
		}
		catch (IOException refused) {
			options.put("score", "0");
			runs.run(ARTERY, options, progress, false);
			return Optional.of(StudyPaths.words(visit) + ": " + refused.getMessage() +
				". Look at the candidates, and take one at Other vessels.");
		}
	}
}
