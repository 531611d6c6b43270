// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import io.github.deltavp.report.figure.Figure;
import java.util.BitSet;
import java.util.List;

/** A part of a report, without its looks. */
public sealed interface ReportBlock {

	/**
	 * A heading of a section.
	 *
	 * @param text plain text
	 */
	record Heading(String text) implements ReportBlock {
	}

	/**
	 * Running text.
	 *
	 * @param text plain text
	 */
	record Paragraph(String text) implements ReportBlock {
	}

	/**
	 * Something that must not be overlooked.
	 *
	 * @param text plain text
	 */
	record Warning(String text) implements ReportBlock {
	}

	/**
	 * A table. Columns of words are set left, as is the first; columns of numbers right.
	 *
	 * @param caption above the table
	 * @param header names of the columns
	 * @param rows cells, each row as long as the header
	 */
	record Table(String caption, List<String> header, List<List<String>> rows)
			implements
				ReportBlock {

		public Table {
			header = List.copyOf(header);
			rows = rows.stream().map(List::copyOf).toList();
			for (List<String> row : rows)
				if (row.size() != header.size()) throw new IllegalArgumentException("table '" + caption +
					"' has a row of " + row.size() + " cells for " + header.size() + " columns");
		}

		/** @return which columns are set left: the first, and those with words */
		BitSet columnsOfWords() {
			BitSet columns = new BitSet();
			columns.set(0);
			for (List<String> row : rows)
				for (int i = 1; i < row.size(); i++)
					if (!row.get(i).isEmpty() && Character.isLetter(row.get(i).charAt(0))) columns.set(i);
			return columns;
		}
	}

	/**
	 * One or more figures, set side by side where they fit.
	 *
	 * @param figures in order
	 * @param mayWait whether what follows may stand before figures that have no room on a page
	 */
	record Figures(List<Figure> figures, boolean mayWait) implements ReportBlock {

		public Figures {
			figures = List.copyOf(figures);
		}

		/** @param figures that keep their place among the blocks */
		public Figures(List<Figure> figures) {
			this(figures, false);
		}
	}
}
