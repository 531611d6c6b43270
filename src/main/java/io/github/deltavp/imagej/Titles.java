// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import ij.WindowManager;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.maps.EnhancementMaps;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.study.StudyResult;
import java.util.HashMap;
import java.util.Map;

/**
 * Titles of images: whose and what, e.g. {@code P01 pre · overlay}. Whose is a pseudonym and a
 * visit, or the description of a series; never a name from DICOM, never a path.
 */
public final class Titles {

	private static final Map<String, String> SYMBOLS = symbols();

	private Titles() {}

	/**
	 * @param of whose, e.g. {@link #visit}
	 * @param what a quantity, or another word
	 * @return both
	 */
	public static String of(String of, String what) {
		return of + " · " + what;
	}

	/**
	 * @param visit "pre" or "post"
	 * @return the patient's pseudonym, if there is one, and the visit
	 */
	public static String visit(StudyResult result, String visit) {
		return (result.settings().patient() + " " + visit).strip();
	}

	/** @return the description of a series, or a word for it where it has none */
	public static String series(String description) {
		return description.isBlank() ? "Series" : description.strip();
	}

	/** @return what a map shows, with its unit, e.g. {@code Ktrans (1/min)} */
	static String quantity(ParameterMap map) {
		String words = words(map.name());
		return map.unit().isEmpty() ? words : words + " (" + map.unit() + ")";
	}

	/** @return the title, with a number behind it where an open image has it already */
	static String unique(String title) {
		String unique = title;
		for (int i = 2; WindowManager.getImage(unique) != null; i++)
			unique = title + " (" + i + ")";
		return unique;
	}

	private static String words(String name) {
		if (SYMBOLS.containsKey(name)) return SYMBOLS.get(name);
		if (name.endsWith("_se")) return words(name.substring(0, name.length() - 3)) +
			" standard error";
		return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ');
	}

	private static Map<String, String> symbols() {
		Map<String, String> symbols = new HashMap<>();
		for (EnhancementMaps.Measure measure : EnhancementMaps.Measure.values())
			symbols.put(measure.key(), measure.words());
		for (Parameter parameter : Parameter.values())
			symbols.put(parameter.key(), parameter.symbol());
		return symbols;
	}
}
