// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import io.github.deltavp.report.file.WholeFile;
import io.github.deltavp.table.CsvFile;
import io.github.deltavp.table.CsvRow;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of each study of a batch: {@code batch.csv}, written again after every study, so that
 * an interrupted batch can go on. Of a long one it is written after several, and until then their
 * rows stand in a {@link BatchLog} beside it.
 */
public final class BatchJournal {

	/** Its name. */
	public static final String NAME = "batch.csv";

	private static final List<String> HEADER = List.of("study", "status", "reason", "options");

	/** A change costs at most that many rows: a shorter table is written after each. */
	private static final int ROWS_A_CHANGE = 200;

	private final Path file;
	private final BatchLog log;
	private final Map<String, BatchEntry> before;
	private final Map<String, BatchEntry> entries = new LinkedHashMap<>();
	/** Rows of the log. */
	private int logged;

	private BatchJournal(Path file, BatchLog log, Map<String, BatchEntry> before) {
		this.file = file;
		this.log = log;
		this.before = before;
	}

	/** Opens the journal of a folder, with what an earlier run left in it. */
	static BatchJournal in(Path folder) throws IOException {
		Path file = folder.resolve(NAME);
		BatchLog log = new BatchLog(folder.resolve(BatchLog.NAME));
		List<CsvRow> rows = new ArrayList<>(Files.exists(file) ? rows(file) : List.of());
		rows.addAll(log.rows());
		Map<String, BatchEntry> before = new LinkedHashMap<>();
		for (CsvRow row : rows)
			before.put(row.text("study"), new BatchEntry(row.text("status"), row.text("reason"), row.text(
				"options")));
		return new BatchJournal(file, log, before);
	}

	private static List<CsvRow> rows(Path file) throws IOException {
		try {
			return CsvFile.read(file, HEADER.toArray(String[]::new)).rows();
		}
		catch (IOException e) {
			throw new IOException(file + " is not what Batch Studies... writes; choose another output",
				e);
		}
	}

	/** Writes down all studies, before any is analysed. */
	List<BatchTurn> begin(List<BatchStudy> studies, boolean overwrite) throws IOException {
		List<BatchTurn> turns = studies.stream().map(study -> new BatchTurn(study, Optional.ofNullable(
			before.get(study.name())), overwrite)).toList();
		for (BatchTurn turn : turns)
			entries.put(turn.study().name(), turn.waiting());
		write();
		return turns;
	}

	/** Writes down what became of a study. */
	public void put(BatchTurn turn, BatchEntry entry) throws IOException {
		put(Map.of(turn, entry));
	}

	/** The same of several at once. */
	public void put(Map<BatchTurn, BatchEntry> several) throws IOException {
		Map<String, BatchEntry> rows = new LinkedHashMap<>();
		several.forEach((turn, entry) -> rows.put(turn.study().name(), entry));
		entries.putAll(rows);
		logged += rows.size();
		if (logged * ROWS_A_CHANGE >= entries.size()) write();
		else log.append(table(rows));
	}

	/** Writes the table, if it does not tell everything yet. */
	public void flush() throws IOException {
		if (logged > 0) write();
	}

	private void write() throws IOException {
		WholeFile.write(file, table(entries)::write);
		log.clear();
		logged = 0;
	}

	private static CsvTable table(Map<String, BatchEntry> entries) {
		return new CsvTable(HEADER, entries.entrySet().stream().map(e -> List.<Object> of(e.getKey(), e
			.getValue().status(), e.getValue().reason(), e.getValue().options())).toList());
	}

	/** @return the rows of this run, by study */
	public Map<String, BatchEntry> entries() {
		return entries;
	}
}
