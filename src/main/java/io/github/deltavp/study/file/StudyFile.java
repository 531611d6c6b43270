// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.file;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import io.github.deltavp.report.file.JsonFile;
import io.github.deltavp.report.file.WholeFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A study as a file, {@code study.json}: where images, outlines and the rest of each visit lie,
 * every option that is not at its default, and what was done. docs/study.md tells the format.
 *
 * @param options those of {@code Analyse Study...}, text by key, in the order of the file; paths as
 *          they stand there
 * @param steps what was done last with each command, in the order in which it was done first
 */
public record StudyFile(Map<String, String> options, List<StudyStep> steps) {

	/** How it is called, unless the user says otherwise. */
	public static final String NAME = "study.json";

	/** What a newer DeltaVp may raise; files of a lower version are read. */
	private static final int VERSION = 1;

	private static final String FORMAT = "deltavp_study";
	private static final String PATIENT = "patient";
	private static final String IMAGES = "images";
	/** The visits, as options and files name them, the earlier one first. */
	public static final List<String> VISITS = List.of("pre", "post");
	private static final String NONE = " is no study file, or is not written as docs/study.md tells";
	private static final String MEND = "; New Study... makes one of a folder";

	/** What stands in the file; texts may be written as numbers and truth values too. */
	private record Content(@SerializedName("deltavp_study") int version, String patient,
			Map<String, Map<String, String>> visits, Map<String, String> options, List<StudyStep> steps) {

		Content {
			visits = visits == null ? Map.of() : visits;
			options = options == null ? Map.of() : options;
			steps = steps == null ? List.of() : steps;
		}

		boolean isWhole() {
			return steps.stream().allMatch(step -> step != null && step.command() != null) && visits
				.values().stream().allMatch(Objects::nonNull);
		}
	}

	public StudyFile {
		options = new LinkedHashMap<>(options);
		steps = List.copyOf(steps);
	}

	/**
	 * @param file what a study was written to
	 * @throws IOException if it is not there, is none, or is of a newer DeltaVp
	 */
	public static StudyFile read(Path file) throws IOException {
		Content content = content(file);
		if (content.version > VERSION) throw new IOException(file +
			" is of a newer DeltaVp; use that, or make the study file again");
		Map<String, String> options = new LinkedHashMap<>();
		if (content.patient != null) options.put(PATIENT, content.patient);
		content.visits.forEach((visit, parts) -> parts.forEach((key, text) -> options.put(visit + (key
			.equals(IMAGES) ? "" : key), text)));
		options.putAll(content.options);
		return new StudyFile(options, content.steps);
	}

	private static Content content(Path file) throws IOException {
		if (!Files.isRegularFile(file)) throw new IOException("there is no study file " + file + MEND);
		try {
			Content content = new Gson().fromJson(Files.readString(file), Content.class);
			if (content != null && content.version > 0 && content.isWhole()) return content;
		}
		catch (JsonParseException | CharacterCodingException e) {
			throw new IOException(file + NONE + MEND, e);
		}
		throw new IOException(file + NONE + MEND);
	}

	/**
	 * @param file where it lies
	 * @param isPath which options are paths
	 * @return the options, with paths that hold from anywhere
	 */
	public Map<String, String> optionsFrom(Path file, Predicate<String> isPath) {
		Map<String, String> found = new LinkedHashMap<>(options);
		found.replaceAll((key, text) -> isPath.test(key) && !text.isBlank() ? file.toAbsolutePath()
			.resolveSibling(text).normalize().toString() : text);
		return found;
	}

	/** @return the same with a step that was done, in the place of an earlier one of its command */
	public StudyFile with(StudyStep done) {
		List<StudyStep> after = new ArrayList<>(steps);
		after.removeIf(step -> step.command().equals(done.command()));
		after.add(done);
		return new StudyFile(options, after);
	}

	/** @return what was done last with a command */
	public Optional<StudyStep> step(String command) {
		return steps.stream().filter(step -> step.command().equals(command)).findFirst();
	}

	/**
	 * Writes it at once, so that a reader finds the old one or the new one. Paths below the folder of
	 * the file become relative: the folder may move.
	 *
	 * @param isPath which options are paths
	 */
	public void write(Path file, Predicate<String> isPath) throws IOException {
		Map<String, Object> visits = new LinkedHashMap<>();
		VISITS.forEach(visit -> visits.put(visit, new LinkedHashMap<String, String>()));
		Map<String, String> others = new LinkedHashMap<>();
		options.forEach((key, text) -> {
			String told = isPath.test(key) && !text.isBlank() ? relative(file, text) : text;
			Optional<String> visit = VISITS.stream().filter(name -> isOf(name, key)).findFirst();
			if (visit.isEmpty()) others.put(key, told);
			else visitOf(visits, visit.get()).put(key.equals(visit.get()) ? IMAGES : key.substring(visit
				.get().length()), told);
		});
		String patient = others.remove(PATIENT);
		Object content = JsonFile.object(FORMAT, VERSION, PATIENT, patient == null ? "" : patient,
			"visits", visits, "options", others, "steps", steps.stream().map(step -> new StudyStep(step
				.command(), relative(file, step.output()), step.fingerprint())).toList());
		WholeFile.write(file, path -> JsonFile.write(content, path));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String> visitOf(Map<String, Object> visits, String name) {
		return (Map<String, String>) visits.get(name);
	}

	/** Options of a visit begin with its name; no other option does. */
	private static boolean isOf(String visit, String key) {
		return key.startsWith(visit);
	}

	private static String relative(Path file, String text) {
		Path folder = file.toAbsolutePath().normalize().getParent();
		Path path = folder.resolve(text).normalize();
		return path.startsWith(folder) ? folder.relativize(path).toString().replace('\\', '/') : path
			.toString();
	}
}
