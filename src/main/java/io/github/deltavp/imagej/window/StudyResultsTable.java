// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import ij.WindowManager;
import ij.gui.GUI;
import ij.measure.ResultsTable;
import io.github.deltavp.table.CsvTable;
import java.awt.Frame;
import java.util.List;
import java.util.Optional;

/** Tables for programs as ImageJ's results tables for people. */
public final class StudyResultsTable {

	private static final List<String> ONE_DECIMAL = List.of("(%)", "(mm)", "(mm²)", "(mm³)", "(s)");

	/** Part of the screen's height: two tables fit below ImageJ's own window. */
	private static final double HIGHEST = 0.4;

	private StudyResultsTable() {}

	/**
	 * Shows a table for people in a window of its own: headings in words, as many decimals as a unit
	 * asks for, nothing where there is no number.
	 *
	 * @return the window; empty if there is none
	 */
	public static Optional<Frame> show(String title, CsvTable table) {
		String unique = Titles.unique(title);
		forPeople(table).show(unique);
		Frame window = WindowManager.getFrame(unique);
		if (window == null) return Optional.empty();
		window.setSize(window.getWidth(), Math.min(window.getHeight(), (int) (HIGHEST * GUI
			.getMaxWindowBounds(window).height)));
		ImageWindows.place(window);
		return Optional.of(window);
	}

	/** @return the table as it is shown */
	static ResultsTable forPeople(CsvTable table) {
		ResultsTable results = new ResultsTable();
		List<String> headings = table.header().stream().map(Titles::heading).toList();
		for (List<Object> row : table.rows()) {
			results.incrementCounter();
			for (int i = 0; i < row.size(); i++)
				add(results, headings.get(i), row.get(i));
		}
		for (String heading : results.getHeadings())
			results.setDecimalPlaces(results.getColumnIndex(heading), decimals(heading));
		return results;
	}

	/** A number smaller than its decimals would be shown as a power of ten, so it is rounded here. */
	private static void add(ResultsTable results, String heading, Object cell) {
		if (!(cell instanceof Number number)) results.addValue(heading, cell == null ? "" : cell
			.toString());
		else if (!Double.isFinite(number.doubleValue())) results.addValue(heading, "");
		else {
			double scale = Math.pow(10, decimals(heading));
			results.addValue(heading, Math.rint(number.doubleValue() * scale) / scale + 0.0);
		}
	}

	private static int decimals(String heading) {
		if (heading.startsWith("Voxels") || heading.equals("Failed")) return 0;
		if (heading.startsWith("nVp") || heading.endsWith("(mL/100 mL)")) return 2;
		return ONE_DECIMAL.stream().anyMatch(heading::endsWith) ? 1 : 4;
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
