// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.lesion.size.LesionSize;
import io.github.deltavp.table.CsvFile;
import io.github.deltavp.table.CsvRow;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sizes of the lesions of one visit as CSV:
 * {@code lesion,longest_mm,perpendicular_mm,ap_mm,lr_mm,cc_mm}; an empty cell was not measured.
 */
public final class SizeFile {

	private static final List<String> HEADER = List.of("lesion", "longest_mm", "perpendicular_mm",
		"ap_mm", "lr_mm", "cc_mm");

	private SizeFile() {}

	/** @return the table that {@link #read} reads */
	public static CsvTable table(Map<String, LesionSize> sizes) {
		List<List<Object>> rows = new ArrayList<>();
		sizes.forEach((lesion, size) -> rows.add(Arrays.asList(lesion, size.longestMm(), size
			.perpendicularMm(), size.apMm(), size.lrMm(), size.ccMm())));
		return new CsvTable(HEADER, rows);
	}

	/**
	 * @param file a CSV of these columns, of which all but the first may lack; a lesion may have
	 *          several lines for different measures
	 * @return the sizes by the lesion's name
	 * @throws IOException saying which line is wrong
	 */
	public static Map<String, LesionSize> read(Path file) throws IOException {
		CsvFile csv = CsvFile.read(file, HEADER.get(0));
		requireColumns(csv.columns(), file);
		Map<String, LesionSize> sizes = new LinkedHashMap<>();
		for (CsvRow row : csv.rows())
			add(sizes, row);
		return sizes;
	}

	private static void requireColumns(List<String> columns, Path file) throws IOException {
		List<String> strange = columns.stream().filter(column -> !HEADER.contains(column)).toList();
		if (columns.size() < 2 || !strange.isEmpty()) throw new IOException("the file of sizes " +
			file + " has the columns " + String.join(",", columns) + "; its columns must be among " +
			String.join(",", HEADER));
	}

	private static void add(Map<String, LesionSize> sizes, CsvRow row) throws IOException {
		try {
			LesionSize size = new LesionSize(number(row, "longest_mm"), number(row, "perpendicular_mm"),
				number(row, "ap_mm"), number(row, "lr_mm"), number(row, "cc_mm"));
			String lesion = row.text("lesion");
			if (lesion.isEmpty()) throw new IllegalArgumentException("the lesion has no name");
			sizes.merge(lesion, size, LesionSize::and);
		}
		catch (IllegalArgumentException e) {
			throw new IOException(row.place() + ": " + e.getMessage(), e);
		}
	}

	private static double number(CsvRow row, String column) throws IOException {
		if (row.text(column).isEmpty()) return Double.NaN;
		double number = row.number(column);
		if (Double.isFinite(number)) return number;
		throw new IllegalArgumentException(column + " is " + number +
			"; give a number in mm, or nothing where it was not measured");
	}
}
