// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.table;

import io.github.deltavp.table.CsvFile;
import io.github.deltavp.table.CsvRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the tables of a cohort, which are CSV files ({@link CsvFile}) with columns in any order.
 * Missing is empty, NA, N/A, NaN, null or "not evaluable". Immutable.
 */
public final class TableReader {

	private static final String RESPONSE = "response.csv";

	private final CellFormat format;

	/**
	 * @param format how numbers are written in files whose columns commas or tabs separate; where
	 *          semicolons do, decimal commas are understood in any case
	 */
	public TableReader(CellFormat format) {
		this.format = format;
	}

	/**
	 * @param paths files, or folders: of a folder the {@code response.csv} that it holds, which a
	 *          batch or a study has written; else those of all folders below it
	 * @return the rows of all under one another
	 * @throws IOException if a file cannot be read
	 * @throws IllegalArgumentException if a file is no table; it names the file and the line
	 */
	public CohortTable read(List<Path> paths) throws IOException {
		List<CohortTable> tables = new ArrayList<>();
		for (Path file : files(paths))
			tables.add(read(file));
		if (tables.isEmpty()) throw new IllegalArgumentException("no table was given");
		return CohortTable.concatenate(tables);
	}

	/** @return those files; of a folder the tables of the studies in it */
	public static List<Path> files(List<Path> paths) throws IOException {
		List<Path> files = new ArrayList<>();
		for (Path path : paths)
			files.addAll(Files.isDirectory(path) ? responses(path) : List.of(path));
		return files;
	}

	private static List<Path> responses(Path folder) throws IOException {
		Path own = folder.resolve(RESPONSE);
		if (Files.exists(own)) return List.of(own);
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> found = files.filter(file -> file.endsWith(RESPONSE)).sorted().toList();
			if (found.isEmpty()) throw new IllegalArgumentException("folder " + folder +
				" holds no response.csv; give a CSV file or a folder of analysed studies");
			return found;
		}
	}

	/** @return the table of one file */
	public CohortTable read(Path file) throws IOException {
		return read(CsvFile.read(file), file.toString());
	}

	/**
	 * @param source what to call it in error messages
	 * @return the table of a file that was read already
	 */
	public CohortTable read(CsvFile csv, String source) {
		if (csv.rows().isEmpty()) throw new IllegalArgumentException(source +
			" holds no row; a table has a header and a row a lesion");
		Map<String, String[]> columns = new LinkedHashMap<>();
		for (String column : csv.columns())
			columns.put(column, csv.rows().stream().map(row -> cell(row, column)).toArray(String[]::new));
		return new CohortTable(columns, csv.rows().stream().map(CsvRow::place).toArray(String[]::new),
			format);
	}

	private String cell(CsvRow row, String column) {
		return CellFormat.clean(format.decimalComma() ? row.text(column) : row.plain(column));
	}
}
