// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.figure.Palette;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where words and lines stand on the pages: A4, 54 points of margin, lines 1.35 times their size.
 */
class PdfPlacesTest {

	private static final double MARGIN = 54;
	private static final double HEIGHT = 841.89;
	private static final double RIGHT = 595.28 - MARGIN;
	private static final double LINE = 9.5 * 1.35;

	/** A word; places in points from the left and from the top, {@code y} of its baseline. */
	private record Word(int page, String text, double x, double right, double y, double size,
			boolean bold) {
	}

	/** Collects words. */
	private static final class Words extends PDFTextStripper {

		private final List<Word> words = new ArrayList<>();
		private final List<TextPosition> bold = new ArrayList<>();

		@Override
		protected void processTextPosition(TextPosition position) {
			if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE) bold
				.add(position);
			super.processTextPosition(position);
		}

		@Override
		protected void writeString(String text, List<TextPosition> at) {
			List<TextPosition> letters = new ArrayList<>();
			for (TextPosition letter : at)
				if (!letter.getUnicode().isBlank()) letters.add(letter);
				else add(letters);
			add(letters);
		}

		private void add(List<TextPosition> letters) {
			if (letters.isEmpty()) return;
			TextPosition first = letters.get(0);
			TextPosition last = letters.get(letters.size() - 1);
			words.add(new Word(getCurrentPageNo(), letters.stream().map(TextPosition::getUnicode).collect(
				Collectors.joining()), first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), first
					.getYDirAdj(), first.getFontSize(), bold.contains(first)));
			letters.clear();
		}
	}

	@TempDir
	Path folder;
	private BufferedImage firstPage;
	private String title;
	private String creator;

	private List<Word> print(ReportBlock... blocks) throws IOException {
		Path file = folder.resolve("report.pdf");
		PdfReport.write(new ReportDocument("Title", "subtitle", List.of(blocks)), file);
		try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
			Words words = new Words();
			words.getText(pdf);
			firstPage = new PDFRenderer(pdf).renderImage(0, 2);
			title = pdf.getDocumentInformation().getTitle();
			creator = pdf.getDocumentInformation().getCreator();
			return words.words;
		}
	}

	/** @return the first such word that is not in the last line of a page */
	private static Word word(List<Word> words, String text) {
		return words.stream().filter(word -> word.text().equals(text) && word.size() != 7.5).findFirst()
			.orElseThrow();
	}

	private static ReportBlock paragraph(String text) {
		return new ReportBlock.Paragraph(text);
	}

	/** @return whether a place of the first page has a colour */
	private boolean is(Color colour, double x, double y) {
		return new Color(firstPage.getRGB((int) (2 * x), (int) (2 * y))).equals(colour);
	}

	/** @return whether any place from one height to another does */
	private boolean holds(Color colour, double x, double from, double to) {
		return IntStream.range((int) (2 * from), (int) (2 * to)).anyMatch(y -> new Color(firstPage
			.getRGB((int) (2 * x), y)).equals(colour));
	}

	@Test
	void linesFillThePageAndTurnIt() throws IOException {
		List<Word> words = print(paragraph(IntStream.range(0, 1200).mapToObj(i -> "w" + i * 7919 %
			100_003).reduce("", (a, b) -> a + " " + b).strip()));
		List<List<Word>> lines = new ArrayList<>();
		for (Word word : words.stream().filter(word -> word.text().startsWith("w")).toList()) {
			Word before = lines.isEmpty() ? null : lines.get(lines.size() - 1).get(0);
			if (before == null || before.y() != word.y() || before.page() != word.page()) lines.add(
				new ArrayList<>());
			lines.get(lines.size() - 1).add(word);
		}
		assertEquals(1200, lines.stream().mapToInt(List::size).sum());
		double space = lines.get(0).get(1).x() - lines.get(0).get(0).right();
		for (int i = 1; i < lines.size(); i++) {
			List<Word> line = lines.get(i - 1);
			Word last = line.get(line.size() - 1);
			Word next = lines.get(i).get(0);
			assertEquals(MARGIN, next.x(), .01);
			assertEquals(9.5, next.size(), .01);
			assertTrue(last.right() <= RIGHT + .01 && last.right() + space + next.right() - next
				.x() > RIGHT - .01, "a word more or less fits");
			if (next.page() == last.page()) assertEquals(LINE, next.y() - last.y(), .01);
			else {
				assertEquals(MARGIN + LINE - 9.5 * .3, next.y(), .01);
				assertTrue(last.y() + 9.5 * .3 <= HEIGHT - MARGIN && last.y() + 9.5 * .3 > HEIGHT - MARGIN -
					LINE, "the page is used to its margin");
			}
		}
		assertTrue(lines.get(lines.size() - 1).get(0).page() > 1);
		for (Word number : words.stream().filter(word -> word.text().equals("page")).toList()) {
			assertEquals(HEIGHT - 27, number.y(), .01);
			assertEquals(7.5, number.size(), .01);
		}
		assertEquals("Title", title);
		assertEquals("DeltaVp", creator);
	}

	/** From baseline to baseline; letters of size s stand 0.3 s above the foot of their line. */
	@Test
	void headingsStandNearerToWhatTheyHead() throws IOException {
		List<Word> words = print(paragraph("first"), paragraph("second"), new ReportBlock.Heading(
			"heading"), paragraph("third"));
		assertEquals(MARGIN + 17 * 1.05, word(words, "Title").y(), .01);
		assertEquals(17 * .3 + 2 + 9.5 * 1.05, word(words, "subtitle").y() - word(words, "Title").y(),
			.01);
		assertEquals(LINE + 6, word(words, "first").y() - word(words, "subtitle").y(), .01);
		assertEquals(LINE + 6, word(words, "second").y() - word(words, "first").y(), .01);
		assertEquals(9.5 * .3 + 6 + 10 + 12.5 * 1.05, word(words, "heading").y() - word(words, "second")
			.y(), .01);
		assertEquals(12.5 * .3 + 4 + 9.5 * 1.05, word(words, "third").y() - word(words, "heading").y(),
			.01);
		for (Word word : words)
			assertEquals(List.of("Title", "heading").contains(word.text()) && word.size() != 7.5, word
				.bold(), word.text());
		assertTrue(IntStream.range(108, 160).anyMatch(x -> holds(Palette.INK, x / 2., 55, 75)),
			"text is ink");
	}

	@Test
	void warningsHaveABarBesideAllTheirLines() throws IOException {
		Color orange = new Color(0xE69F00);
		List<Word> words = print(new ReportBlock.Warning("Mind " + "this ".repeat(60) + "end"),
			paragraph("after"));
		Word first = word(words, "Mind");
		Word last = word(words, "end");
		assertEquals(MARGIN + 12, first.x(), .01);
		assertTrue(words.stream().allMatch(word -> word.right() <= RIGHT + .01));
		assertTrue(last.y() > first.y() + 2 * LINE);
		double top = first.y() + 9.5 * .1 - LINE;
		double bottom = last.y() + 9.5 * .1;
		assertTrue(is(orange, MARGIN + 1.5, top + 3) && is(orange, MARGIN + 1.5, bottom + 1));
		assertFalse(is(orange, MARGIN + 1.5, top + 1) || is(orange, MARGIN + 1.5, bottom + 3));
		assertFalse(is(orange, MARGIN - 1, bottom - 5) || is(orange, MARGIN + 4, bottom - 5));
		assertEquals(9.5 * .1 + 8 + 9.5 * 1.05, word(words, "after").y() - last.y(), .01);
	}

	@Test
	void aWarningIsNotTornApart() throws IOException {
		ReportBlock[] blocks = IntStream.range(0, 37).mapToObj(i -> i < 36 ? paragraph("filling")
			: new ReportBlock.Warning("Mind " + "this ".repeat(80) + "end")).toArray(ReportBlock[]::new);
		List<Word> words = print(blocks);
		assertEquals(2, word(words, "Mind").page());
		assertEquals(2, word(words, "end").page());
		assertEquals(MARGIN + LINE - 9.5 * .1, word(words, "Mind").y(), .01);
	}

	@Test
	void columnsAreSetRightButTheFirst() throws IOException {
		List<Word> words = print(new ReportBlock.Table("caption", List.of("name", "a", "width"), List
			.of(List.of("x", "1", "2"), List.of("longest", "12345", "7"))), paragraph("after"));
		for (String left : List.of("name", "x", "longest", "caption"))
			assertEquals(MARGIN, word(words, left).x(), .01);
		for (String right : List.of("a", "1"))
			assertEquals(word(words, "12345").right(), word(words, right).right(), .01);
		for (String right : List.of("2", "7"))
			assertEquals(word(words, "width").right(), word(words, right).right(), .01);
		assertEquals(word(words, "longest").right() + 12, word(words, "12345").x(), .01);
		assertEquals(word(words, "12345").right() + 12, word(words, "width").x(), .01);
		assertEquals(8, word(words, "x").size(), .01);
		assertEquals(8 * 1.55, word(words, "x").y() - word(words, "name").y(), .01);
		assertEquals(8 * 1.55, word(words, "longest").y() - word(words, "x").y(), .01);
		assertEquals(9.5 * .3 + 3 + 8 * 1.13, word(words, "name").y() - word(words, "caption").y(),
			.01);
		assertEquals(8 * .42 + 12 + 9.5 * 1.05, word(words, "after").y() - word(words, "longest").y(),
			.01);
		assertTrue(word(words, "name").bold() && word(words, "caption").bold() && !word(words, "x")
			.bold());
	}

	/** Dark and thicker below the heading, light below the rows, as long as the table. */
	@Test
	void linesRunBelowEveryRow() throws IOException {
		List<Word> words = print(new ReportBlock.Table("caption", List.of("name", "width"), List.of(List
			.of("x", "1"), List.of("y", "2"))));
		double right = word(words, "width").right();
		for (String first : List.of("name", "x", "y")) {
			double y = word(words, first).y() + 8 * .42;
			for (double x : new double[] { MARGIN + 1, right - 1 })
				assertEquals(first.equals("name"), darkest(x, y) < 0x60, first + darkest(x, y));
			assertTrue(darkest(right - 1, y) < 0xF4);
			assertTrue(darkest(right + 1.5, y) == 0xFF && darkest(MARGIN - 1.5, y) == 0xFF);
		}
	}

	private int darkest(double x, double y) {
		return IntStream.range((int) (2 * y) - 1, (int) (2 * y) + 2).map(j -> firstPage.getRGB(
			(int) (2 * x), j) & 0xFF).min().orElseThrow();
	}

	/** Type and gaps shrink alike to the width of the page, but never below 4.5 points. */
	@Test
	void aTableTooWideIsShrunk() throws IOException {
		List<String> header = IntStream.range(0, 12).mapToObj(i -> "column" + Character.toString('a' +
			i).repeat(3)).toList();
		List<Word> words = print(new ReportBlock.Table("caption", header, List.of(header)));
		Word last = word(words, header.get(11));
		assertEquals(RIGHT, last.right(), .05);
		assertTrue(last.size() > 4.6 && last.size() < 7.9, last.toString());
		for (int i = 1; i < 12; i++)
			assertEquals(12 * last.size() / 8, word(words, header.get(i)).x() - word(words, header.get(i -
				1)).right(), .05);
		List<String> many = Collections.nCopies(40, "columnabc");
		Word least = word(print(new ReportBlock.Table("caption", many, List.of())), "columnabc");
		assertEquals(4.5, least.size(), .01);
	}

	/**
	 * Below 33 paragraphs are 69 points: caption, heading and two rows of 12.4 each, and 6 between.
	 */
	@Test
	void aTableBeginsWhereTwoOfItsRowsFit() throws IOException {
		for (int filling : new int[] { 33, 34 }) {
			List<ReportBlock> blocks = new ArrayList<>(Collections.nCopies(filling, paragraph(
				"filling")));
			blocks.add(new ReportBlock.Table("caption", List.of("name"), List.of(List.of("x"), List.of(
				"y"), List.of("z"), List.of("u"))));
			List<Word> words = print(blocks.toArray(ReportBlock[]::new));
			int page = filling == 33 ? 1 : 2;
			for (String text : List.of("caption", "x", "y", "z"))
				assertEquals(page, word(words, text).page(), filling + " paragraphs");
			assertEquals(2, word(words, "u").page());
			assertEquals(3 - page, words.stream().filter(word -> word.text().equals("name")).count());
			assertTrue(word(words, "z").y() + 8 * .42 <= HEIGHT - MARGIN);
		}
	}

	@Test
	void captionsStandBelowTheirFigures() throws IOException {
		Figure.Drawing red = (graphics, area) -> {
			graphics.setColor(Color.RED);
			graphics.fill(area);
		};
		Figure narrow = new Figure("a", "These are so many words that they need lines", red, 25.4,
			12.7);
		Figure high = new Figure("b", "high", red, 25.4, 25.4);
		List<Word> words = print(new ReportBlock.Figures(List.of(narrow, high)), paragraph("after"));
		Word these = word(words, "These");
		assertEquals(MARGIN, these.x(), .01);
		assertEquals(8, these.size(), .01);
		double top = word(words, "subtitle").y() + 9.5 * .3 + 6;
		assertEquals(top + 36 + 8 * 1.35, these.y(), .01);
		assertEquals(8 * 1.35, words.get(words.indexOf(word(words, "lines")) - 1).y() - these.y(), 8 *
			1.35 * 5);
		assertTrue(word(words, "lines").y() > these.y() + 8 * 1.3 && word(words, "lines")
			.right() < MARGIN + 72.01);
		assertEquals(MARGIN + 72 + 12, word(words, "high").x(), .01);
		assertEquals(top + 72 + 8 * 1.35, word(words, "high").y(), .01);
		double lowest = Math.max(top + 72 + 8 * 1.35, word(words, "lines").y());
		assertEquals(lowest + 4 + 6 + 9.5 * 1.05, word(words, "after").y(), .01);
		assertTrue(is(Color.RED, MARGIN + 36, top + 35) && !is(Color.RED, MARGIN + 36, top + 37));
	}

	/**
	 * Filled down to 144 points above the margin, of which the heading wants 32: a figure of an inch
	 * fits, one of two does not.
	 */
	@Test
	void figuresThatDoNotFitGoToTheNextPage() throws IOException {
		for (int inches : new int[] { 1, 2 }) {
			List<ReportBlock> blocks = new ArrayList<>(Collections.nCopies(29, paragraph("filling")));
			blocks.add(new ReportBlock.Heading("heading"));
			blocks.add(new ReportBlock.Figures(List.of(new Figure("f", "caption", (graphics, area) -> {},
				50, 25.4 * inches))));
			List<Word> words = print(blocks.toArray(ReportBlock[]::new));
			assertEquals(inches == 1 ? 1 : 2, word(words, "caption").page());
			assertEquals(word(words, "caption").page(), word(words, "heading").page());
		}
	}

	/** The text after figures that do not fit fills the page; the figures keep their order. */
	@Test
	void whatFollowsAFigureThatDoesNotFitFillsThePage() throws IOException {
		List<ReportBlock> blocks = new ArrayList<>(Collections.nCopies(25, paragraph("filling")));
		for (String name : List.of("high", "low"))
			blocks.add(new ReportBlock.Figures(List.of(new Figure(name, name, (graphics, area) -> {}, 50,
				name.equals("high") ? 101.6 : 12.7)), true));
		blocks.addAll(Collections.nCopies(20, paragraph("more")));
		List<Word> words = print(blocks.toArray(ReportBlock[]::new));
		List<Word> first = words.stream().filter(word -> word.page() == 1 && word.text().equals("more"))
			.toList();
		assertTrue(first.get(first.size() - 1).y() > HEIGHT - MARGIN - 2 * LINE - 6,
			"the page is full");
		for (String caption : List.of("high", "low"))
			assertEquals(2, word(words, caption).page());
		assertTrue(word(words, "high").y() < word(words, "low").y());
		assertEquals(20, words.stream().filter(word -> word.text().equals("more")).count());
	}

	@Test
	void aSignThatTheFontDoesNotKnowIsAQuestionMark() throws IOException {
		assertTrue(print(paragraph("χ²≥5 女! 𝄞")).stream().map(Word::text).toList().containsAll(List.of(
			"χ²≥5", "?!", "?")));
	}
}
