// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the OSIPI reference curves (Apache-2.0): one case a row, arrays separated by spaces. */
public final class OsipiTable {

	private OsipiTable() {}

	/** @return the rows of a file in {@code osipi/} */
	public static List<CSVRecord> rows(String file) throws IOException {
		try (Reader reader = Files.newBufferedReader(ReferenceData.path("osipi/" + file))) {
			reader.mark(1);
			if (reader.read() != '\uFEFF') reader.reset();
			return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build().parse(reader)
				.getRecords();
		}
	}

	/** @return the numbers of one cell */
	public static double[] array(CSVRecord row, String column) {
		return Arrays.stream(row.get(column).trim().split("\\s+")).mapToDouble(Double::parseDouble)
			.toArray();
	}

	/** @return the number of one cell */
	public static double number(CSVRecord row, String column) {
		return Double.parseDouble(row.get(column));
	}

	/** @return the curve of two cells */
	public static Curve curve(CSVRecord row, String times, String values) {
		return new Curve(TimeAxis.ofSeconds(array(row, times)), array(row, values));
	}
}
