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
