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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of each study of a batch: {@code batch.csv}, written again after every study, so that
 * an interrupted batch can go on.
 */
final class BatchJournal {

	static final String NAME = "batch.csv";

	static final String COMPLETE = "complete";
	static final String FAILED = "failed";
	static final String NOT_RUN = "not run";
	/** Analysis has begun: what is in the folder of the study is nobody else's. */
	static final String RUNNING = "running";

	private static final List<String> HEADER = List.of("study", "status", "reason", "options");

	/**
	 * One row.
	 *
	 * @param status complete, failed, not run, or running
	 * @param reason one sentence; empty if there is nothing to say
	 * @param options fingerprint of the options of the results that are in its folder; empty if there
	 *          are none
	 */
	record Entry(String status, String reason, String options) {

		boolean isComplete() {
			return status.equals(COMPLETE);
		}
	}

	private final Path file;
	private final Map<String, Entry> before;
	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private BatchJournal(Path file, Map<String, Entry> before) {
		this.file = file;
		this.before = before;
	}

	/** Opens the journal of a folder, with what an earlier run left in it. */
	static BatchJournal in(Path folder) throws IOException {
		Path file = folder.resolve(NAME);
		Map<String, Entry> before = new LinkedHashMap<>();
		if (Files.exists(file)) for (CsvRow row : rows(file))
			before.put(row.text("study"), new Entry(row.text("status"), row.text("reason"), row.text(
				"options")));
		return new BatchJournal(file, before);
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
	void begin(List<BatchStudy> studies) throws IOException {
		for (BatchStudy study : studies)
			entries.put(study.name(), isInterrupted(study) ? before.get(study.name()) : new Entry(NOT_RUN,
				"the batch was stopped before", finishedWith(study).orElse("")));
		write();
	}

	/** @return fingerprint of the options that an earlier run finished a study with */
	Optional<String> finishedWith(BatchStudy study) {
		return Optional.ofNullable(before.get(study.name())).map(Entry::options).filter(
			options -> !options.isEmpty());
	}

	/** @return whether an earlier run ended in the middle of a study */
	boolean isInterrupted(BatchStudy study) {
		return before.containsKey(study.name()) && before.get(study.name()).status().equals(RUNNING);
	}

	/** Writes down that a study is going to be analysed. */
	void run(BatchStudy study) throws IOException {
		put(study, RUNNING, "the batch was stopped in the middle of it");
	}

	/** Writes down what became of a study whose earlier results, if any, stay. */
	void put(BatchStudy study, String status, String reason) throws IOException {
		entries.put(study.name(), new Entry(status, reason, finishedWith(study).orElse("")));
		write();
	}

	/** Writes down that a study was analysed. */
	void complete(BatchStudy study, String fingerprint) throws IOException {
		entries.put(study.name(), new Entry(COMPLETE, "", fingerprint));
		write();
	}

	private void write() throws IOException {
		CsvTable table = new CsvTable(HEADER, entries.entrySet().stream().map(e -> List.<Object> of(e
			.getKey(), e.getValue().status(), e.getValue().reason(), e.getValue().options())).toList());
		WholeFile.write(file, table::write);
	}

	/** @return the rows of this run, by study */
	Map<String, Entry> entries() {
		return entries;
	}
}
