// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

	@TempDir
	Path folder;

	@Property
	void whatIsWrittenIsReadBackByUsAndByOthers(@ForAll @Size(min = 2,
		max = 4) List<@NotEmpty @Chars({ ',', ';', '"', '\n', '\r', '#', ' ', '\t', '\'', '=', '+', '-',
			'@', '\uFF1D' }) @CharRange(from = 'a', to = 'c') String> cells) throws IOException
	{
		// A row of nothing but blanks is an empty line to our reader.
		Assume.that(!cells.stream().allMatch(String::isBlank));
		List<String> header = List.of("1", "2", "3", "4").subList(0, cells.size());
		String text = written(new CsvTable(header, List.of(List.copyOf(cells))));
		assertEquals(cells.stream().map(String::strip).toList(), CsvFile.parse(text, "t").rows().get(0)
			.cells());
		try (CSVParser other = CSVParser.parse(text, CSVFormat.DEFAULT)) {
			List<String> others = other.getRecords().get(1).toList();
			for (int i = 0; i < cells.size(); i++)
				assertTrue(others.get(i).equals(cells.get(i)) || others.get(i).equals("'" + cells.get(i)));
			assertTrue(others.stream().noneMatch(cell -> cell.strip().matches("(?s)[=+@-].*")), text);
		}
	}

	@Test
	@DisplayName("Names become no formulas, and numbers stay numbers")
	void formulas() throws IOException {
		List<Object> row = List.of("=cmd()", -12.5, "-3e-4", "'=x", "it's", "-L2");
		String text = written(new CsvTable(List.of("@a", "b", "c", "d", "e", "f"), List.of(row)));
		assertEquals("'@a,b,c,d,e,f\n'=cmd(),-12.5,-3e-4,''=x,it's,'-L2\n", text);
		CsvFile back = CsvFile.parse(text, "t");
		assertEquals(List.of("@a", "b", "c", "d", "e", "f"), back.columns());
		assertEquals(row.stream().map(Object::toString).toList(), back.rows().get(0).cells());
		assertEquals(-12.5, back.rows().get(0).number("b"));
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
