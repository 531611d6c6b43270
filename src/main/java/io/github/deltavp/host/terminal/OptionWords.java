// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.terminal;

import io.github.deltavp.host.option.OptionText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The options of one call as a shell hands them over. One word is a text of options as macros write
 * it, {@code "key=value key2=[a value]"}. Of several words each is one option, whose value is the
 * rest of the word, spaces included.
 */
public final class OptionWords {

	private OptionWords() {}

	/**
	 * @return values by lower-case key, in the order written
	 * @throws IllegalArgumentException if a word is no option, or an option is given twice
	 */
	public static Map<String, String> parse(List<String> words) {
		if (words.size() == 1) return OptionText.parse(words.get(0));
		Map<String, String> values = new LinkedHashMap<>();
		for (String word : words) {
			int equals = word.indexOf('=');
			if (equals <= 0) throw new IllegalArgumentException("\"" + word +
				"\" is no option; write key=value, with quotes around it if the value has spaces");
			String key = word.substring(0, equals).toLowerCase(Locale.ROOT);
			if (values.put(key, value(word.substring(equals + 1))) != null)
				throw new IllegalArgumentException("option " + key + " is given twice; give it once");
		}
		return values;
	}

	/** Brackets, which macros need around spaces, do no harm. */
	private static String value(String text) {
		boolean bracketed = text.startsWith("[") && text.endsWith("]");
		return bracketed ? text.substring(1, text.length() - 1) : text;
	}
}
