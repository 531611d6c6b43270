// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.cohort;

import io.github.deltavp.cohort.CohortOptions;
import io.github.deltavp.cohort.table.CellFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to read, how to analyse it and where to write.
 *
 * @param tables CSV files, or folders whose {@code response.csv} files are all read; at least one
 * @param clinical CSV with a row a patient (group, age, sex, …) to join to the tables
 * @param curves {@code curves.csv}, or a folder of studies that hold one each
 * @param output folder to write
 * @param overwrite whether files that are there may be replaced
 * @param format how the tables write numbers
 * @param names whether the bars of waterfall plots have the lesions' names in print
 * @param options how to analyse
 */
public record CohortSettings(List<Path> tables, Optional<Path> clinical, Optional<Path> curves,
		Path output, boolean overwrite, CellFormat format, boolean names, CohortOptions options) {

	public CohortSettings {
		tables = List.copyOf(tables);
		if (tables.isEmpty()) throw new IllegalArgumentException(
			"table is empty; give a CSV file with a row a lesion, or a folder of analysed studies");
	}

	/** @return one table, default options, decimal points, nothing overwritten */
	public static CohortSettings of(Path table, Path output) {
		return new CohortSettings(List.of(table), Optional.empty(), Optional.empty(), output, false,
			CellFormat.POINT, false, CohortOptions.defaults());
	}

	/** @return the same with a clinical table */
	public CohortSettings withClinical(Path other) {
		return new CohortSettings(tables, Optional.of(other), curves, output, overwrite, format, names,
			options);
	}

	/** @return the same with curves */
	public CohortSettings withCurves(Path other) {
		return new CohortSettings(tables, clinical, Optional.of(other), output, overwrite, format,
			names, options);
	}

	/** @return the same with other options */
	public CohortSettings withOptions(CohortOptions other) {
		return new CohortSettings(tables, clinical, curves, output, overwrite, format, names, other);
	}

	/** @return the same with another way to write numbers */
	public CohortSettings withFormat(CellFormat other) {
		return new CohortSettings(tables, clinical, curves, output, overwrite, other, names, options);
	}

	/** @return the same, replacing files that are there */
	public CohortSettings overwriting() {
		return new CohortSettings(tables, clinical, curves, output, true, format, names, options);
	}
}
