// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import io.github.deltavp.report.figure.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints a report as an A4 PDF: text as text, charts as vectors. */
public final class PdfReport {

	private static final float BODY = 9.5f;
	private static final float SMALL = 8;
	private static final float GAP = 6;
	private static final float HEADING = 32;

	private final PdfPages pages;

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
			if (document.blocks().get(i) instanceof ReportBlock.Heading && i + 1 < document.blocks()
				.size()) pages.require(HEADING + leastHeight(document.blocks().get(i + 1)));
			add(document.blocks().get(i));
		}
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
			if (!row.isEmpty() && width + figure.widthPoints() + PdfPages.GUTTER > pages.width()) {
				addRow(row);
				row.clear();
				width = 0;
			}
			row.add(figure);
			width += figure.widthPoints() + PdfPages.GUTTER;
		}
		addRow(row);
	}

	private void addRow(List<Figure> row) throws IOException {
		pages.figures(row, SMALL);
		pages.skip(GAP);
	}
}
