/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.study;

import io.github.deltavp.lesion.LesionSize;
import io.github.deltavp.report.CsvTable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

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
		if (!Files.isRegularFile(file)) throw new IOException("there is no file of sizes " + file +
			"; give a CSV with the columns " + String.join(",", HEADER));
		Map<String, LesionSize> sizes = new LinkedHashMap<>();
		try (Reader reader = Files.newBufferedReader(file)) {
			var records = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true)
				.get().parse(reader);
			requireColumns(records.getHeaderNames(), file);
			for (CSVRecord record : records)
				add(sizes, record, file);
		}
		return sizes;
	}

	private static void requireColumns(List<String> columns, Path file) throws IOException {
		List<String> strange = columns.stream().filter(column -> !HEADER.contains(column)).toList();
		if (!columns.contains("lesion") || columns.size() < 2 || !strange.isEmpty())
			throw new IOException("the file of sizes " + file + " has the columns " + String.join(",",
				columns) + "; its columns must be among " + String.join(",", HEADER));
	}

	private static void add(Map<String, LesionSize> sizes, CSVRecord record, Path file)
		throws IOException
	{
		try {
			LesionSize size = new LesionSize(number(record, "longest_mm"), number(record,
				"perpendicular_mm"), number(record, "ap_mm"), number(record, "lr_mm"), number(record,
					"cc_mm"));
			String lesion = record.get("lesion");
			if (lesion.isEmpty()) throw new IllegalArgumentException("the lesion has no name");
			sizes.merge(lesion, size, LesionSize::and);
		}
		catch (IllegalArgumentException e) {
			throw new IOException(file + ", line " + (record.getRecordNumber() + 1) + ": " + e
				.getMessage(), e);
		}
	}

	private static double number(CSVRecord record, String column) {
		String text = record.isSet(column) ? record.get(column) : "";
		if (text.isEmpty()) return Double.NaN;
		try {
			double number = Double.parseDouble(text);
			if (Double.isFinite(number)) return number;
		}
		catch (NumberFormatException e) {
			// told below, as for a number that is not finite
		}
		throw new IllegalArgumentException(column + " is \"" + text +
			"\"; give a plain number in mm with a point, or nothing");
	}
}
