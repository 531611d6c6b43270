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
import java.util.List;

/**
 * The lesions of all complete studies in one {@code response.csv}, as {@code Cohort Analysis...}
 * takes it: the columns of the studies' own, and {@code group} where the list gave groups.
 */
final class BatchResponses {

	static final String NAME = "response.csv";

	private static final String GROUP = "group";

	private final Path folder;

	BatchResponses(Path folder) {
		this.folder = folder;
	}

	/** @throws IOException if a table is in the way that no batch has written */
	void requireOwn(boolean overwrite) throws IOException {
		Path file = folder.resolve(NAME);
		if (!overwrite && Files.exists(file) && !Files.exists(folder.resolve(BatchJournal.NAME)))
			throw new IOException(file + " is there already and no batch.csv beside it" +
				"; choose another output, or overwrite=true");
	}

	/** Writes the table again; if no study is complete, there is none. */
	void write(List<BatchStudy> complete) throws IOException {
		Path file = folder.resolve(NAME);
		if (complete.isEmpty()) {
			Files.deleteIfExists(file);
			return;
		}
		boolean grouped = complete.stream().anyMatch(study -> study.group().isPresent());
		List<String> header = new ArrayList<>(table(complete.get(0)).columns());
		if (grouped) header.add(GROUP);
		WholeFile.write(file, path -> CsvTable.write(path, header, rows -> {
			for (BatchStudy study : complete)
				read(study, grouped, rows);
		}));
	}

	private void read(BatchStudy study, boolean grouped, CsvTable.Rows rows) throws IOException {
		for (CsvRow record : table(study).rows()) {
			List<String> row = new ArrayList<>(record.cells());
			if (grouped) row.add(study.group().orElse(""));
			rows.add(row);
		}
	}

	private CsvFile table(BatchStudy study) throws IOException {
		return CsvFile.read(folder.resolve(study.name()).resolve(NAME));
	}
}
