// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import ij.WindowManager;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.maps.EnhancementMaps;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.study.StudyResult;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Titles of images: whose and what, e.g. {@code P01 pre · overlay}. Whose is a pseudonym and a
 * visit, or the description of a series; never a name from DICOM, never a path.
 */
public final class Titles {

	private static final Map<String, String> SYMBOLS = symbols();
	private static final Map<String, String> UNITS = Map.of("s", "s", "mM", "mM", "mm", "mm", "mm3",
		"mm³", "relative", "relative");

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

	/** @return the patient's pseudonym, or a word for the study where there is none */
	public static String study(StudyResult result) {
		String patient = result.settings().patient();
		return patient.isEmpty() ? "Study" : patient;
	}

	/** @return the description of a series, or a word for it where it has none */
	public static String series(String description) {
		return description.isBlank() ? "Series" : description.strip();
	}

	/** @return what a map shows, with its unit, e.g. {@code Ktrans (1/min)} */
	public static String quantity(ParameterMap map) {
		String words = words(map.name());
		return map.unit().isEmpty() ? words : words + " (" + map.unit() + ")";
	}

	/** @return the title, with a number behind it where an open image or table has it already */
	public static String unique(String title) {
		String unique = title;
		for (int i = 2; isOpen(unique); i++)
			unique = title + " (" + i + ")";
		return unique;
	}

	private static boolean isOpen(String title) {
		return WindowManager.getImage(title) != null || WindowManager.getWindow(title) != null;
	}

	/**
	 * @param column of a table for programs, with its unit behind it, e.g. {@code volume_mm3}; or
	 *          words already
	 * @return a heading for people, e.g. {@code Volume (mm³)}
	 */
	static String heading(String column) {
		String unit = column.substring(column.lastIndexOf('_') + 1);
		if (!UNITS.containsKey(unit) || unit.equals(column)) return words(column);
		return words(column.substring(0, column.length() - unit.length() - 1)) + " (" + UNITS.get(
			unit) + ")";
	}

	/**
	 * @return a name of files and columns in words: a symbol where there is one; what has capitals is
	 *         words already
	 */
	public static String words(String name) {
		if (!name.equals(name.toLowerCase(Locale.ROOT))) return name;
		if (SYMBOLS.containsKey(name)) return SYMBOLS.get(name);
		if (name.endsWith("_se")) return words(name.substring(0, name.length() - 3)) +
			" standard error";
		if (name.length() <= 2) return name.toUpperCase(Locale.ROOT);
		return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ');
	}

	private static Map<String, String> symbols() {
		Map<String, String> symbols = new HashMap<>();
		for (EnhancementMaps.Measure measure : EnhancementMaps.Measure.values())
			symbols.put(measure.key(), measure.words());
		for (Parameter parameter : Parameter.values())
			symbols.put(parameter.key(), parameter.symbol());
		symbols.put(LesionChange.PERCENT, "ΔVp");
		return Map.copyOf(symbols);
	}
}
