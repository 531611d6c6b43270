// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

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
