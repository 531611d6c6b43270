// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.figure.Palette;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * A4 pages that are filled from the top and turned when full. Lengths in points. The font is
 * Liberation Sans, which PDFBox carries and which knows Greek and mathematical signs.
 */
final class PdfPages implements AutoCloseable {

	static final float GUTTER = 12;

	private static final float MARGIN = 54;
	private static final float LEADING = 1.35f;
	private static final Color RULE = new Color(0xCCCCCC);
	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private final PDDocument document = new PDDocument();
	private final String title;
	private final PDFont font;
	private PDPageContentStream content;
	private float y;

	PdfPages(String title) throws IOException {
		this.title = title;
		try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
			TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(in));
			letters.setEnableGsub(false);
			document.registerTrueTypeFontForClosing(letters);
			font = PDType0Font.load(document, letters, true);
		}
		document.getDocumentInformation().setTitle(title);
		document.getDocumentInformation().setCreator("DeltaVp");
		turn();
	}

	/** Goes on at the top of a new page. */
	void turn() throws IOException {
		if (content != null) content.close();
		PDPage page = new PDPage(PDRectangle.A4);
		document.addPage(page);
		content = new PDPageContentStream(document, page);
		y = PDRectangle.A4.getHeight() - MARGIN;
		put(title + " · page " + document.getNumberOfPages(), MARGIN, MARGIN / 2, 7.5f, false);
	}

	/** @return usable width */
	float width() {
		return PDRectangle.A4.getWidth() - 2 * MARGIN;
	}

	/** Turns the page unless so much is left on this one. */
	void require(float height) throws IOException {
		if (y - height < MARGIN) turn();
	}

	void skip(float height) {
		y -= height;
	}

	/** @return width of a text; signs that the font does not know count as "?" */
	float width(String text, float size) throws IOException {
		return font.getStringWidth(printable(text)) / 1000 * size;
	}

	/** Running text over the whole width. */
	void text(String text, float size, boolean bold) throws IOException {
		for (String line : wrap(text, size, width())) {
			require(size * LEADING);
			y -= size * LEADING;
			put(line, MARGIN, y + size * .3f, size, bold);
		}
	}

	/** Running text with a bar beside it. */
	void warning(String text, float size) throws IOException {
		List<String> lines = wrap(text, size, width() - GUTTER);
		require(lines.size() * size * LEADING + 8);
		float top = y - 2;
		for (String line : lines) {
			y -= size * LEADING;
			put(line, MARGIN + GUTTER, y + size * .1f, size, false);
		}
		content.setNonStrokingColor(new Color(0xE69F00));
		content.addRect(MARGIN, y - 2, 3, top - y + 2);
		content.fill();
		y -= 8;
	}

	/**
	 * One line of cells, each at its place.
	 *
	 * @param left which columns are set left; the others right
	 */
	void cells(List<String> texts, float[] lefts, float[] widths, BitSet left, float size,
		boolean bold) throws IOException
	{
		y -= size * 1.55f;
		for (int i = 0; i < lefts.length; i++) {
			float spare = left.get(i) ? 0 : widths[i] - width(texts.get(i), size);
			put(texts.get(i), MARGIN + lefts[i] + spare, y + size * .42f, size, bold);
		}
	}

	void rule(float length, boolean strong) throws IOException {
		content.setStrokingColor(strong ? Palette.INK : RULE);
		content.setLineWidth(strong ? .8f : .4f);
		content.moveTo(MARGIN, y);
		content.lineTo(MARGIN + length, y);
		content.stroke();
	}

	boolean isFull(float height) {
		return y - height < MARGIN;
	}

	/** Figures side by side, each with its caption. */
	void figures(List<Figure> row, float size) throws IOException {
		float height = height(row, size);
		require(height);
		float x = MARGIN;
		for (Figure figure : row) {
			figure(figure, caption(figure, size), x, size);
			x += (float) figure.widthPoints() + GUTTER;
		}
		y -= height;
	}

	/** @return height of figures side by side, with their captions */
	float height(List<Figure> row, float size) throws IOException {
		float height = 0;
		for (Figure figure : row)
			height = Math.max(height, scale(figure) * (float) figure.heightPoints() + caption(figure,
				size).size() * size * LEADING + 4);
		return height;
	}

	private List<String> caption(Figure figure, float size) throws IOException {
		return wrap(figure.caption(), size, (float) Math.min(figure.widthPoints(), width()));
	}

	private float scale(Figure figure) {
		return (float) Math.min(1, width() / figure.widthPoints());
	}

	private void figure(Figure figure, List<String> caption, float x, float size) throws IOException {
		float bottom = y - scale(figure) * (float) figure.heightPoints();
		content.saveGraphicsState();
		content.transform(new Matrix(scale(figure), 0, 0, scale(figure), x, bottom));
		content.drawForm(figure.form(document));
		content.restoreGraphicsState();
		for (String line : caption) {
			bottom -= size * LEADING;
			put(line, x, bottom, size, false);
		}
	}

	private void put(String text, float x, float baseline, float size, boolean bold)
		throws IOException
	{
		content.beginText();
		content.setFont(font, size);
		content.setNonStrokingColor(Palette.INK);
		content.setStrokingColor(Palette.INK);
		content.setLineWidth(size * .035f);
		content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
		content.newLineAtOffset(x, baseline);
		content.showText(printable(text));
		content.endText();
	}

	private List<String> wrap(String text, float size, float width) throws IOException {
		List<String> lines = new ArrayList<>();
		String line = "";
		for (String word : text.split(" ")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && width(longer, size) > width) {
				lines.add(line);
				line = word;
			}
			else line = longer;
		}
		lines.add(line);
		return lines;
	}

	private String printable(String text) {
		StringBuilder known = new StringBuilder();
		text.codePoints().forEach(c -> known.append(canPrint(c) ? Character.toString(c) : "?"));
		return known.toString();
	}

	private boolean canPrint(int codePoint) {
		try {
			return font.encode(Character.toString(codePoint)).length > 0;
		}
		catch (IOException | IllegalArgumentException unknown) {
			return false;
		}
	}

	void save(Path file) throws IOException {
		content.close();
		content = null;
		document.setDocumentId(Figure.DOCUMENT_ID);
		document.save(file.toFile());
	}

	@Override
	public void close() throws IOException {
		if (content != null) content.close();
		document.close();
	}
}
