// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import io.github.deltavp.report.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Prints a report as one HTML file that needs no other file and no network. */
public final class HtmlReport {

	private static final String STYLE = """
			body { font: 15px/1.5 system-ui, "Helvetica Neue", Arial, sans-serif; color: #222;
				max-width: 62rem; margin: 2rem auto; padding: 0 1rem; background: #fff; }
			h1 { font-size: 1.7rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem;
				border-bottom: 1px solid #ddd; padding-bottom: .2rem; }
			.subtitle { color: #666; margin: .2rem 0 1.5rem; }
			.warning { background: #fff6e5; border-left: 4px solid #e69f00; padding: .5rem .8rem;
				margin: .5rem 0; }
			.scroll { overflow-x: auto; margin: 0 0 1.4rem; }
			table { border-collapse: collapse; font-size: .88rem; }
			.caption { font-weight: 600; font-size: .92rem; margin: 1.2rem 0 .3rem; }
			th { border-bottom: 1.5px solid #333; text-align: right; vertical-align: bottom; }
			td { border-bottom: 1px solid #e6e6e6; text-align: right; white-space: nowrap;
				font-variant-numeric: tabular-nums; }
			th, td { padding: .22rem .7rem; } .words { text-align: left; }
			th:first-child, td:first-child { padding-left: 0; }
			.figures { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; }
			figure { margin: .5rem 0; max-width: 100%; }
			figure img, figure svg { max-width: 100%; height: auto; display: block; }
			figure svg rect { fill: transparent; } figure svg rect:hover { fill: rgba(0, 0, 0, .1); }
			figcaption { font-size: .85rem; color: #444; margin-top: .3rem; }
			@media print { body { max-width: none; margin: 0; } figure, tr { break-inside: avoid; } }
			""";

	private final StringBuilder html = new StringBuilder();
	private int tables;

	private HtmlReport() {}

	/** Writes {@code document} to {@code file}. */
	public static void write(ReportDocument document, Path file) throws IOException {
		HtmlReport report = new HtmlReport();
		report.add(document);
		Files.writeString(file, report.html);
	}

	private void add(ReportDocument document) throws IOException {
		html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n").append(
			"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
		element("title", "", document.title());
		html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
		element("h1", "", document.title());
		element("p", " class=\"subtitle\"", document.subtitle());
		for (ReportBlock block : document.blocks())
			add(block);
		html.append("</body>\n</html>\n");
	}

	private void add(ReportBlock block) throws IOException {
		if (block instanceof ReportBlock.Heading heading) element("h2", "", heading.text());
		else if (block instanceof ReportBlock.Paragraph paragraph) element("p", "", paragraph.text());
		else if (block instanceof ReportBlock.Warning warning) element("p", " class=\"warning\"",
			warning.text());
		else if (block instanceof ReportBlock.Table table) add(table);
		else if (block instanceof ReportBlock.Figures figures) add(figures);
	}

	private void add(ReportBlock.Table table) {
		BitSet words = table.columnsOfWords();
		String id = "table-" + ++tables;
		element("p", " class=\"caption\" id=\"" + id + "\"", table.caption());
		html.append("<div class=\"scroll\"><table aria-labelledby=\"").append(id).append("\">\n");
		html.append("<thead>");
		row("th", words, table.header());
		html.append("</thead>\n<tbody>\n");
		table.rows().forEach(row -> row("td", words, row));
		html.append("</tbody>\n</table></div>\n");
	}

	private void row(String cell, BitSet words, List<String> texts) {
		html.append("<tr>");
		for (int i = 0; i < texts.size(); i++)
			html.append('<').append(cell).append(words.get(i) ? " class=\"words\">" : ">").append(escape(
				texts.get(i))).append("</").append(cell).append('>');
		html.append("</tr>\n");
	}

	private void add(ReportBlock.Figures figures) throws IOException {
		html.append("<div class=\"figures\">\n");
		for (Figure figure : figures.figures()) {
			String width = String.format(Locale.ROOT, "%.0fmm", figure.widthMm() * 1.1);
			html.append("<figure style=\"width: ").append(width).append("\">");
			List<Figure.Place> places = figure.places();
			if (places.isEmpty()) html.append("<img alt=\"").append(escape(figure.caption())).append(
				"\" src=\"").append(source(figure)).append("\">\n");
			else add(figure, places);
			element("figcaption", "", figure.caption());
			html.append("</figure>\n");
		}
		html.append("</div>\n");
	}

	/** A picture with a rectangle over each part that has a name. */
	private void add(Figure figure, List<Figure.Place> places) throws IOException {
		String size = String.format(Locale.ROOT, "width=\"%.2f\" height=\"%.2f\"", figure.widthPoints(),
			figure.heightPoints());
		html.append(String.format(Locale.ROOT, "<svg viewBox=\"0 0 %.2f %.2f\" role=\"img\" ", figure
			.widthPoints(), figure.heightPoints())).append("aria-label=\"").append(escape(figure
				.caption())).append("\"><image ").append(size).append(" href=\"").append(source(figure))
			.append("\"/>\n");
		for (Figure.Place place : places)
			html.append(String.format(Locale.ROOT,
				"<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"><title>", place.area().getX(),
				place.area().getY(), place.area().getWidth(), place.area().getHeight())).append(escape(place
					.name())).append("</title></rect>\n");
		html.append("</svg>\n");
	}

	private static String source(Figure figure) throws IOException {
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(figure.png());
	}

	private void element(String name, String attributes, String text) {
		html.append('<').append(name).append(attributes).append('>').append(escape(text)).append("</")
			.append(name).append(">\n");
	}

	/** @return plain text as HTML has it */
	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"",
			"&quot;");
	}
}
