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

package io.github.deltavp.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

	@Property
	void whatIsWrittenIsReadBackByUsAndByOthers(@ForAll @Size(min = 2,
		max = 4) List<@NotEmpty @Chars({ ',', ';', '"', '\n', '\r', '#', ' ', '\t', '\'' }) @CharRange(
			from = 'a', to = 'c') String> cells) throws IOException
	{
		String text = CsvLines.write(cells) + CsvLines.write(cells);
		List<CsvLines.Line> lines = CsvLines.read(text, ',');
		assertEquals(List.of(cells, cells), lines.stream().map(CsvLines.Line::cells).toList());
		try (CSVParser other = CSVParser.parse(text, CSVFormat.DEFAULT)) {
			assertEquals(List.of(cells, cells), other.stream().map(CSVRecord::toList).toList());
		}
	}

	@Test
	void aLineIsCountedWhereItEnds() throws IOException {
		assertEquals(List.of(new CsvLines.Line(1, List.of("a", "b")), new CsvLines.Line(5, List.of(
			"1\r\n2", "")), new CsvLines.Line(6, List.of("x", "y", " z"))), CsvLines.read(
				"a;b\r\r\n#;\n\"1\r\n2\";\nx; \"y\" ; z", ';'));
	}
}
