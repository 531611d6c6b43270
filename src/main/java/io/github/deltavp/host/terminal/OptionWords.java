// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.terminal;

import io.github.deltavp.host.option.OptionText;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The options of one call as a shell hands them over. One word is a text of options as macros write
 * it, {@code "key=value key2=[a value]"}. Of several words each is one option, whose value is the
 * rest of the word, spaces included. As in other programs an option may be two words, too,
 * {@code --key value}, and the first word the name of a file.
 */
public final class OptionWords {

	private static final String DASHES = "--";

	private OptionWords() {}

	/**
	 * @param words of a call
	 * @param first the option that a first word stands for which is the name of a file
	 * @return values by lower-case key, in the order written
	 * @throws IllegalArgumentException if a word is no option, or an option is given twice
	 */
	public static Map<String, String> parse(List<String> words, String first) {
		List<String> pairs = pairs(words, first);
		if (pairs.size() == 1 && pairs.equals(words)) return OptionText.parse(pairs.get(0));
		Map<String, String> values = new LinkedHashMap<>();
		for (String word : pairs) {
			int equals = word.indexOf('=');
			if (equals <= 0) throw new IllegalArgumentException("\"" + word +
				"\" is no option; write key=value, with quotes around it if the value has spaces");
			String key = word.substring(0, equals).toLowerCase(Locale.ROOT);
			if (values.put(key, value(word.substring(equals + 1))) != null)
				throw new IllegalArgumentException("option " + key + " is given twice; give it once");
		}
		return values;
	}

	/** Each option in one word. */
	private static List<String> pairs(List<String> words, String first) {
		List<String> pairs = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			if (i == 0 && !word.isBlank() && !word.contains("=") && isFile(word)) pairs.add(first + "=" +
				word);
			else if (!word.startsWith(DASHES)) pairs.add(word);
			else if (word.contains("=")) pairs.add(word.substring(DASHES.length()));
			else if (i + 1 < words.size()) pairs.add(word.substring(DASHES.length()) + "=" + words.get(
				++i));
			else throw new IllegalArgumentException("\"" + word + "\" has no value; write " + word +
				" VALUE");
		}
		return pairs;
	}

	private static boolean isFile(String word) {
		try {
			return Files.exists(Path.of(word));
		}
		catch (InvalidPathException e) {
			return false;
		}
	}

	/** Brackets, which macros need around spaces, do no harm. */
	private static String value(String text) {
		boolean bracketed = text.startsWith("[") && text.endsWith("]");
		return bracketed ? text.substring(1, text.length() - 1) : text;
	}
}
