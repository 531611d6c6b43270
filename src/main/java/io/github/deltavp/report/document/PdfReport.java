// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import io.github.deltavp.report.figure.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Prints a report as an A4 PDF: text as text, charts as vectors. Figures that may wait and have no
 * room on a page do so, in order, for the next place that has: what follows fills the page.
 */
public final class PdfReport {

	private static final float BODY = 9.5f;
	private static final float SMALL = 8;
	private static final float GAP = 6;
	private static final float HEADING = 32;

	private final PdfPages pages;
	private final Deque<List<Figure>> waiting = new ArrayDeque<>();

	private PdfReport(PdfPages pages) {
		this.pages = pages;
	}

	/** Writes {@code document} to {@code file}. */
	public static void write(ReportDocument document, Path file) throws IOException {
		try (PdfPages pages = new PdfPages(document.title())) {
			new PdfReport(pages).add(document);
			pages.save(file);
		}
	}

	private void add(ReportDocument document) throws IOException {
		pages.text(document.title(), 17, true);
		pages.skip(2);
		pages.text(document.subtitle(), BODY, false);
		pages.skip(GAP);
		for (int i = 0; i < document.blocks().size(); i++) {
			ReportBlock block = document.blocks().get(i);
			boolean heading = block instanceof ReportBlock.Heading;
			if (heading && i + 1 < document.blocks().size()) pages.require(HEADING + leastHeight(document
				.blocks().get(i + 1)));
			add(block);
			while (!heading && !waiting.isEmpty() && fits(waiting.peek()))
				print(waiting.poll());
		}
		printWaiting();
	}

	private boolean fits(List<Figure> row) throws IOException {
		return !pages.isFull(pages.height(row, SMALL));
	}

	/** A heading stays on the page of what it heads. */
	private float leastHeight(ReportBlock block) throws IOException {
		if (block instanceof ReportBlock.Table table) return new PdfTable(pages, table).leastHeight();
		if (block instanceof ReportBlock.Figures figures && !figures.figures().isEmpty()) return pages
			.height(figures.figures().subList(0, 1), SMALL);
		return 3 * BODY;
	}

	private void add(ReportBlock block) throws IOException {
		if (block instanceof ReportBlock.Heading heading) add(heading);
		else if (block instanceof ReportBlock.Paragraph paragraph) add(paragraph.text());
		else if (block instanceof ReportBlock.Warning warning) pages.warning(warning.text(), BODY);
		else if (block instanceof ReportBlock.Table table) add(table);
		else if (block instanceof ReportBlock.Figures figures) add(figures);
	}

	private void add(ReportBlock.Heading heading) throws IOException {
		pages.skip(10);
		pages.text(heading.text(), 12.5f, true);
		pages.skip(4);
	}

	private void add(String paragraph) throws IOException {
		pages.text(paragraph, BODY, false);
		pages.skip(GAP);
	}

	private void add(ReportBlock.Table table) throws IOException {
		PdfTable printed = new PdfTable(pages, table);
		pages.require(printed.leastHeight());
		pages.text(table.caption(), BODY, true);
		pages.skip(3);
		printed.print();
		pages.skip(2 * GAP);
	}

	private void add(ReportBlock.Figures figures) throws IOException {
		List<Figure> row = new ArrayList<>();
		double width = 0;
		for (Figure figure : figures.figures()) {
			if (!row.isEmpty() && width + figure.widthPoints() > pages.width()) {
				addRow(row, figures.mayWait());
				row = new ArrayList<>();
				width = 0;
			}
			row.add(figure);
			width += figure.widthPoints() + PdfPages.GUTTER;
		}
		addRow(row, figures.mayWait());
	}

	private void addRow(List<Figure> row, boolean mayWait) throws IOException {
		waiting.add(row);
		if (!mayWait) printWaiting();
	}

	private void printWaiting() throws IOException {
		while (!waiting.isEmpty())
			print(waiting.poll());
	}

	private void print(List<Figure> row) throws IOException {
		pages.figures(row, SMALL);
		pages.skip(GAP);
	}
}
