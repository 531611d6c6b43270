// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.file;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.table.CsvFile;
import io.github.deltavp.table.CsvRow;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How far a study is. Looked up in its files each time, so that what was done elsewhere counts too.
 */
public final class StudyProgress {

	/** What a study takes, in the order of the work. */
	public enum Stage {

			/** the images of both visits */
			EXAM("Exam"),
			/** the arterial curves */
			ARTERY("Artery"),
			/** what was drawn on both visits */
			OUTLINES("Outlines"),
			/** maps of Vp and Ktrans */
			MAPS("Maps"),
			/** ΔVp of each lesion */
			ANSWER("Answer");

		private final String words;

		Stage(String words) {
			this.words = words;
		}

		/** @return its name, as people read it */
		public String words() {
			return words;
		}
	}

	/** Whether there is something to do. */
	public enum State {
			/** not done yet */
			TO_DO,
			/** done, and with what stands in the study now */
			DONE,
			/** done, but what it rests on has changed since */
			OUT_OF_DATE
	}

	/**
	 * One step.
	 *
	 * @param words what there is, or what is to be done
	 * @param pictures of it, the most telling one first
	 */
	public record Step(Stage stage, State state, String words, List<Picture> pictures) {
	}

	/**
	 * One picture.
	 *
	 * @param words what it shows
	 * @param file a PNG
	 */
	public record Picture(String words, Path file) {
	}

	private static final String CHANGED =
		"Outlines, options or DeltaVp have changed since it was analysed. Analyse it again.";

	private final StudyPaths paths;
	private final boolean current;

	/**
	 * @param paths where the parts of the study lie
	 * @param current whether an analysis would do the same as the last one
	 */
	public StudyProgress(StudyPaths paths, boolean current) {
		this.paths = paths;
		this.current = current;
	}

	/** @return all steps, in the order of the work */
	public List<Step> steps() throws IOException {
		return List.of(exam(), artery(), outlines(), maps(), answer());
	}

	private Step exam() {
		List<String> lines = new ArrayList<>();
		boolean there = true;
		for (String visit : StudyFile.VISITS) {
			boolean found = paths.images(visit).filter(Files::exists).isPresent();
			there &= found;
			String name = paths.images(visit).map(path -> path.getFileName().toString()).orElse("");
			lines.add(StudyPaths.words(visit) + ": " + name + (found ? paths.day(visit) : ", not there"));
		}
		return new Step(Stage.EXAM, there ? State.DONE : State.TO_DO, String.join("\n", lines), List
			.of());
	}

	private Step artery() throws IOException {
		List<String> lines = new ArrayList<>();
		List<Picture> pictures = new ArrayList<>();
		for (String visit : StudyFile.VISITS) {
			Path told = paths.artery(visit).resolve("aif.json");
			if (!Files.exists(told)) continue;
			lines.add(StudyPaths.words(visit) + ": " + artery(told));
			pictures.add(new Picture("Artery " + StudyPaths.words(visit).toLowerCase(Locale.ROOT), paths
				.artery(visit).resolve("aif.png")));
		}
		boolean done = lines.size() == StudyFile.VISITS.size();
		String taken = paths.options().getOrDefault("aif", "auto");
		if (!taken.equals("auto")) lines.add("The answer takes " + words(taken) + ".");
		return done ? new Step(Stage.ARTERY, State.DONE, String.join("\n", lines) +
			"\nIs it the aorta in every slice?", pictures) : new Step(Stage.ARTERY, State.TO_DO,
				"Find the artery of both visits, and look at it.", pictures);
	}

	private static String words(String aif) {
		return switch (aif) {
			case "roi" -> "what is outlined as aif";
			case "file" -> "a curve from a file";
			case "previous" -> "the curve before therapy";
			default -> "the curve of a population (" + aif + ")";
		};
	}

	private static String artery(Path file) throws IOException {
		try {
			JsonObject told = new Gson().fromJson(Files.readString(file), JsonObject.class);
			String score = told.has("score") ? String.format(Locale.ROOT, ", score %.2f", told.get(
				"score").getAsDouble()) : "";
			return told.get("source").getAsString() + score;
		}
		catch (JsonParseException | CharacterCodingException | NullPointerException
				| UnsupportedOperationException e)
		{
			throw new IOException(file + " is not what Arterial Input Function... writes; delete it", e);
		}
	}

	private Step outlines() throws IOException {
		List<String> lines = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		int drawn = 0;
		for (String visit : StudyFile.VISITS) {
			List<String> names = drawn(visit);
			drawn += isDrawn(visit) ? 1 : 0;
			lines.add(StudyPaths.words(visit) + ": " + (names.isEmpty() ? "none yet" : String.join(", ",
				names)));
			if (isDrawn(visit) && !hasReference(visit)) missing.add("No reference vertebra is drawn " +
				StudyPaths.words(visit).toLowerCase(Locale.ROOT) + ".");
		}
		lines.addAll(missing);
		boolean done = drawn == StudyFile.VISITS.size() && missing.isEmpty();
		if (drawn < StudyFile.VISITS.size()) lines.add(drawn == 0
			? "Draw each lesion and a reference vertebra on one visit."
			: "Carry the outlines over to the other visit, and correct them.");
		return new Step(Stage.OUTLINES, done ? State.DONE : State.TO_DO, String.join("\n", lines), List
			.of());
	}

	/** @return whether more than the artery is drawn on a visit, pre or post */
	public boolean isDrawn(String visit) throws IOException {
		return drawn(visit).stream().anyMatch(name -> RegionName.of(name)
			.role() != RegionName.Role.AIF);
	}

	/** What its file is called says nothing, where it is a single one. */
	private boolean hasReference(String visit) throws IOException {
		return !isZip(paths.outlines(visit)) || drawn(visit).stream().anyMatch(name -> RegionName.of(
			name).role() == RegionName.Role.REFERENCE);
	}

	private static boolean isZip(Path file) {
		return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
	}

	/**
	 * @param visit pre or post
	 * @return what is drawn on it; an outline of several slices has one name
	 */
	public List<String> drawn(String visit) throws IOException {
		Path zip = paths.outlines(visit);
		if (!Files.isRegularFile(zip)) return List.of();
		if (!isZip(zip)) return List.of(zip.getFileName().toString());
		try (ZipFile file = new ZipFile(zip.toFile())) {
			return file.stream().map(ZipEntry::getName).map(name -> name.replaceFirst(
				"(?i)(-\\d+)*\\.roi$", "")).distinct().toList();
		}
	}

	private Step maps() throws IOException {
		if (!isAnalysed()) return new Step(Stage.MAPS, State.TO_DO,
			"They are made with the answer. To look at them before, choose one at Images, Show.", List
				.of());
		return new Step(Stage.MAPS, state(), current
			? "Vp, Ktrans and the others of both visits lie in pre/maps and post/maps of the analysis."
			: CHANGED, pictures("fused_", "slices_", "change_", "concentration_"));
	}

	private Step answer() throws IOException {
		if (!isAnalysed()) return new Step(Stage.ANSWER, State.TO_DO,
			"Analyse the study: maps, ΔVp of each lesion, figures and the report.", List.of());
		List<String> lines = answers();
		if (!current) lines.add(CHANGED);
		return new Step(Stage.ANSWER, state(), String.join("\n", lines), pictures("answer",
			"concentration_", "signal_", "histogram_"));
	}

	/** @return nVp at both visits, ΔVp and verdict, a line a lesion; none before it is analysed */
	public List<String> answers() throws IOException {
		List<String> lines = new ArrayList<>();
		if (isAnalysed()) for (CsvRow row : CsvFile.read(paths.table(), "lesion").rows())
			lines.add(lesion(row));
		return lines;
	}

	private static String lesion(CsvRow row) throws IOException {
		String start = row.text("lesion") + ": ";
		if (row.text("delta_vp_percent").isBlank()) return start + row.text("verdict");
		String number = String.format(Locale.ROOT, "nVp %.2f to %.2f, ΔVp %.1f %%", row.number(
			"nvp_pre"), row.number("nvp_post"), row.number("delta_vp_percent")).replace('-', '−');
		return start + number + ", " + row.text("verdict") + (row.text("verdict_firm").equals("true")
			? " (firm)" : " (not firm)");
	}

	private boolean isAnalysed() {
		return Files.exists(paths.table());
	}

	private State state() {
		return current ? State.DONE : State.OUT_OF_DATE;
	}

	/** Those of the analysis whose names begin so, in that order. */
	private List<Picture> pictures(String... beginnings) throws IOException {
		Path folder = paths.analysis().resolve("figures");
		if (!Files.isDirectory(folder)) return List.of();
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> figures = files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
			return Stream.of(beginnings).flatMap(beginning -> figures.stream().filter(file -> name(file)
				.startsWith(beginning))).map(file -> new Picture(name(file).replaceFirst("\\.png$", "")
					.replace('_', ' '), file)).toList();
		}
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}
}
