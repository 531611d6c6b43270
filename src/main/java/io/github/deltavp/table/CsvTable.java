// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.table;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table for programs: comma-separated UTF-8, numbers with full double precision and a point, NaN
 * and infinity as empty cells.
 *
 * @param header names of the columns
 * @param rows cells: numbers, texts or null
 */
public record CsvTable(List<String> header, List<List<Object>> rows) {

	/** Writes the table to {@code file}. */
	public void write(Path file) throws IOException {
		try (Writer out = Files.newBufferedWriter(file)) {
			out.write(CsvLines.write(header));
			for (List<Object> row : rows)
				out.write(CsvLines.write(row.stream().map(CsvTable::cell).toList()));
		}
	}

	private static Object cell(Object value) {
		return value == null || value instanceof Double number && !Double.isFinite(number) ? "" : value;
	}
}
