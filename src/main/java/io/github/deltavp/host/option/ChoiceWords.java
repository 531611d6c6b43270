// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What dialogs show for the values that macros write, from {@code choices.properties}. */
final class ChoiceWords {

	private static final Map<String, String> WORDS = read();

	private ChoiceWords() {}

	/**
	 * @param option key of the option
	 * @param choice key of one of its values
	 * @return the words for it; the key itself where the file has none
	 */
	static String of(String option, String choice) {
		return WORDS.getOrDefault(option + "." + choice, choice);
	}

	private static Map<String, String> read() {
		Properties words = new Properties();
		try (InputStream file = ChoiceWords.class.getResourceAsStream("choices.properties")) {
			words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
			return words.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(key -> key,
				words::getProperty));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
