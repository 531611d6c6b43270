// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

import io.github.deltavp.dicom.file.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words in the place of free text: the same word for the same text, another for another, over all
 * images of a study, so that what was alike still is.
 */
final class Dummies {

	private static final Map<Integer, String> WORDS = Map.of(Tag.MANUFACTURER_MODEL_NAME, "Model",
		Tag.SOFTWARE_VERSIONS, "Version", Tag.RECEIVE_COIL_NAME, "Coil", Tag.CONTRAST_BOLUS_AGENT,
		"Agent");
	/** Makers by a word in their names, and what the copy calls them. */
	private static final List<Map.Entry<String, String>> MAKERS = List.of(Map.entry("siemens",
		"SIEMENS"), Map.entry("ge medical", "GE MEDICAL SYSTEMS"), Map.entry("ge healthcare",
			"GE HEALTHCARE"), Map.entry("philips", "Philips"), Map.entry("canon", "CANON"), Map.entry(
				"toshiba", "TOSHIBA"), Map.entry("hitachi", "Hitachi"), Map.entry("bruker", "Bruker"));

	private record Text(String word, String text) {
	}

	private final Map<Text, Integer> numbers = new HashMap<>();
	private final Map<String, Integer> last = new HashMap<>();

	/** @return the word for the text of an element, empty for none */
	String word(int tag, String text) {
		return numbered(WORDS.get(tag), text);
	}

	/** @return that word with a number, the same for the same text; empty for an empty text */
	String numbered(String word, String text) {
		return text.isBlank() ? "" : word + " " + number(word, text);
	}

	/** @return the name of a manufacturer, told as the analysis asks for it */
	String maker(String text) {
		if (text.isBlank()) return "";
		String lower = text.toLowerCase(Locale.ROOT);
		String name = MAKERS.stream().filter(maker -> lower.contains(maker.getKey())).map(
			Map.Entry::getValue).findFirst().orElse("Manufacturer");
		int number = number(name, text);
		return number == 1 ? name : name + " " + number;
	}

	private int number(String word, String text) {
		return numbers.computeIfAbsent(new Text(word, text.strip()), unused -> last.merge(word, 1,
			Integer::sum));
	}
}
