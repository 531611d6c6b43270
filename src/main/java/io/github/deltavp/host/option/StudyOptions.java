// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import io.github.deltavp.report.file.GivenPath;
import io.github.deltavp.study.batch.BatchFingerprint;
import io.github.deltavp.study.batch.BatchOptions;
import io.github.deltavp.study.file.StudyFile;
import io.github.deltavp.study.file.StudyPaths;
import io.github.deltavp.study.file.StudyStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scijava.module.Module;

/**
 * {@code study=FILE}: the options that a study file holds, in place of those that a call leaves
 * out.
 */
public final class StudyOptions {

	/** The option that names a study file. */
	public static final String KEY = "study";

	private StudyOptions() {}

	/**
	 * @param given text by key
	 * @param options those of the command
	 * @return what is given, and of the rest what the study file holds
	 * @throws IllegalArgumentException if there is no such file, or an option in it that no command
	 *           on a study has
	 */
	static Map<String, String> under(Map<String, String> given, List<Option> options) {
		boolean takesOne = options.stream().anyMatch(option -> option.key().equals(KEY));
		if (!takesOne || given.getOrDefault(KEY, "").isBlank()) return given;
		Map<String, String> held = of(given.get(KEY));
		Map<String, String> all = new LinkedHashMap<>();
		for (Option option : options)
			if (held.containsKey(option.key())) all.put(option.key(), held.get(option.key()));
		all.putAll(given);
		return all;
	}

	/**
	 * @param file path of a study file
	 * @return its options as text by key, with paths that hold from anywhere
	 * @throws IllegalArgumentException as above
	 */
	public static Map<String, String> of(String file) {
		try {
			Path path = GivenPath.of(file);
			return held(path, StudyFile.read(path));
		}
		catch (InvalidPathException | IOException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
	}

	private static Map<String, String> held(Path file, StudyFile study) {
		Map<String, String> held = study.optionsFrom(file, ResultOptions.ofBatch()::isPath);
		requireKnown(file.toString(), held);
		return held;
	}

	/**
	 * @param file path of a study file
	 * @return where the parts of the study lie
	 * @throws IOException if it cannot be read
	 * @throws IllegalArgumentException as above
	 */
	public static StudyPaths paths(Path file) throws IOException {
		StudyFile study = StudyFile.read(file);
		return new StudyPaths(file, held(file, study), study.step(study().title()).map(
			StudyStep::output).map(file.toAbsolutePath()::resolveSibling));
	}

	/**
	 * @param file path of a study file
	 * @return whether {@code Analyse Study...} would do with it what it did last
	 * @throws IOException if the file, or one that it names, cannot be read
	 */
	public static boolean isCurrent(Path file) throws IOException {
		Optional<StudyStep> done = StudyFile.read(file).step(study().title());
		if (done.isEmpty()) return false;
		return done.get().fingerprint().equals(fingerprint(filled(file)));
	}

	/**
	 * @param file path of a study file
	 * @return the command that analyses it, with its options
	 */
	public static Module filled(Path file) {
		return filled(Map.of(KEY, file.toString()));
	}

	/**
	 * @param analysis {@code Analyse Study...} with its options
	 * @return those that are not at their defaults and on which its results depend, and what a study
	 *         is made of, text by key, with paths that hold from anywhere
	 */
	public static Map<String, String> told(Module analysis) {
		Module plain = study().create();
		Map<String, String> told = new LinkedHashMap<>();
		for (Option option : OptionRules.options(analysis.getInfo())) {
			String text = option.text(analysis);
			if (ResultOptions.isIdle(option.key()) || text.equals(option.text(plain))) continue;
			told.put(option.key(), option.kind().isPath() ? GivenPath.of(text).toAbsolutePath()
				.normalize().toString() : text);
		}
		return told;
	}

	/**
	 * @param given options of {@code Analyse Study...}, text by key
	 * @return that command with them, and with those that a study file among them holds
	 */
	public static Module filled(Map<String, String> given) {
		Module module = study().create();
		OptionRules.fill(module, given);
		return module;
	}

	/**
	 * Writes a study file. Of one that is there already, what the new options do not tell stays, and
	 * what was done with it.
	 *
	 * @param usual text by key, for what neither is told nor stands in the file
	 * @param told text by key
	 * @throws IOException if it is there already and may not be replaced, or cannot be written
	 */
	public static void write(Path file, Map<String, String> usual, Map<String, String> told,
		boolean overwrite) throws IOException
	{
		if (!overwrite && Files.exists(file)) throw new IOException(file +
			" is there already; give another output, or overwrite=true");
		BatchOptions known = ResultOptions.ofBatch();
		StudyFile before = Files.exists(file) ? before(file) : new StudyFile(Map.of(), List.of());
		Map<String, String> all = new LinkedHashMap<>(usual);
		all.putAll(before.optionsFrom(file, known::isPath));
		all.putAll(told);
		new StudyFile(all, before.steps()).write(file, known::isPath);
	}

	private static StudyFile before(Path file) throws IOException {
		try {
			return StudyFile.read(file);
		}
		catch (IOException e) {
			throw new IOException("what " + file +
				" holds cannot be kept; delete it, or give another output", e);
		}
	}

	/**
	 * Writes into a study file what was done with it.
	 *
	 * @param command what ran, with its options
	 * @param output where its results lie
	 * @throws IOException if the file cannot be written
	 */
	public static void note(String file, Module command, Path output) throws IOException {
		StudyStep step = new StudyStep(Catalog.ofClass(command.getInfo().getDelegateClassName())
			.title(), output.toAbsolutePath().toString(), fingerprint(command));
		Path path = GivenPath.of(file);
		StudyFile.read(path).with(step).write(path, ResultOptions.ofBatch()::isPath);
	}

	private static String fingerprint(Module command) throws IOException {
		Map<String, String> texts = new LinkedHashMap<>();
		OptionRules.options(command.getInfo()).forEach(option -> texts.put(option.key(), option.text(
			command)));
		return BatchFingerprint.of(texts, ResultOptions.ofBatch());
	}

	/** @return the command whose options a study has */
	static Catalog.Entry study() {
		return Catalog.find("Analyse Study");
	}

	private static void requireKnown(String file, Map<String, String> held) {
		List<String> keys = study().options().stream().map(Option::key).filter(key -> !key.equals(KEY))
			.toList();
		for (String key : held.keySet())
			if (!keys.contains(key)) throw new IllegalArgumentException(file + " names an option " + key +
				", which there is not" + Nearest.hint(key, keys, ""));
	}
}
