// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import java.io.IOException;
import java.util.List;

/**
 * A page of one table, a row a study, without its looks: {@link OverviewPage} prints it.
 *
 * @param title of the page
 * @param subtitle below it, e.g. how many rows need a look
 * @param header names of the columns
 * @param rows in the order in which they stand at first
 */
public record Overview(String title, String subtitle, List<String> header, Rows rows) {

	/** Gives the rows one after the other: with pictures of thousands of studies they fill memory. */
	public interface Rows {

		/** @param page gets each row */
		void to(Page page) throws IOException;
	}

	/** Gets rows. */
	public interface Page {

		void add(Row row) throws IOException;
	}

	/**
	 * A row.
	 *
	 * @param flagged whether somebody has to look
	 * @param cells one a column
	 */
	public record Row(boolean flagged, List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}
	}

	/** A cell. */
	public sealed interface Cell {}

	/**
	 * Text.
	 *
	 * @param lines each on a line of its own
	 * @param order what the column is sorted by, a number or text; empty stands last
	 */
	public record Lines(List<String> lines, String order) implements Cell {

		public Lines {
			lines = List.copyOf(lines);
		}
	}

	/**
	 * Something to open, relative to the page.
	 *
	 * @param links text and file of each, on a line of its own; a link without a file is text
	 */
	public record Links(List<Link> links) implements Cell {

		public Links {
			links = List.copyOf(links);
		}
	}

	/**
	 * A link.
	 *
	 * @param text what is to be read
	 * @param file what it opens, relative to the page; empty for nothing
	 */
	public record Link(String text, String file) {
	}

	/**
	 * A small picture.
	 *
	 * @param jpeg the picture; empty for none
	 * @param caption what is to be seen
	 */
	public record Picture(byte[] jpeg, String caption) implements Cell {
	}

	/**
	 * Sentences with what they are about; the cell tells how many there are.
	 *
	 * @param notes each with its sentence
	 */
	public record Notes(List<Note> notes) implements Cell {

		public Notes {
			notes = List.copyOf(notes);
		}
	}

	/**
	 * A sentence.
	 *
	 * @param about in a word
	 * @param flagged whether it is why the row is
	 * @param sentence the sentence
	 */
	public record Note(String about, boolean flagged, String sentence) {
	}

	public Overview {
		header = List.copyOf(header);
	}

	/** @throws IllegalArgumentException if it has another number of cells than the header */
	void requireFit(Row row) {
		if (row.cells.size() != header.size()) throw new IllegalArgumentException("a row of " +
			row.cells.size() + " cells does not fit " + header.size() + " columns");
	}
}
