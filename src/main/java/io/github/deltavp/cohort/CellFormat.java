/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.cohort;

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
