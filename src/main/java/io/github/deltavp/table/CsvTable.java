// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A table for programs: comma-separated UTF-8, numbers with full double precision and a point, NaN
 * and infinity as empty cells; text that a spreadsheet would run behind an apostrophe.
 *
 * @param header names of the columns
 * @param rows cells: numbers, texts or null
 */
public record CsvTable(List<String> header, List<List<Object>> rows) {

	/** Quotes where CSV needs none, but readers may take blanks away, or a line for a remark. */
	private static final QuoteStrategy FOR_ALL_READERS = new QuoteStrategy() {

		@Override
		public boolean quoteValue(int line, int field, String value) {
			return value.startsWith("#") || !value.equals(value.strip());
		}
	};

	/** Gets rows one after the other: cells that are numbers, texts or null. */
	public interface Rows {

		void add(List<?> row) throws IOException;
	}

	/** Gives the rows of a table that may be larger than memory. */
	public interface Content {

		void to(Rows rows) throws IOException;
	}

	/** Writes the table to {@code file}, so that {@link CsvFile} reads the same cells. */
	public void write(Path file) throws IOException {
		write(file, header, this::to);
	}

	/** Writes a table whose rows need not be there all at once. */
	public static void write(Path file, List<String> header, Content content) throws IOException {
		write(file, into -> {
			into.add(header);
			content.to(into);
		});
	}

	/** Adds the rows, without the header, at the end of what {@link #write(Path)} has written. */
	public void append(Path file) throws IOException {
		write(file, this::to, StandardOpenOption.APPEND);
	}

	private void to(Rows into) throws IOException {
		for (List<Object> row : rows)
			into.add(row);
	}

	private static void write(Path file, Content content, OpenOption... how) throws IOException {
		try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).quoteStrategy(
			FOR_ALL_READERS).build(file, how))
		{
			content.to(row -> writer.writeRecord(row.stream().map(CsvTable::cell).toList()));
		}
		catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static String cell(Object value) {
		boolean unknown = value == null || value instanceof Double number && !Double.isFinite(number);
		if (unknown) return "";
		return value instanceof Number ? value.toString() : Formula.escaped(value.toString());
	}
}
