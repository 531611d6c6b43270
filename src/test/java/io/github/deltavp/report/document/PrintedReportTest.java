// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.report.figure.Figure;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees of a report, in HTML and in PDF. */
class PrintedReportTest {

	private static final int MARGIN = 54;
	private static final double WIDTH = 595.28 - 2 * MARGIN;
	private static final double POINTS_PER_MM = 72 / 25.4;
	private static final Pattern FOOTER = Pattern.compile("Title · page \\d+\\R");

	@TempDir
	Path folder;

	private static ReportDocument document(ReportBlock... blocks) {
		return new ReportDocument("Title", "subtitle", List.of(blocks));
	}

	private static Figure figure(String name, Color colour, double widthMm, double heightMm) {
		return new Figure(name, "Caption of " + name + ".", (graphics, area) -> {
			graphics.setColor(colour);
			graphics.fill(area);
		}, widthMm, heightMm);
	}

	private PDDocument pdf(ReportDocument document) throws IOException {
		Path file = folder.resolve("report.pdf");
		PdfReport.write(document, file);
		return Loader.loadPDF(file.toFile());
	}

	private String html(ReportDocument document) throws IOException {
		Path file = folder.resolve("report.html");
		HtmlReport.write(document, file);
		return Files.readString(file);
	}

	/** A PDF has an ID and may have dates, which a clock would give. */
	@Test
	void aReportOfTheSameIsTheSameBytes() throws IOException {
		ReportDocument document = document(new ReportBlock.Paragraph("ΔVp −65.9 %"),
			new ReportBlock.Figures(List.of(figure("a", Color.RED, 40, 20))));
		List<byte[]> written = new ArrayList<>();
		for (String name : List.of("one", "other")) {
			PdfReport.write(document, folder.resolve(name + ".pdf"));
			written.add(Files.readAllBytes(folder.resolve(name + ".pdf")));
			figure("a", Color.RED, 40, 20).write(folder.resolve(name));
			written.add(Files.readAllBytes(folder.resolve(name).resolve("a.pdf")));
		}
		assertArrayEquals(written.get(0), written.get(2));
		assertArrayEquals(written.get(1), written.get(3));
	}

	@Test
	void bothLooksSayTheSameWordsInTheSameOrder() throws IOException {
		ReportDocument document = document(new ReportBlock.Warning("Mind <b>this</b> & \"that\"."),
			new ReportBlock.Heading("ΔVp (%)"), new ReportBlock.Paragraph("A long sentence " + "goes on "
				.repeat(40) + "to ≥ 1 – 2."), new ReportBlock.Table("Numbers & signs", List.of("", "pre",
					"post"), List.of(List.of("χ²", "−1.5", "3 … 4"), List.of("p < 0.001", "", "∞"))),
			new ReportBlock.Figures(List.of(figure("one", Color.RED, 60, 40))));
		String html = html(document);
		String body = html.substring(html.indexOf("<body>")).replaceAll("<[^>]*>", " ").replace("&lt;",
			"<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
		try (PDDocument pdf = pdf(document)) {
			String text = FOOTER.matcher(new PDFTextStripper().getText(pdf)).replaceAll("");
			assertEquals(words(body), words(text));
		}
	}

	private static List<String> words(String text) {
		return Arrays.asList(text.strip().split("\\s+"));
	}

	@Test
	void htmlHoldsTheFiguresThemselves() throws IOException {
		Figure figure = figure("one", Color.RED, 60, 40);
		Matcher image = Pattern.compile("src=\"data:image/png;base64,([^\"]+)\"").matcher(html(document(
			new ReportBlock.Figures(List.of(figure)))));
		assertTrue(image.find());
		BufferedImage shown = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(image
			.group(1))));
		assertEquals(Color.RED, new Color(shown.getRGB(shown.getWidth() / 2, shown.getHeight() / 2)));
		assertEquals(60 / 25.4 * 300, shown.getWidth(), 1);
	}

	@Test
	void htmlSaysWhatIsWhat() throws IOException {
		ReportBlock table = new ReportBlock.Table("Caption", List.of("a"), List.of(List.of("<1>")));
		String html = html(document(new ReportBlock.Heading("Heading"), new ReportBlock.Warning("Mind"),
			new ReportBlock.Paragraph("Text"), table, table, new ReportBlock.Figures(List.of(figure("one",
				Color.RED, 60, 40)))));
		for (String part : List.of("<title>Title</title>", "<h1>Title</h1>",
			"<p class=\"subtitle\">subtitle</p>", "<h2>Heading</h2>", "<p class=\"warning\">Mind</p>",
			"<p>Text</p>", "<p class=\"caption\" id=\"table-1\">Caption</p>",
			"<table aria-labelledby=\"table-1\">", "id=\"table-2\"", "aria-labelledby=\"table-2\"",
			"<tr><th class=\"words\">a</th></tr>", "<tr><td class=\"words\">&lt;1&gt;</td></tr>",
			"<figure style=\"width: 66mm\">", "<img alt=\"Caption of one.\"",
			"<figcaption>Caption of one.</figcaption>"))
			assertEquals(1, html.split(Pattern.quote(part), -1).length - (part.startsWith("<tr>") ? 2
				: 1), part);
	}

	@Test
	void htmlNamesThePartsOfAFigureUnderTheMouse() throws IOException {
		Figure named = new Figure("one", "Bars & more.", (graphics, area) -> {}, 25.4, 12.7, (graphics,
			area) -> List.of(new Figure.Place("A <1>", new Rectangle2D.Double(1, 2, 3.456, area
				.getHeight()))));
		String html = html(document(new ReportBlock.Figures(List.of(named))));
		for (String part : List.of("<svg viewBox=\"0 0 72.00 36.00\" role=\"img\" " +
			"aria-label=\"Bars &amp; more.\"><image width=\"72.00\" height=\"36.00\" href=\"data:image",
			"<rect x=\"1.00\" y=\"2.00\" width=\"3.46\" height=\"36.00\"><title>A &lt;1&gt;</title></rect>"))
			assertTrue(html.contains(part), part);
		assertFalse(html.contains("<img"));
	}

	@Test
	void aDocumentKnowsItsFigures() {
		Figure one = figure("one", Color.RED, 60, 40);
		Figure two = figure("two", Color.RED, 60, 40);
		assertEquals(List.of(one, two, one), document(new ReportBlock.Figures(List.of(one, two)),
			new ReportBlock.Heading("between"), new ReportBlock.Figures(List.of(one))).figures());
	}

	/** Two that fit side by side have one top; the third begins a row; a wide one is shrunk. */
	@Test
	void figuresOfThePdfHaveTheirSizeAndPlace() throws IOException {
		try (PDDocument pdf = pdf(document(new ReportBlock.Figures(List.of(figure("one", Color.RED, 60,
			40), figure("two", Color.GREEN, 80, 30), figure("three", Color.BLUE, 60, 20), figure("four",
				Color.MAGENTA, 300, 150))))))
		{
			assertEquals(1, pdf.getNumberOfPages());
			BufferedImage page = new PDFRenderer(pdf).renderImage(0);
			Rectangle one = where(page, Color.RED);
			Rectangle two = where(page, Color.GREEN);
			Rectangle three = where(page, Color.BLUE);
			Rectangle four = where(page, Color.MAGENTA);
			assertSize(60, 40, 1, one);
			assertSize(80, 30, 1, two);
			assertSize(60, 20, 1, three);
			assertSize(300, 150, WIDTH / (300 * POINTS_PER_MM), four);
			assertEquals(MARGIN, one.x, 1);
			assertEquals(one.getMaxX() + 12, two.x, 1.5);
			assertEquals(one.y, two.y, 1);
			assertEquals(MARGIN, three.x, 1);
			assertTrue(three.y > one.getMaxY() && four.y > three.getMaxY());
		}
	}

	private static void assertSize(double widthMm, double heightMm, double scale, Rectangle place) {
		assertEquals(widthMm * POINTS_PER_MM * scale, place.width, 2);
		assertEquals(heightMm * POINTS_PER_MM * scale, place.height, 2);
	}

	/** @return the smallest rectangle around all pixels of a colour */
	private static Rectangle where(BufferedImage page, Color colour) {
		Rectangle place = new Rectangle(-1, -1);
		for (int y = 0; y < page.getHeight(); y++)
			for (int x = 0; x < page.getWidth(); x++)
				if ((page.getRGB(x, y) & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF)) place = place.union(
					new Rectangle(x, y, 1, 1));
		return place;
	}

	@Test
	void aLongTableRepeatsItsHeadingOnEveryPage() throws IOException {
		List<List<String>> rows = IntStream.rangeClosed(1, 150).mapToObj(i -> List.of("row " + i, "v" +
			i)).toList();
		try (PDDocument pdf = pdf(document(new ReportBlock.Table("Long", List.of("name", "value"),
			rows))))
		{
			assertEquals(3, pdf.getNumberOfPages());
			List<String> lines = new ArrayList<>();
			for (int page = 1; page <= 3; page++) {
				String text = text(pdf, page);
				assertEquals(1, text.split("name value", -1).length - 1, text);
				text.lines().filter(line -> line.startsWith("row ")).forEach(lines::add);
			}
			assertEquals(IntStream.rangeClosed(1, 150).mapToObj(i -> "row " + i + " v" + i).toList(),
				lines);
		}
	}

	private static String text(PDDocument pdf, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(pdf);
	}

	@ParameterizedTest
	@ValueSource(ints = { 30, 31, 32, 33, 34, 35, 36, 37 })
	void aHeadingStandsOnThePageOfWhatItHeads(int paragraphs) throws IOException {
		List<ReportBlock> blocks = new ArrayList<>();
		for (int i = 0; i < paragraphs; i++)
			blocks.add(new ReportBlock.Paragraph("filling"));
		blocks.add(new ReportBlock.Heading("the heading"));
		blocks.add(new ReportBlock.Table("the caption", List.of("a"), List.of(List.of("first"), List.of(
			"second"))));
		try (PDDocument pdf = pdf(document(blocks.toArray(ReportBlock[]::new)))) {
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				String text = text(pdf, page);
				for (String part : List.of("the caption", "first", "second"))
					assertEquals(text.contains("the heading"), text.contains(part), text);
			}
		}
	}
}
