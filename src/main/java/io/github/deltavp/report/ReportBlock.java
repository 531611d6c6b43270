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

package io.github.deltavp.report;

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
	 * A table. The first column is set left, the others right.
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
	}

	/**
	 * One or more figures, set side by side where they fit.
	 *
	 * @param figures in order
	 */
	record Figures(List<Figure> figures) implements ReportBlock {

		public Figures {
			figures = List.copyOf(figures);
		}
	}
}
