// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.io.OpenDialog;
import io.github.deltavp.imagej.StudyWindows;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.file.StudyFile;
import io.github.deltavp.study.file.StudyPaths;
import io.github.deltavp.study.file.StudyProgress;
import io.github.deltavp.study.file.StudyProgress.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What can be done at each step, in recorded commands. */
final class WorkbenchActions {

	private static final String IMPORT = "Import DICOM Series...";
	private static final String ARTERY = "Arterial Input Function...";
	private static final String TRANSFER = "Transfer ROIs...";
	private static final String AIF = "aif";
	private static final String PRE = "pre";
	private static final String POST = "post";
	private static final String STUDY = "study";
	private static final String INPUT = "input";
	private static final String OUTPUT = "output";
	private static final String OVERWRITE = "overwrite";

	private final WorkbenchStudy study;
	private final KeptOutlines outlines = new KeptOutlines();
	private volatile Optional<String> drawn = Optional.empty();

	WorkbenchActions(WorkbenchStudy study) {
		this.study = study;
	}

	/** @return the visit that is drawn on, if one is */
	Optional<String> drawnVisit() {
		return drawn;
	}

	/** @return what the step offers now */
	List<WorkbenchAction> of(Stage stage) throws IOException {
		return switch (stage) {
			case EXAM -> List.of(show(PRE), show(POST));
			case ARTERY -> arteries();
			case OUTLINES -> outlining();
			case MAPS -> List.of(analyse());
			case ANSWER -> answering();
		};
	}

	private WorkbenchAction show(String visit) {
		return new WorkbenchAction("Show " + words(visit), "Opens the dynamic series of that visit",
			false, progress -> open(visit, progress));
	}

	private List<String> open(String visit, Progress progress) throws IOException {
		return run(IMPORT, with(visit, IMPORT, Map.of(INPUT, images(visit))), progress, true);
	}

	private String images(String visit) throws IOException {
		return study.paths().images(visit).orElseThrow(() -> new IllegalArgumentException(
			"the study file names no images of the " + visit + " visit")).toString();
	}

	/** The arteries that are found, and what else may be taken for both visits. */
	private List<WorkbenchAction> arteries() throws IOException {
		List<WorkbenchAction> actions = new ArrayList<>(List.of(new WorkbenchAction("Find the arteries",
			"Finds the aorta of both visits, with the reasons", true, this::findArteries)));
		if (!study.paths().options().getOrDefault(AIF, "auto").equals("auto")) actions.add(take("auto",
			"Take the arteries found", "Goes back to those that are found in the aorta", () -> ""));
		actions.add(take("roi", "Take the outlines named aif",
			"The curve of what is outlined as aif on each visit", () -> ""));
		Path before = study.paths().artery(PRE).resolve("aif.csv");
		if (Files.exists(before)) actions.add(take("previous", "Take the curve before therapy",
			"For both visits, moved to the arrival of each bolus", before::toString));
		actions.add(take("file", "Take a curve from a file…",
			"For both visits: a CSV with the columns time_s and cp_mM", WorkbenchActions::askForCurve));
		actions.add(take("parker", "Take a population's curve",
			"For both visits: Parker 2006, scaled by the dose", () -> ""));
		return actions;
	}

	/** What is taken is written into the study file; the answer is out of date then. */
	private WorkbenchAction take(String aif, String label, String help, Supplier<String> file) {
		return new WorkbenchAction(label, help, false, progress -> {
			StudyPaths paths = study.paths();
			Map<String, String> options = new LinkedHashMap<>(Map.of(INPUT, paths.folder().toString(),
				OUTPUT, paths.file().toString(), AIF, aif, OVERWRITE, "true"));
			String curve = file.get();
			if (!curve.isEmpty()) options.put("aiffile", curve);
			run("New Study...", options, progress, false);
			return List.of(
				"nVp with it stands above as soon as it is fitted. Analyse the study for the answer.");
		});
	}

	/** @return takes a vessel that was not taken, as outlines named aif of both visits */
	WorkbenchAction take(Candidate candidate) {
		return new WorkbenchAction("Take candidate " + candidate.number() + " " + words(candidate
			.visit()), "Outlines it as aif, and takes that", false, progress -> {
				requireNoDrawing();
				for (String visit : StudyFile.VISITS) {
					int number = visit.equals(candidate.visit()) ? candidate.number() : 0;
					if (number > 0 || !hasArtery(visit)) outlineArtery(visit, number, progress);
				}
				return take("roi", "", "", () -> "").work().run(progress);
			});
	}

	private void requireNoDrawing() {
		if (drawn.isPresent()) throw new IllegalArgumentException("Outlines are being drawn " + words(
			drawn.get()) + ". Keep them, or leave them as they were, first.");
	}

	private boolean hasArtery(String visit) throws IOException {
		return new StudyProgress(study.paths(), true).drawn(visit).contains(AIF);
	}

	private void outlineArtery(String visit, int candidate, Progress progress) throws IOException {
		Path folder = study.paths().artery(visit);
		Map<String, String> options = new LinkedHashMap<>(Map.of(INPUT, images(visit), OUTPUT, folder
			.toString(), "aifrois", study.paths().outlines(visit).toString()));
		if (candidate > 0) options.put("candidate", String.valueOf(candidate));
		run(ARTERY, with(visit, ARTERY, replacing(options, folder)), progress, false);
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
		Path folder = study.paths().artery(visit);
		Map<String, String> options = with(visit, ARTERY, replacing(Map.of(INPUT, images(visit), OUTPUT,
			folder.toString()), folder));
		try {
			run(ARTERY, options, progress, false);
			return Optional.empty();
		}
		catch (IOException refused) {
			options.put("score", "0");
			run(ARTERY, options, progress, false);
			return Optional.of(StudyPaths.words(visit) + ": " + refused.getMessage() +
				". Look at the candidates, and take one at Other vessels.");
		}
	}

	private List<WorkbenchAction> outlining() throws IOException {
		StudyProgress there = new StudyProgress(study.paths(), true);
		boolean before = there.isDrawn(PRE);
		boolean after = there.isDrawn(POST);
		List<WorkbenchAction> actions = new ArrayList<>();
		if (drawn.isPresent()) {
			String now = drawn.get();
			return List.of(new WorkbenchAction("Keep these outlines",
				"Saves what the ROI Manager holds as the outlines " + words(now), true, progress -> keep(
					now, progress)), new WorkbenchAction("Leave them as they were",
						"What was drawn since is not kept", false, progress -> leave()));
		}
		actions.add(draw(PRE, !before));
		if (before && !after) {
			actions.add(new WorkbenchAction("Carry over to after therapy",
				"Looks for the patient at the other visit and moves the outlines there, for you to correct",
				true, progress -> carryOver(Map.of(), progress)));
			actions.add(new WorkbenchAction("Carry over without looking",
				"Puts the outlines at the same patient coordinates, for you to move: where the patient is not found",
				false, progress -> carryOver(Map.of("register", "false"), progress)));
		}
		actions.add(draw(POST, before && after));
		return actions;
	}

	private WorkbenchAction draw(String visit, boolean main) {
		return new WorkbenchAction("Draw " + words(visit),
			"Draws on the images of that visit, here; the ROI Manager holds what is drawn", main,
			progress -> draw(visit));
	}

	private List<String> draw(String visit) throws IOException {
		outlines.open(study.paths().outlines(visit));
		drawn = Optional.of(visit);
		return List.of(OutlineForm.HOW);
	}

	private List<String> keep(String visit, Progress progress) throws IOException {
		outlines.keep(study.paths().outlines(visit));
		enter(progress);
		return leave();
	}

	private List<String> leave() {
		drawn = Optional.empty();
		outlines.forget();
		return List.of();
	}

	private List<String> carryOver(Map<String, String> how, Progress progress) throws IOException {
		StudyPaths paths = study.paths();
		Path there = paths.outlines(POST);
		Map<String, String> options = new LinkedHashMap<>(replacing(Map.of(STUDY, paths.file()
			.toString(), OUTPUT, there.toString()), there));
		/* An artery that was taken at that visit stays. */
		if (Files.exists(there)) options.put("only", String.join(",", new StudyProgress(paths, true)
			.drawn(PRE).stream().filter(name -> !name.equals(AIF)).toList()));
		options.putAll(how);
		List<String> told = run(TRANSFER, options, progress, false);
		enter(progress);
		draw(POST);
		return told;
	}

	/** @return brings the outlines of a name from the visit that is not drawn on */
	WorkbenchAction bring(String name) {
		return new WorkbenchAction("Bring " + name, "Looks for it at the other visit", false,
			progress -> {
				String to = drawn.orElseThrow();
				Path carried = study.paths().folder().resolve("carried-rois.zip");
				Map<String, String> options = between(to.equals(POST) ? PRE : POST, to);
				options.putAll(Map.of(OUTPUT, carried.toString(), "only", name, OVERWRITE, "true"));
				List<String> told = new ArrayList<>(run(TRANSFER, options, progress, false));
				told.removeIf(line -> line.contains(carried.toString()));
				outlines.bring(carried, name);
				Files.delete(carried);
				return told;
			});
	}

	/** How outlines go from one visit to the other, in the names of before and after. */
	private Map<String, String> between(String from, String to) throws IOException {
		Map<String, String> held = study.paths().options();
		Map<String, String> options = new LinkedHashMap<>();
		for (String key : List.of("", "series", "time", "times")) {
			options.put(PRE + key, held.getOrDefault(from + key, ""));
			options.put(POST + key, held.getOrDefault(to + key, ""));
		}
		for (String key : List.of("series", "component", "join", "time", "times"))
			options.put(key, held.getOrDefault(key, ""));
		options.put("prerois", study.paths().outlines(from).toString());
		options.values().removeIf(String::isBlank);
		return options;
	}

	/** Writes the outlines that lie beside the study file into it. */
	private void enter(Progress progress) throws IOException {
		StudyPaths paths = study.paths();
		boolean told = Stream.of(PRE, POST).allMatch(visit -> !Files.exists(paths.outlines(visit)) ||
			!paths.options().getOrDefault(visit + "rois", "").isBlank());
		if (!told) run("New Study...", Map.of(INPUT, paths.folder().toString(), OUTPUT, paths.file()
			.toString(), OVERWRITE, "true"), progress, false);
	}

	private WorkbenchAction analyse() {
		return new WorkbenchAction("Analyse the study", "Maps, ΔVp of each lesion, figures and report",
			true, progress -> {
				StudyPaths paths = study.paths();
				for (String visit : StudyFile.VISITS)
					if (!Files.exists(paths.outlines(visit))) throw new IllegalArgumentException(
						"Nothing is drawn " + words(visit) +
							" yet. Draw each lesion and a reference vertebra at Outlines first.");
				List<String> before = new StudyProgress(paths, true).answers();
				List<String> told = new ArrayList<>(run("Analyse Study...", replacing(Map.of(STUDY, paths
					.file().toString(), OUTPUT, paths.analysis().toString()), paths.analysis()), progress,
					false));
				if (!before.equals(new StudyProgress(study.paths(), true).answers())) before.forEach(
					line -> told.add("Before: " + line));
				return told;
			});
	}

	private List<WorkbenchAction> answering() throws IOException {
		Path report = study.paths().analysis().resolve("report.html");
		if (!Files.exists(report)) return List.of(analyse());
		return List.of(analyse(), new WorkbenchAction("Open the report", "Shows it in your browser",
			false, progress -> {
				StudyWindows.browse(report);
				return List.of();
			}));
	}

	/** The workbench replaces what it wrote itself. */
	private static Map<String, String> replacing(Map<String, String> options, Path output) {
		Map<String, String> all = new LinkedHashMap<>(options);
		if (Files.exists(output)) all.put(OVERWRITE, "true");
		return all;
	}

	/** What is told, and of the rest what the study file holds. */
	private Map<String, String> with(String visit, String label, Map<String, String> told)
		throws IOException
	{
		Map<String, String> all = new LinkedHashMap<>(study.held(label, visit));
		all.putAll(told);
		return all;
	}

	private List<String> run(String label, Map<String, String> options, Progress progress,
		boolean shown) throws IOException
	{
		return study.run(label, options, progress, shown);
	}

	private static String words(String visit) {
		return StudyPaths.words(visit).toLowerCase(Locale.ROOT);
	}
}
