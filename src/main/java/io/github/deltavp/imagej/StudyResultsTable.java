// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import ij.WindowManager;
import ij.measure.ResultsTable;
import io.github.deltavp.table.CsvTable;
import java.awt.Frame;
import java.util.List;

/** Tables for programs as ImageJ's results tables for people. */
public final class StudyResultsTable {

	private StudyResultsTable() {}

	/** Shows a table in a window of its own. */
	public static void show(String title, CsvTable table) {
		show(title, of(table));
	}

	/** Shows a table for people: numbers with as many decimals as their unit asks for. */
	static void showRounded(String title, CsvTable table) {
		ResultsTable results = of(table);
		for (String heading : table.header())
			results.setDecimalPlaces(results.getColumnIndex(heading), decimals(heading));
		show(title, results);
	}

	/** A table that is open under that title already stays where the user has it. */
	private static void show(String title, ResultsTable results) {
		boolean isNew = WindowManager.getFrame(title) == null;
		results.show(title);
		Frame window = WindowManager.getFrame(title);
		if (isNew && window != null) ImageWindows.place(window);
	}

	private static int decimals(String heading) {
		if (heading.startsWith("Voxels")) return 0;
		if (heading.endsWith("(1/min)")) return 4;
		return heading.endsWith("(%)") || heading.endsWith("(mm²)") || heading.endsWith("(s)") ? 1 : 2;
	}

	/** @return the same columns and rows; missing numbers are NaN; not yet shown */
	public static ResultsTable of(CsvTable table) {
		ResultsTable results = new ResultsTable();
		results.setPrecision(5);
		for (List<Object> row : table.rows()) {
			results.incrementCounter();
			for (int i = 0; i < row.size(); i++) {
				Object cell = row.get(i);
				if (cell instanceof Number number) results.addValue(table.header().get(i), number
					.doubleValue());
				else results.addValue(table.header().get(i), cell == null ? "" : cell.toString());
			}
		}
		return results;
	}
}
