// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import io.github.deltavp.table.CsvFile;
import io.github.deltavp.table.CsvRow;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Rows that do not stand in {@code batch.csv} yet, each added at the end of a hidden file: to write
 * a long table again for every row would take longer than the studies.
 *
 * @param file there only while a batch runs, and after one that was killed
 */
record BatchLog(Path file) {

	static final String NAME = ".deltavp-batch.log";

	/** Adds rows: of those of a study the last holds. */
	void append(CsvTable rows) throws IOException {
		CsvTable lines = new CsvTable(rows.header(), rows.rows().stream().map(BatchLog::inOneLine)
			.toList());
		if (Files.exists(file)) lines.append(file);
		else lines.write(file);
	}

	private static List<Object> inOneLine(List<Object> row) {
		return row.stream().<Object> map(cell -> cell.toString().replaceAll("\\R", " ")).toList();
	}

	/** @return its rows in their order, without one that a killed program wrote by half */
	List<CsvRow> rows() throws IOException {
		if (!Files.exists(file)) return List.of();
		byte[] bytes = Files.readAllBytes(file);
		int whole = bytes.length;
		while (whole > 0 && bytes[whole - 1] != '\n')
			whole--;
		return whole == 0 ? List.of() : CsvFile.parse(new String(bytes, 0, whole,
			StandardCharsets.UTF_8), file.toString()).rows();
	}

	/** Takes it away, as the table tells all of it. */
	void clear() throws IOException {
		Files.deleteIfExists(file);
	}
}
