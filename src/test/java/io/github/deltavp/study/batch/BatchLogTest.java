// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.deltavp.table.CsvRow;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchLogTest {

	@TempDir
	Path folder;

	private BatchLog log;

	@BeforeEach
	void begin() throws IOException {
		log = new BatchLog(folder.resolve(BatchLog.NAME));
		assertEquals(List.of(), log.rows());
		log.append(new CsvTable(List.of("study", "reason"), List.of(List.of("A", "one, \"two\""))));
		log.append(new CsvTable(List.of("study", "reason"), List.of(List.of("B", "é\r\nthree"))));
	}

	private static List<List<String>> cells(List<CsvRow> rows) {
		return rows.stream().map(CsvRow::cells).toList();
	}

	@Test
	void rowsAreAddedEachInALineOfItsOwn() throws IOException {
		assertEquals(List.of(List.of("A", "one, \"two\""), List.of("B", "é three")), cells(log.rows()));
		log.clear();
		assertFalse(Files.exists(log.file()));
	}

	/** Wherever a killed program stopped: also within a letter, and within quotes. */
	@Test
	void halfARowIsNone() throws IOException {
		byte[] all = Files.readAllBytes(log.file());
		List<List<String>> rows = cells(log.rows());
		for (int length = all.length; length >= 0; length--) {
			Files.write(log.file(), Arrays.copyOf(all, length));
			long lines = new String(all, 0, length, StandardCharsets.ISO_8859_1).chars().filter(
				c -> c == '\n').count();
			assertEquals(rows.subList(0, (int) Math.max(0, lines - 1)), cells(log.rows()), "of " +
				length);
		}
	}
}
