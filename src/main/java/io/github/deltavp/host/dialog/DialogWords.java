// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import io.github.deltavp.host.option.Option;
import io.github.deltavp.report.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command says, in the words of its dialog. Commands speak as macros are written, for all
 * hosts: {@code give time=SECONDS, or join=true}. A dialog has fields in place of keys:
 * {@code fill in “Time”, or tick “Join”}.
 */
final class DialogWords {

	/** What stands in a sentence for a value that is not known: FOLDER, FILE.zip. */
	private static final Pattern ANY_VALUE = Pattern.compile("[A-Z]*(\\.[a-z]+)?");

	private final Map<String, Option> options = new LinkedHashMap<>();
	private final Collection<String> answers;
	private final Pattern named;

	/**
	 * @param options those of the dialog
	 * @param answers what stands in it, by option
	 */
	DialogWords(List<Option> options, Map<String, String> answers) {
		options.forEach(option -> this.options.put(option.key(), option));
		this.answers = answers.values().stream().filter(answer -> !answer.isBlank()).toList();
		named = Pattern.compile(asked() + "|" + told());
	}

	/** @return the sentence as the dialog shows it */
	String say(String sentence) {
		String said = named.matcher(sentence).replaceAll(match -> Matcher.quoteReplacement(field(
			match)));
		return Text.sentence(said);
	}

	/** @return the first option that a sentence names */
	Optional<String> firstOf(String sentence) {
		return named.matcher(sentence).results().map(DialogWords::key).findFirst();
	}

	/** {@code give key=value}: the verb is another for each kind of field. */
	private String asked() {
		String values = Stream.concat(answers.stream().sorted(Comparator.comparing(String::length)
			.reversed()).map(answer -> Pattern.quote(answer) + "(?![^\\s,;:()])"), Stream.of(
				"[^\\s,;:()]*")).collect(Collectors.joining("|"));
		return "(?:\\b(give|write|set|choose) )?(?<![\\w/\\\\.-])(" + keys() + ")=(" + values + ")";
	}

	/** {@code key is '5,2'} and {@code there is no key /path}, but not the word inside a sentence. */
	private String told() {
		return "(?<=^|\\bno )(" + keys() + ")(?= is | \"| \\S*[/\\\\])";
	}

	private String keys() {
		return String.join("|", options.keySet());
	}

	private static String key(MatchResult match) {
		return match.group(2) == null ? match.group(4) : match.group(2);
	}

	private String field(MatchResult match) {
		Option option = options.get(key(match));
		String value = match.group(3) == null ? "" : match.group(3);
		boolean open = ANY_VALUE.matcher(value).matches() && !answers.contains(value);
		if (option.kind() == Option.Kind.FLAG && !open) return (value.equals("true") ? "tick “"
			: "untick “") + option.label() + "”";
		String verb = option.kind() == Option.Kind.CHOICE ? "choose " : "fill in ";
		return (match.group(1) == null ? "" : verb) + "“" + option.label() + (open ? "" : ": " + option
			.words(value)) + "”";
	}
}
