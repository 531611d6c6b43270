// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.table;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One row of a {@link CsvFile}.
 *
 * @param place where it stands, e.g. "aif.csv, line 7", for messages
 * @param columns names of all columns
 * @param cells one a column, without surrounding blanks
 * @param decimalComma whether 12,5 is twelve and a half
 */
public record CsvRow(String place, List<String> columns, List<String> cells, boolean decimalComma) {

	private static final Pattern WITH_COMMA = Pattern.compile(
		"[+\u2212-]?(\\d+,\\d*|,\\d+)([eE][+-]?\\d+)?");

	public CsvRow {
		columns = List.copyOf(columns);
		cells = List.copyOf(cells);
	}

	/** @throws IOException if there are more or fewer cells than columns, empty ones aside */
	static CsvRow of(String place, List<String> columns, List<String> cells, boolean decimalComma)
		throws IOException
	{
		int width = columns.size();
		if (cells.size() < width || cells.stream().skip(width).anyMatch(cell -> !cell.isEmpty()))
			throw new IOException(place + " has " + cells.size() + " cells, but the heading has " +
				width + "; a decimal comma would do that where commas separate the columns: " +
				"write numbers with a point, or separate the columns by semicolons");
		return new CsvRow(place, columns, cells.subList(0, width), decimalComma);
	}

	static boolean isWithComma(String cell) {
		return WITH_COMMA.matcher(cell).matches();
	}

	/** @return the cell as it is written; empty if there is no such column */
	public String text(String column) {
		int index = columns.indexOf(column);
		return index < 0 ? "" : cells.get(index);
	}

	/** @return the same, a number that has a decimal comma with a point */
	public String plain(String column) {
		String cell = text(column);
		return decimalComma && isWithComma(cell) ? cell.replace(',', '.') : cell;
	}

	/** @throws IOException naming line and column if the cell is no number */
	public double number(String column) throws IOException {
		try {
			return Decimal.parse(plain(column).replace('\u2212', '-'));
		}
		catch (NumberFormatException e) {
			throw new IOException(place + ", column " + column + ": \"" + text(column) +
				"\" is not a number; write numbers with a point, as 12.5, or all with a comma and " +
				"semicolons between the columns", e);
		}
	}
}
