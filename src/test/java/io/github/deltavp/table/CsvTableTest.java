// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
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
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

	@TempDir
	Path folder;

	@Property
	void whatIsWrittenIsReadBackByUsAndByOthers(@ForAll @Size(min = 2,
		max = 4) List<@NotEmpty @Chars({ ',', ';', '"', '\n', '\r', '#', ' ', '\t', '\'' }) @CharRange(
			from = 'a', to = 'c') String> cells) throws IOException
	{
		// A row of nothing but blanks is an empty line to our reader.
		Assume.that(!cells.stream().allMatch(String::isBlank));
		List<String> header = List.of("1", "2", "3", "4").subList(0, cells.size());
		String text = written(new CsvTable(header, List.of(List.copyOf(cells))));
		assertEquals(cells.stream().map(String::strip).toList(), CsvFile.parse(text, "t").rows().get(0)
			.cells());
		try (CSVParser other = CSVParser.parse(text, CSVFormat.DEFAULT)) {
			assertEquals(List.of(header, cells), other.stream().map(CSVRecord::toList).toList());
		}
	}

	private static String written(CsvTable table) throws IOException {
		Path file = Files.createTempFile("table", ".csv");
		try {
			table.write(file);
			return Files.readString(file);
		}
		finally {
			Files.delete(file);
		}
	}

	@Test
	void whatReadersMayTakeForSomethingElseIsQuotedAndWhatIsNotKnownLeftOut() throws IOException {
		CsvTable table = new CsvTable(List.of("a", "b", "ΔVp"), List.of(Arrays.asList("x,y", Double.NaN,
			" z"), Arrays.asList("", Double.NEGATIVE_INFINITY, "#1"), Arrays.asList(.1, null,
				"say \"ah\"\n")));
		assertEquals("a,b,ΔVp\n\"x,y\",,\" z\"\n,,\"#1\"\n0.1,,\"say \"\"ah\"\"\n\"\n", written(table));
	}

	@Test
	void aFileThatCannotBeWrittenIsAnInputOutputError() {
		CsvTable table = new CsvTable(List.of("a"), List.of());
		assertThrows(IOException.class, () -> table.write(folder.resolve("none/t.csv")));
	}
}
