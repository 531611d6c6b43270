// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** A table on PDF pages: columns as wide as their widest cell, header repeated on each page. */
final class PdfTable {

	private static final float SIZE = 8;
	private static final float LEAST_SIZE = 4.5f;
	private static final float LINE = SIZE * 1.55f;

	private final PdfPages pages;
	private final ReportBlock.Table table;
	private final float[] widths;
	private final float[] lefts;
	private final float size;
	private final BitSet words;

	PdfTable(PdfPages pages, ReportBlock.Table table) throws IOException {
		this.pages = pages;
		this.table = table;
		words = table.columnsOfWords();
		widths = new float[table.header().size()];
		lefts = new float[widths.length];
		measure(table.header(), SIZE);
		for (List<String> row : table.rows())
			measure(row, SIZE);
		size = fit();
	}

	private void measure(List<String> row, float at) throws IOException {
		for (int i = 0; i < widths.length; i++)
			widths[i] = Math.max(widths[i], pages.width(row.get(i), at));
	}

	/** Shrinks what is too wide for the page, type and gaps alike. */
	private float fit() {
		float total = -PdfPages.GUTTER;
		for (float width : widths)
			total += width + PdfPages.GUTTER;
		float scale = Math.max(LEAST_SIZE / SIZE, Math.min(1, pages.width() / total));
		float left = 0;
		for (int i = 0; i < widths.length; i++) {
			widths[i] *= scale;
			lefts[i] = left;
			left += widths[i] + PdfPages.GUTTER * scale;
		}
		return SIZE * scale;
	}

	/** @return height of the caption, the header and two rows, which stay together */
	float leastHeight() {
		return LINE * (3 + Math.min(2, table.rows().size())) + 6;
	}

	void print() throws IOException {
		header();
		for (List<String> row : table.rows()) {
			if (pages.isFull(LINE)) {
				pages.turn();
				header();
			}
			pages.cells(row, lefts, widths, words, size, false);
			pages.rule(length(), false);
		}
	}

	private void header() throws IOException {
		pages.cells(table.header(), lefts, widths, words, size, true);
		pages.rule(length(), true);
	}

	private float length() {
		return lefts[lefts.length - 1] + widths[widths.length - 1];
	}
}
