// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The options of one call as ImageJ macros write them:
 * {@code key=value key2=[a value] key3='a value'}. A value with spaces stands in brackets (which
 * may nest) or single quotes.
 */
public final class OptionText {

	private final String text;
	private int at;

	private OptionText(String text) {
		this.text = text;
	}

	/**
	 * @param text the options; may be empty
	 * @return values by lower-case key, in the order written
	 * @throws IllegalArgumentException if a key has no value, is given twice, or a bracket stays open
	 */
	public static Map<String, String> parse(String text) {
		return new OptionText(text).parse();
	}

	/** @return {@code key=value}, the value in brackets where it needs them */
	public static String format(String key, String value) {
		boolean plain = !value.isEmpty() && value.chars().noneMatch(c -> Character.isWhitespace(c) ||
			c == '[' || c == '\'');
		return key + "=" + (plain ? value : "[" + value + "]");
	}

	private Map<String, String> parse() {
		Map<String, String> values = new LinkedHashMap<>();
		for (skipSpace(); at < text.length(); skipSpace()) {
			String key = key();
			if (values.put(key, value(key)) != null) throw new IllegalArgumentException("option " + key +
				" is given twice; give it once");
		}
		return values;
	}

	private void skipSpace() {
		while (at < text.length() && Character.isWhitespace(text.charAt(at)))
			at++;
	}

	private String key() {
		int start = at;
		while (at < text.length() && text.charAt(at) != '=' && !Character.isWhitespace(text.charAt(at)))
			at++;
		String key = text.substring(start, at);
		if (at == text.length() || text.charAt(at) != '=' || key.isEmpty())
			throw new IllegalArgumentException("option \"" + key + "\" has no value; write " + (key
				.isEmpty() ? "key" : key) + "=value, and [brackets] around a value with spaces");
		at++;
		return key.toLowerCase(Locale.ROOT);
	}

	private String value(String key) {
		char first = at < text.length() ? text.charAt(at) : ' ';
		if (first == '[') return bracketed(key);
		if (first == '\'') return quoted(key);
		int start = at;
		while (at < text.length() && !Character.isWhitespace(text.charAt(at)))
			at++;
		return text.substring(start, at);
	}

	private String bracketed(String key) {
		int depth = 0;
		for (int i = at; i < text.length(); i++) {
			if (text.charAt(i) == '[') depth++;
			if (text.charAt(i) == ']') depth--;
			if (depth == 0) return upTo(i);
		}
		throw new IllegalArgumentException("the bracket after " + key + "= is never closed; write " +
			key + "=[value]");
	}

	private String quoted(String key) {
		int end = text.indexOf('\'', at + 1);
		if (end < 0) throw new IllegalArgumentException("the quote after " + key +
			"= is never closed; write " + key + "='value'");
		return upTo(end);
	}

	private String upTo(int end) {
		String value = text.substring(at + 1, end);
		at = end + 1;
		return value;
	}
}
