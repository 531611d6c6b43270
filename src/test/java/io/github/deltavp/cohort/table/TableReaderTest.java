// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.table.CsvFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

	private static final double[] EXPECTED = { -57.5, 88.25 };

	static CohortTable read(String text) throws IOException {
		return read(CellFormat.POINT, text);
	}

	private static CohortTable read(CellFormat format, String text) throws IOException {
		return new TableReader(format).read(CsvFile.parse(text, "cohort.csv"), "cohort.csv");
	}

	@ParameterizedTest
	@ValueSource(strings = { "patient,group,deltaVp\nA,failure,-57.5\nB,responder,88.25\n",
		"\uFEFFGROUP;DELTA_VP_PERCENT;PATIENT\r\nfailure;-57.5;A\r\nresponder;88.25;B\r\n",
		"patient\tgroup\tΔVp %\nA\tfailure\t\u221257.5\nB\tresponder\t8.825e1",
		"# synthetic\npatient , group , Delta Vp\n\nA , failure , -57.5\n,,\nB,responder,+88.25,,\n",
		"patient,group,deltaVp\nA,failure,-57.5\npatient,group,deltaVp\nB,responder,88.25\n" })
	void readsWhatPeopleWrite(String text) throws IOException {
		CohortTable table = read(text);
		assertArrayEquals(EXPECTED, table.numbers("deltaVp"));
		assertEquals(List.of("A", "B"), table.text("Patient"));
		assertTrue(table.names().contains("deltaVp"));
	}

	@Test
	void decimalCommasMustBeAskedForButBetweenSemicolons() throws IOException {
		String text = "patient;group;deltaVp\nA;failure;-57,5\nB;responder;88,25\n";
		for (CellFormat format : List.of(CellFormat.COMMA, CellFormat.POINT))
			assertArrayEquals(EXPECTED, read(format, text).numbers("deltaVp"));
		text = text.replace(';', '\t');
		assertArrayEquals(EXPECTED, read(CellFormat.COMMA, text).numbers("deltaVp"));
		CohortTable notAsked = read(text);
		String message = assertThrows(IllegalArgumentException.class, () -> notAsked.numbers("deltaVp"))
			.getMessage();
		assertEquals("cohort.csv, line 2, column deltaVp: '-57,5' is not a number with a decimal " +
			"point; set comma=true", message);
	}

	@Test
	void pointsAreRefusedWhereCommasWereAskedFor() throws IOException {
		CohortTable table = read(CellFormat.COMMA, "patient;deltaVp\nA;1.234\n");
		assertThrows(IllegalArgumentException.class, () -> table.numbers("deltaVp"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "NA", "NaN", "nan", "n/a", "null", " ", "not evaluable" })
	void missing(String cell) throws IOException {
		assertTrue(Double.isNaN(read("patient,deltaVp\nA," + cell + "\n").numbers("deltaVp")[0]));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "''|is empty", "'patient,deltaVp'|no row",
		"'patient,,x\nA,1,2'|column 2 has no name", "'patient,x,x\nA,1,2'|same name",
		"'patient,deltaVp,delta_vp_percent\nA,1,2'|mean the same",
		"'patient,deltaVp\nA,1,5'|line 2 has 3 cells", "'patient,deltaVp\nA'|line 2 has 1 cells" })
	void refuses(String text, String reason) {
		String message = assertThrows(Exception.class, () -> read(text)).getMessage();
		assertTrue(message.contains(reason), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "high", "1e", "12%", "Infinity", "1e999", "0x10", "1 234", "--5", "5d" })
	void textIsNoNumber(String cell) throws IOException {
		CohortTable table = read("patient,deltaVp\nA," + cell + "\n");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> table.numbers("deltaVp"))
			.getMessage().contains("'" + cell + "' is not a number"));
	}

	@Test
	void namesTheColumnsThatThereAre() throws IOException {
		CohortTable table = read("patient,deltaVp\nA,1\n");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> table.text("group")).getMessage()
			.contains("it has patient, deltaVp"));
	}

	@Test
	void foldersOfStudiesAndAClinicalTable(@TempDir Path folder) throws IOException {
		for (String patient : List.of("A", "B"))
			Files.writeString(Files.createDirectories(folder.resolve(patient)).resolve("response.csv"),
				"patient,lesion,delta_vp_percent\n" + patient + ",L1,5\n");
		Path clinical = Files.writeString(folder.resolve("clinical.csv"),
			"Patient;Group;Age\nB;failure;61\nC;failure;50\n");
		TableReader reader = new TableReader(CellFormat.POINT);
		CohortTable joined = reader.read(List.of(folder)).join(reader.read(clinical));
		assertEquals(List.of("", "failure"), joined.text("group"));
		assertArrayEquals(new double[] { Double.NaN, 61 }, joined.numbers("age"));
	}

	@Test
	void aBatchHasOneTableForAllItsStudies(@TempDir Path folder) throws IOException {
		Files.writeString(Files.createDirectories(folder.resolve("A")).resolve("response.csv"),
			"patient,lesion,delta_vp_percent\nA,L1,5\n");
		Files.copy(folder.resolve("A/response.csv"), folder.resolve("response.csv"));
		assertEquals(List.of("A"), new TableReader(CellFormat.POINT).read(List.of(folder)).text(
			"patient"));
	}

	@Test
	void tablesUnderOneAnotherHaveTheColumnsOfTheFirst(@TempDir Path folder) throws IOException {
		Path first = Files.writeString(folder.resolve("1.csv"), "patient,x\nA,1\n");
		Path second = Files.writeString(folder.resolve("2.csv"), "more,X,patient\n9,2,B\n9,z,C\n");
		TableReader reader = new TableReader(CellFormat.POINT);
		CohortTable both = reader.read(List.of(first, second));
		assertEquals(List.of("patient", "x"), both.names());
		assertEquals(List.of("A", "B", "C"), both.text("patient"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> both.numbers("x")).getMessage()
			.startsWith(second + ", line 3, column x: 'z'"));
		assertEquals(3, both.rows());
		assertEquals("3 rows of patient, x", both.toString());
		assertThrows(IllegalArgumentException.class, () -> reader.read(List.of(second, first)));
		assertThrows(IllegalArgumentException.class, () -> reader.read(List.of()));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> reader.read(List.of(Files
			.createDirectory(folder.resolve("none"))))).getMessage().contains("holds no response.csv"));
	}

	@Test
	void someRowsKeepTheirCellsAndPlaces() throws IOException {
		CohortTable table = read("patient,deltaVp\nA,1\nB,high\nC,3\n").filter(row -> row > 0);
		assertEquals(List.of("B", "C"), table.text("patient"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> table.numbers("deltaVp"))
			.getMessage().startsWith("cohort.csv, line 3, column deltaVp"));
		assertEquals(new CohortTable.NumbersAndTexts(1, 1), table.count("delta_vp"));
		assertEquals(new CohortTable.NumbersAndTexts(2, 0), read("patient,x\nA,1\nB,NA\nC,2\n").count(
			"x"));
		assertTrue(table.has("ΔVp") && !table.has("deltaArea"));
	}

	@Test
	void aClinicalTableWithLesionsIsJoinedByThem() throws IOException {
		String lesions = "patient,lesion,x\nA,L1,1\nA,L2,2\n";
		CohortTable joined = read(lesions).join(read("patient,lesion,group\nA,L2,failure\n"));
		assertEquals(List.of("", "failure"), joined.text("group"));
		assertEquals(List.of("patient", "lesion", "x", "group"), joined.names());
		CohortTable byPatient = read("patient,x\nA,1\n").join(read(
			"patient,lesion,group\nA,L9,failure\n"));
		assertEquals(List.of("failure"), byPatient.text("group"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> read(lesions).join(read(
			"patient,lesion,group\nA,L2,x\nA,L2,y\n"))).getMessage().contains(
				"line 3: patient A, lesion L2 occurs twice"));
	}

	@Test
	void columnsAreKnownByManyNames() {
		for (String name : List.of("ΔVp %", "delta_vp_percent", "DELTA VP", "∆Vp (%)"))
			assertEquals("deltaVp", ColumnNames.display(name));
		assertEquals("Own name", ColumnNames.display("Own name"));
		assertEquals("percentage", ColumnNames.key("Percentage"));
		assertTrue(ColumnNames.isBookkeeping("nVp pre") && !ColumnNames.isBookkeeping("dose"));
	}

	@Test
	void doublesInTheClinicalTable() throws IOException {
		CohortTable table = read("patient,deltaVp\nA,1\n");
		CohortTable twice = read("patient,group\nA,failure\nA,responder\n");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> table.join(twice)).getMessage()
			.contains("patient A occurs twice"));
		CohortTable both = read("patient,deltaVp\nA,3\n");
		assertThrows(IllegalArgumentException.class, () -> table.join(both));
	}

	@Test
	void otherEncodingsAreNamed(@TempDir Path folder) throws IOException {
		Path file = Files.write(folder.resolve("latin.csv"), "patient,x\nMüller,1\n".getBytes(
			StandardCharsets.ISO_8859_1));
		assertTrue(assertThrows(IOException.class, () -> new TableReader(CellFormat.POINT).read(file))
			.getMessage().contains("not UTF-8"));
	}
}
