// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a refusal advises, for the command that refuses: who wrote the sentence does not know which
 * command is running. An option that the command has once for each visit is named so; advice with
 * an option that it does not have is left out.
 */
public final class Mends {

	/** An option with its value, as {@code rois=FILE}. */
	private static final Pattern OPTION = Pattern.compile(
		"(?<![\\w.=])([a-z][a-z0-9]*)=([^\\s,;)]*)");
	/** Where advice begins, and the next piece of it. */
	private static final Pattern ADVICE = Pattern.compile("(?=; |: give )");
	private static final Pattern CHOICE = Pattern.compile("(?=, or |(?<!,) or |, and )");
	/** A sentence may send to another command, which has other options. */
	private static final String OTHER_COMMAND = "...";

	/** All options that there are, looked up once. */
	private static final class Known {

		static final Set<String> KEYS = Catalog.entries().stream().flatMap(entry -> entry.options()
			.stream()).map(Option::key).collect(Collectors.toUnmodifiableSet());
	}

	private final Set<String> keys;
	private final Set<String> known;

	private Mends(Collection<String> keys, Collection<String> known) {
		this.keys = Set.copyOf(keys);
		this.known = Set.copyOf(known);
	}

	/** @return what can be advised by a command with these options */
	public static Mends of(List<Option> options) {
		return new Mends(options.stream().map(Option::key).toList(), Known.KEYS);
	}

	/**
	 * @param sentence a refusal
	 * @return the refusal with advice that can be followed
	 */
	public String fit(String sentence) {
		return OPTION.matcher(sentence).find() ? fitted(sentence) : sentence;
	}

	private String fitted(String sentence) {
		List<String> parts = new ArrayList<>();
		for (String part : ADVICE.split(forBothVisits(sentence))) {
			String possible = parts.isEmpty() ? part : possible(part);
			parts.add(possible);
		}
		return String.join("", parts);
	}

	/** Of several things to do, those that can be done. */
	private String possible(String advice) {
		if (isPossible(advice)) return advice;
		List<String> left = List.of(CHOICE.split(advice)).stream().filter(this::isPossible).toList();
		if (left.isEmpty()) return "";
		String start = left.get(0).replaceFirst("^,? (or|and) ", "");
		return (start.equals(left.get(0)) ? start : "; " + start) + String.join("", left.subList(1, left
			.size()));
	}

	private boolean isPossible(String words) {
		return words.contains(OTHER_COMMAND) || matches(words, key -> !isForeign(key))
			.size() == matches(words, key -> true).size();
	}

	private boolean isForeign(String key) {
		return known.contains(key) && !keys.contains(key);
	}

	private static List<String> matches(String words, Predicate<String> wanted) {
		return OPTION.matcher(words).results().map(match -> match.group(1)).filter(wanted).toList();
	}

	private String forBothVisits(String sentence) {
		return OPTION.matcher(sentence).replaceAll(match -> {
			String key = match.group(1);
			boolean both = isForeign(key) && keys.contains("pre" + key) && keys.contains("post" + key);
			return Matcher.quoteReplacement(both ? "pre" + match.group() + " and post" + match.group()
				: match.group());
		});
	}
}
