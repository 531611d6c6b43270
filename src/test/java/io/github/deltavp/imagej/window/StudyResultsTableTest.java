// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.measure.ResultsTable;
import io.github.deltavp.table.CsvTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables as people see them; needs no display. */
class StudyResultsTableTest {

	private static final CsvTable CURVES = new CsvTable(List.of("region", "time_s", "signal_relative",
		"concentration_mM", "fit_mM"), List.of(Arrays.asList("L1", -12.345, 0.5, -1e-16, Double.NaN),
			Arrays.asList("L1", 0., 1.23456, 0.123456, null)));

	@Test
	void headingsAreWordsWithUnits() {
		assertEquals(List.of("Region", "Time (s)", "Signal (relative)", "Concentration (mM)",
			"Fit (mM)"), headings(CURVES));
		assertEquals(List.of("Region", "Of mean curve", "Volume (mm³)", "SD", "P10", "AP (mm)",
			"nVp pre", "ΔVp (%)"), headings(new CsvTable(List.of("region", "of_mean_curve", "volume_mm3",
				"sd", "p10", "ap_mm", "nVp pre", "ΔVp (%)"), List.of(List.of("L1", 1, 2, 3, 4, 5, 6, 7)))));
	}

	/** A number that is next to nothing is 0, not a power of ten, and none is an empty cell. */
	@Test
	void numbersHaveSensibleDigitsAndNoneIsEmpty() {
		assertEquals(List.of("L1", "-12.3", "0.5000", "0.0000", ""), row(0));
		assertEquals(List.of("L1", "0.0", "1.2346", "0.1235", ""), row(1));
	}

	@Test
	void eachUnitHasItsDecimals() {
		CsvTable table = new CsvTable(List.of("Voxels pre", "Failed", "nVp pre", "Vp (mL/100 mL)",
			"ΔVp (%)", "Area pre (mm²)", "Ktrans (1/min)"), List.of(List.of(12, 1.0, 1.23456, 1.23456,
				1.23456, 1.23456, 1.23456)));
		ResultsTable shown = StudyResultsTable.forPeople(table);
		assertEquals(List.of("12", "1", "1.23", "1.23", "1.2", "1.2", "1.2346"), IntStream.range(0, 7)
			.mapToObj(column -> shown.getStringValue(column, 0)).toList());
	}

	@Test
	void programsGetNumbersAsTheyAre() {
		ResultsTable table = StudyResultsTable.of(CURVES);
		assertEquals(-1e-16, table.getValue("concentration_mM", 0));
		assertEquals(Double.NaN, table.getValue("fit_mM", 0));
		assertEquals("L1", table.getStringValue("region", 1));
		assertEquals("", table.getStringValue("fit_mM", 1));
		assertEquals("0.12346", table.getStringValue("concentration_mM", 1));
	}

	private static List<String> headings(CsvTable table) {
		return List.of(StudyResultsTable.forPeople(table).getHeadings());
	}

	private static List<String> row(int row) {
		ResultsTable table = StudyResultsTable.forPeople(CURVES);
		return IntStream.range(0, table.getHeadings().length).mapToObj(column -> table.getStringValue(
			column, row)).toList();
	}
}
