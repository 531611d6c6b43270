// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "name,x\na,-12.5\nb,3\n", "\uFEFFname,x\r\na,-12.5\r\nb,3\r\n",
		"name;x\na;-12,5\nb;3", "name;x\na;-12.5\nb;3\n", "name\tx\na\t\u221212.5\nb\t3\n",
		"# made by hand\n\"name\", \"x\"\n\na , -12.5\n,,\nb, 3,,\n",
		"name\t\"x\"\r\ra \t \"-12.5\" \r\"b\"\t3", "name;x;;\na;-1,25e1;;\nb;3;;\n",
		"name,x\na,-12.5\nname,x\nb,3\n", "\"name, of\",name,x\n,a,-12.5\n,b,3\n" })
	void readsWhatPeopleAndProgramsSave(String text) throws IOException {
		CsvFile csv = CsvFile.parse(text, "t.csv");
		assertArrayEquals(new double[] { -12.5, 3 }, csv.numbers("x"));
		assertEquals(List.of("a", "b"), csv.rows().stream().map(row -> row.text("name")).toList());
	}

	@Test
	void aSingleColumnMayHaveDecimalCommas() throws IOException {
		assertArrayEquals(new double[] { 0, 5.2, 10.4 }, CsvFile.parse("time_s\n0\n5,2\n10,4\n", "t")
			.numbers("time_s"));
	}

	@Test
	void aTextKeepsItsComma() throws IOException {
		CsvRow row = CsvFile.parse("slices;x;note\n3,7;0,5;T9, L1\n", "t").rows().get(0);
		assertEquals("3,7", row.text("slices"));
		assertEquals("0.5", row.plain("x"));
		assertEquals("", row.text("y"));
		assertEquals("T9, L1", row.plain("note"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "''|is empty", "'a,,b\n1,2,3'|line 1: column 2 has no name",
		"'a,b,a\n1,2,3'|two columns have the same name", "'a,b\n1,2\n\n1,2,5'|line 4 has 3 cells",
		"'a,b\n1'|line 2 has 1 cells", "'a,b\n\"1\n\n\",2,3'|line 2 has 3 cells",
		"'a,b\n1,\"2\n3,4'|Unclosed quoted field at end of input (record starting at line 2); write \"",
		"'a,b\n\"1\n\",2\n3,\"4\"5'|character after closing quote: '5' (0x35) (record starting at line 4)" })
	void whatIsNoTableIsRefusedWithItsPlace(String text, String reason) {
		String message = assertThrows(IOException.class, () -> CsvFile.parse(text, "t.csv"))
			.getMessage();
		assertTrue(message.startsWith("t.csv") && message.contains(reason), message);
	}

	/** 1,234 may be a thousand where other numbers have a point, or where commas separate. */
	@ParameterizedTest
	@ValueSource(strings = { "a;x\n0.5;1\n1;1,234\n", "a,x\n0,1\n1,\"1,234\"\n",
		"a\tx\n0\t1\n1\t1,234\n" })
	void aCommaThatMayMeanAThousandIsNoNumber(String text) throws IOException {
		CsvFile csv = CsvFile.parse(text, "t.csv");
		String message = assertThrows(IOException.class, () -> csv.numbers("x")).getMessage();
		assertTrue(message.startsWith("t.csv, line 3, column x: \"1,234\" is not a number; write"),
			message);
	}

	@Test
	void aFileOfOneLetterIsAHeading() throws IOException {
		CsvFile csv = CsvFile.read(Files.writeString(folder.resolve("t.csv"), "x"), "x");
		assertEquals(List.of("x"), csv.columns());
		assertEquals(List.of(), csv.rows());
	}

	@ParameterizedTest
	@CsvSource({ "UTF-16, is UTF-16 text", "UTF-16LE, is UTF-16 text",
		"ISO-8859-1, is not UTF-8 text", "UTF-8, has no column cp_mM (it has µ)" })
	void filesSaySoIfTheyAreOfAnotherKind(Charset charset, String reason) throws IOException {
		Path file = Files.write(folder.resolve("t.csv"), "µ\n1\n".getBytes(charset));
		String message = assertThrows(IOException.class, () -> CsvFile.read(file, "cp_mM"))
			.getMessage();
		assertTrue(message.startsWith(file + " " + reason), message);
		assertTrue(assertThrows(IOException.class, () -> CsvFile.read(folder, "a", "b")).getMessage()
			.endsWith("give a CSV with the columns a,b"));
	}
}
