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

package io.github.deltavp.imagej;

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
