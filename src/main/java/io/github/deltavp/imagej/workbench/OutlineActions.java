// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.imagej.panel.Outlines;
import io.github.deltavp.series.Progress;
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
import java.util.stream.Stream;

/** What can be done about the outlines of both visits; one of them is drawn on at a time. */
final class OutlineActions {

	private static final String TRANSFER = "Transfer ROIs...";

	private final StudyRuns runs;
	private final KeptOutlines outlines;
	private volatile Optional<String> drawn = Optional.empty();

	OutlineActions(StudyRuns runs, Outlines held) {
		this.runs = runs;
		outlines = new KeptOutlines(held);
	}

	/** @return the visit that is drawn on, if one is */
	Optional<String> drawnVisit() {
		return drawn;
	}

	/** @throws IllegalArgumentException if a visit is drawn on: its outlines are not to change */
	void requireNoDrawing() {
		if (drawn.isPresent()) throw new IllegalArgumentException("Outlines are being drawn " +
			StudyRuns.words(drawn.get()) + ". Keep them, or leave them as they were, first.");
	}

	/** @return drawing, and what can be done with what is drawn */
	List<WorkbenchAction> all() throws IOException {
		StudyProgress there = new StudyProgress(runs.paths(), true);
		boolean before = there.isDrawn(StudyRuns.PRE);
		boolean after = there.isDrawn(StudyRuns.POST);
		List<WorkbenchAction> actions = new ArrayList<>();
		if (drawn.isPresent()) {
			String now = drawn.get();
			return List.of(new WorkbenchAction("Keep these outlines",
				"Saves what the ROI Manager holds as the outlines " + StudyRuns.words(now), true,
				progress -> keep(now, progress)), new WorkbenchAction("Leave them as they were",
					"What was drawn since is not kept", false, progress -> leave()));
		}
		actions.add(draw(StudyRuns.PRE, !before));
		if (before && !after) {
			actions.add(new WorkbenchAction("Carry over to after therapy",
				"Looks for the patient at the other visit and moves the outlines there, for you to correct",
				true, progress -> carryOver(Map.of(), progress)));
			actions.add(new WorkbenchAction("Carry over without looking",
				"Puts the outlines at the same patient coordinates, for you to move: where the patient is not found",
				false, progress -> carryOver(Map.of("register", "false"), progress)));
		}
		actions.add(draw(StudyRuns.POST, before && after));
		return actions;
	}

	private WorkbenchAction draw(String visit, boolean main) {
		return new WorkbenchAction("Draw " + StudyRuns.words(visit),
			"Draws on the images of that visit, here; the ROI Manager holds what is drawn", main,
			progress -> draw(visit));
	}

	private List<String> draw(String visit) throws IOException {
		outlines.open(runs.paths().outlines(visit));
		drawn = Optional.of(visit);
		return List.of(OutlineForm.HOW);
	}

	private List<String> keep(String visit, Progress progress) throws IOException {
		outlines.keep(runs.paths().outlines(visit));
		enter(progress);
		return leave();
	}

	private List<String> leave() {
		drawn = Optional.empty();
		outlines.forget();
		return List.of();
	}

	private List<String> carryOver(Map<String, String> how, Progress progress) throws IOException {
		StudyPaths paths = runs.paths();
		Path there = paths.outlines(StudyRuns.POST);
		Map<String, String> options = new LinkedHashMap<>(StudyRuns.replacing(Map.of(StudyRuns.STUDY,
			paths.file().toString(), StudyRuns.OUTPUT, there.toString()), there));
		/* An artery that was taken at that visit stays. */
		if (Files.exists(there)) options.put("only", String.join(",", new StudyProgress(paths, true)
			.drawn(StudyRuns.PRE).stream().filter(name -> !name.equals(StudyRuns.AIF)).toList()));
		options.putAll(how);
		List<String> told = runs.run(TRANSFER, options, progress, false);
		enter(progress);
		draw(StudyRuns.POST);
		return told;
	}

	/** @return brings the outlines of a name from the visit that is not drawn on */
	WorkbenchAction bring(String name) {
		return new WorkbenchAction("Bring " + name, "Looks for it at the other visit", false,
			progress -> {
				String to = drawn.orElseThrow();
				Path carried = runs.paths().folder().resolve("carried-rois.zip");
				Map<String, String> options = between(to.equals(StudyRuns.POST) ? StudyRuns.PRE
					: StudyRuns.POST, to);
				options.putAll(Map.of(StudyRuns.OUTPUT, carried.toString(), "only", name,
					StudyRuns.OVERWRITE, "true"));
				List<String> told = new ArrayList<>(runs.run(TRANSFER, options, progress, false));
				told.removeIf(line -> line.contains(carried.toString()));
				outlines.bring(carried, name);
				Files.delete(carried);
				return told;
			});
	}

	/** How outlines go from one visit to the other, in the names of before and after. */
	private Map<String, String> between(String from, String to) throws IOException {
		Map<String, String> held = runs.paths().options();
		Map<String, String> options = new LinkedHashMap<>();
		for (String key : List.of("", "series", "time", "times")) {
			options.put(StudyRuns.PRE + key, held.getOrDefault(from + key, ""));
			options.put(StudyRuns.POST + key, held.getOrDefault(to + key, ""));
		}
		for (String key : List.of("series", "component", "join", "time", "times"))
			options.put(key, held.getOrDefault(key, ""));
		options.put("prerois", runs.paths().outlines(from).toString());
		options.values().removeIf(String::isBlank);
		return options;
	}

	/** Writes the outlines that lie beside the study file into it. */
	private void enter(Progress progress) throws IOException {
		StudyPaths paths = runs.paths();
		boolean told = Stream.of(StudyRuns.PRE, StudyRuns.POST).allMatch(visit -> !Files.exists(paths
			.outlines(visit)) || !paths.options().getOrDefault(visit + "rois", "").isBlank());
		if (!told) runs.run("New Study...", Map.of(StudyRuns.INPUT, paths.folder().toString(),
			StudyRuns.OUTPUT, paths.file().toString(), StudyRuns.OVERWRITE, "true"), progress, false);
	}
}
