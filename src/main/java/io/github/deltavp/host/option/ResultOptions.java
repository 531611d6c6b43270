// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import io.github.deltavp.report.file.Content;
import io.github.deltavp.report.file.GivenPath;
import io.github.deltavp.series.text.Sha256;
import io.github.deltavp.study.batch.BatchOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scijava.module.Module;

/**
 * The options of a command that its result depends on, from the same declarations as its dialog:
 * all but a few that are named here, each with the reason.
 */
public final class ResultOptions {

	/** Stands before a digest. */
	public static final String HIDDEN = "sha256 ";

	/** Options that change no result. */
	static final Map<String, String> IDLE = Map.of("output", "where the result goes", "overwrite",
		"whether an older result may go", "threads", "no result depends on it, to the last bit", "bar",
		"drawn on the screen alone", "study", "the options that it holds are told themselves", "strict",
		"a doubt stops the command; what is written is the same");

	/** Options that change the result, and that a file which names no patient must not repeat. */
	static final Map<String, String> TOLD_OTHERWISE = Map.of("input",
		"a path may name a patient; what it holds is told", "pre",
		"a path may name a patient; what it holds is told", "post",
		"a path may name a patient; what it holds is told");

	/** Free text that chooses a series, and a UID may be. */
	private static final Set<String> SERIES = Set.of("series", "preseries", "postseries");

	private ResultOptions() {}

	/**
	 * @param command a command with its options
	 * @param inputs what the files and folders hold that its options name
	 * @return the options for {@code provenance.json}, in the order of the dialog; of a file, and of
	 *         what chooses a series unless that may be written, the SHA-256
	 */
	static Map<String, Object> told(Module command, Map<String, Content> inputs) {
		Map<String, Object> told = new LinkedHashMap<>();
		for (Option option : OptionRules.options(command.getInfo()))
			if (isTold(option.key())) told.put(option.key(), told(option, command.getInput(option.key()),
				inputs));
		if (!"keep".equals(told.get("identifiers"))) told.replaceAll((key, value) -> SERIES.contains(
			key) ? hidden((String) value) : value);
		return told;
	}

	/** @return what a batch has to know of the options of {@code Analyse Study...} */
	public static BatchOptions ofBatch() {
		List<Option> options = StudyOptions.study().options();
		return new BatchOptions(keys(options, option -> option.kind() == Option.Kind.FILE_OR_FOLDER),
			keys(options, option -> option.kind() == Option.Kind.FILE), keys(options, Option::isList),
			IDLE.keySet());
	}

	private static Set<String> keys(List<Option> options, Predicate<Option> which) {
		return options.stream().filter(which).map(Option::key).collect(Collectors.toSet());
	}

	/** @return whether no result depends on an option */
	static boolean isIdle(String key) {
		return IDLE.containsKey(key);
	}

	static boolean isTold(String key) {
		return !IDLE.containsKey(key) && !TOLD_OTHERWISE.containsKey(key);
	}

	private static Object told(Option option, Object value, Map<String, Content> inputs) {
		if (!(value instanceof String text)) return value;
		return option.kind().isPath() && !text.isBlank() ? content(GivenPath.of(text), inputs.get(option
			.key())) : text.strip();
	}

	/** Nobody can tell from it what it was, but who has the same can. */
	private static String hidden(String text) {
		return text.isEmpty() ? "" : HIDDEN + Sha256.of(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String content(Path file, Content holds) {
		return Files.isRegularFile(file) ? HIDDEN + holds.sha256() : "not read";
	}
}
