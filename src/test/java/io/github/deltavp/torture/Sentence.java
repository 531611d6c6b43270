// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a refusal must be: one clear sentence. */
final class Sentence {

	private static final int LONGEST = 400;
	private static final String START = "deltavp: ";
	/** Names of classes, of nothing, of places in the source, and what stands for no letter. */
	private static final Pattern INNER = Pattern.compile(
		"\\w+(Exception|Error)\\b|\\bnull\\b|\\binternal error\\b|\\.java:|\\b(java|com|org)\\.\\w+\\.");
	private static final Pattern WORDS = Pattern.compile("(?:[ (\"]|^)[a-z]{2,}(?= |;|,)");
	private static final int LEAST_WORDS = 4;

	private Sentence() {}

	/**
	 * @param told all that was said
	 * @return what is wrong with it; empty if nothing is
	 */
	static Optional<String> complaint(String told) {
		String said = told.strip();
		if (!said.startsWith(START)) return Optional.of("does not begin with deltavp:");
		if (said.contains("\n")) return Optional.of("has several lines");
		String sentence = said.substring(START.length());
		if (INNER.matcher(sentence).find()) return Optional.of("names what is inside");
		if (sentence.chars().anyMatch(Character::isISOControl)) return Optional.of(
			"has a letter that " + "cannot be seen");
		if (sentence.length() > LONGEST) return Optional.of("is " + sentence.length() +
			" letters long");
		if (WORDS.matcher(sentence).results().count() < LEAST_WORDS) return Optional.of(
			"is no sentence");
		if (sentence.contains("not enough memory")) return Optional.of("took all memory");
		return Optional.empty();
	}
}
