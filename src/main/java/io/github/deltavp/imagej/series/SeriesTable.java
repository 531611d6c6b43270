// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import io.github.deltavp.dicom.SeriesCandidate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import javax.swing.table.AbstractTableModel;

/** The series of a folder as rows to choose from, the most DCE-like first. */
final class SeriesTable extends AbstractTableModel {

	private static final long serialVersionUID = 1;
	private static final MathContext DIGITS = new MathContext(4);

	private record Column(String name, int width, Function<SeriesCandidate, String> text) {
	}

	private static final List<Column> COLUMNS = List.of(new Column("Series", 290,
		SeriesCandidate::label), new Column("Component", 95, SeriesCandidate::component), new Column(
			"Slices × times", 115, c -> c.slices() + " × " + c.times()), new Column("Duration (s)", 110,
				c -> number(c.durationSeconds())), new Column("TR/TE (ms)", 90, c -> number(c.protocol()
					.trMs()) + " / " + number(c.protocol().teMs())), new Column("FA (°)", 55, c -> number(c
						.protocol().flipAngleDegrees())), new Column("Files", 60, c -> String.valueOf(c
							.files())), new Column("Remark", 140, SeriesCandidate::problem));

	private final transient List<SeriesCandidate> candidates;

	SeriesTable(List<SeriesCandidate> candidates) {
		this.candidates = candidates;
	}

	/** @return the first dynamic one of that component, else the first */
	int preselected(String component) {
		for (int i = 0; i < candidates.size(); i++)
			if (candidates.get(i).component().equals(component) && candidates.get(i).times() > 1)
				return i;
		return 0;
	}

	/** @return width in pixels that a column wants */
	int width(int column) {
		return COLUMNS.get(column).width();
	}

	@Override
	public int getRowCount() {
		return candidates.size();
	}

	@Override
	public int getColumnCount() {
		return COLUMNS.size();
	}

	@Override
	public String getColumnName(int column) {
		return COLUMNS.get(column).name();
	}

	@Override
	public String getValueAt(int row, int column) {
		return COLUMNS.get(column).text().apply(candidates.get(row));
	}

	private static String number(double value) {
		return Double.isNaN(value) ? "?" : new BigDecimal(value, DIGITS).stripTrailingZeros()
			.toPlainString();
	}
}
