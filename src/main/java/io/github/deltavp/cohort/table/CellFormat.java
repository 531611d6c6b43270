// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a table writes numbers. A decimal comma must be asked for: it is never guessed, because 1,234
 * may be either; only between semicolons it is understood
 * ({@link io.github.deltavp.table.CsvFile}).
 *
 * @param decimalComma whether 12,5 is twelve and a half
 */
public record CellFormat(boolean decimalComma) {

	/** 12.5 is twelve and a half. */
	public static final CellFormat POINT = new CellFormat(false);

	/** 12,5 is twelve and a half. */
	public static final CellFormat COMMA = new CellFormat(true);

	private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null",
		"not evaluable");
	private static final Pattern NUMBER = Pattern.compile(
		"[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

	/** @return the cell without surrounding blanks; empty if it says that the value is missing */
	static String clean(String cell) {
		String trimmed = cell.strip();
		return MISSING.contains(trimmed.toLowerCase(Locale.ROOT)) ? "" : trimmed;
	}

	/** @return whether a clean cell is a number */
	boolean isNumber(String cell) {
		return NUMBER.matcher(plain(cell)).matches() && Double.isFinite(Double.parseDouble(plain(
			cell)));
	}

	/**
	 * @param cell a clean cell
	 * @return its number; NaN for an empty cell
	 * @throws IllegalArgumentException if it is text
	 */
	double number(String cell) {
		if (cell.isEmpty()) return Double.NaN;
		if (isNumber(cell)) return Double.parseDouble(plain(cell));
		boolean other = new CellFormat(!decimalComma).isNumber(cell);
		throw new IllegalArgumentException("'" + cell + "' is not a number" + (other
			? " with a decimal " + (decimalComma ? "comma; set comma=false" : "point; set comma=true")
			: "; leave the cell empty or write NA if it is missing"));
	}

	private String plain(String cell) {
		String plain = cell.replace('\u2212', '-');
		if (!decimalComma) return plain;
		return plain.indexOf('.') < 0 ? plain.replace(',', '.') : "";
	}
}
