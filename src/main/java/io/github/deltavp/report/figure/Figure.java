// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * One picture that is drawn alike as pixels and as vectors. Needs no display. Its PNG and its PDF
 * are each made once. Of all figures one is drawn at a time: charts keep what they drew last, and
 * where several were drawn at the start of a program, a label could stand some pixels elsewhere.
 */
public final class Figure {

	/** Points of type are 1/72 inch. */
	public static final double POINTS_PER_MM = 72 / 25.4;
	/** PDFBox makes the ID of a PDF of this; of the clock otherwise. */
	public static final long DOCUMENT_ID = 1;
	private static final int PRINT_DPI = 300;
	private static final Object ONE_AT_A_TIME = new Object();

	/** Paints a figure. A chart is one: {@code chart::draw}. */
	public interface Drawing {

		/**
		 * @param graphics where to
		 * @param area the rectangle to fill
		 */
		void draw(Graphics2D graphics, Rectangle2D area);
	}

	/**
	 * A part of a figure that has a name, e.g. a bar.
	 *
	 * @param name what it is
	 * @param area where it is, in points from the upper left corner of the figure
	 */
	public record Place(String name, Rectangle2D area) {
	}

	/** Finds the parts of a figure that have names. */
	public interface Places {

		/**
		 * @param graphics to measure type with
		 * @param area the rectangle that the figure fills
		 * @return the places, in any order
		 */
		List<Place> find(Graphics2D graphics, Rectangle2D area);
	}

	private final String name;
	private final String caption;
	private final Drawing drawing;
	private final Places places;
	private final double widthMm;
	private final double heightMm;
	private byte[] png;
	private byte[] pdf;

	/**
	 * @param name file name without extension
	 * @param caption what is to be seen, for the report
	 * @param drawing paints the figure into a rectangle, in points (1/72 inch)
	 * @param widthMm printed width in mm, above 0
	 * @param heightMm printed height in mm, above 0
	 */
	public Figure(String name, String caption, Drawing drawing, double widthMm, double heightMm) {
		this(name, caption, drawing, widthMm, heightMm, (graphics, area) -> List.of());
	}

	/**
	 * @param name file name without extension
	 * @param caption what is to be seen, for the report
	 * @param drawing paints the figure into a rectangle, in points (1/72 inch)
	 * @param widthMm printed width in mm, above 0
	 * @param heightMm printed height in mm, above 0
	 * @param places finds the parts that are named where the mouse is over them
	 */
	public Figure(String name, String caption, Drawing drawing, double widthMm, double heightMm,
		Places places)
	{
		if (!(widthMm > 0 && heightMm > 0)) throw new IllegalArgumentException("figure " + name +
			" is " + widthMm + " × " + heightMm + " mm; both must be above 0");
		this.name = name;
		this.caption = caption;
		this.drawing = drawing;
		this.places = places;
		this.widthMm = widthMm;
		this.heightMm = heightMm;
	}

	/** @return file name without extension */
	public String name() {
		return name;
	}

	/** @return what is to be seen */
	public String caption() {
		return caption;
	}

	/** @return printed width in mm */
	public double widthMm() {
		return widthMm;
	}

	/** @return width in points */
	public double widthPoints() {
		return widthMm * POINTS_PER_MM;
	}

	/** @return height in points */
	public double heightPoints() {
		return heightMm * POINTS_PER_MM;
	}

	/**
	 * @param dpi pixels per inch of print
	 * @return the figure as pixels
	 */
	public synchronized BufferedImage image(int dpi) {
		double scale = dpi / 72.0;
		BufferedImage image = new BufferedImage((int) Math.round(widthPoints() * scale), (int) Math
			.round(heightPoints() * scale), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
		graphics.scale(scale, scale);
		smooth(graphics);
		draw(graphics);
		graphics.dispose();
		return image;
	}

	private void draw(Graphics2D graphics) {
		synchronized (ONE_AT_A_TIME) {
			drawing.draw(graphics, area());
		}
	}

	/** @return the parts that have names */
	public synchronized List<Place> places() {
		Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
		smooth(graphics);
		try {
			synchronized (ONE_AT_A_TIME) {
				return List.copyOf(places.find(graphics, area()));
			}
		}
		finally {
			graphics.dispose();
		}
	}

	private Rectangle2D area() {
		return new Rectangle2D.Double(0, 0, widthPoints(), heightPoints());
	}

	private static void smooth(Graphics2D graphics) {
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
			RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS,
			RenderingHints.VALUE_FRACTIONALMETRICS_ON);
	}

	/** @return PNG of 300 dpi that knows its resolution */
	public synchronized byte[] png() throws IOException {
		if (png == null) png = PngImage.encode(image(PRINT_DPI), PRINT_DPI);
		return png.clone();
	}

	/**
	 * Writes {@code name.png} (300 dpi) and {@code name.pdf} (vectors).
	 *
	 * @param folder where to; made if it is not there
	 */
	public void write(Path folder) throws IOException {
		Files.createDirectories(folder);
		Files.write(folder.resolve(name + ".png"), png());
		Files.write(folder.resolve(name + ".pdf"), pdf());
	}

	/** @return PDF of one page as large as the figure */
	private synchronized byte[] pdf() throws IOException {
		if (pdf == null) pdf = vectors();
		return pdf;
	}

	private byte[] vectors() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(new PDRectangle((float) widthPoints(), (float) heightPoints()));
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.drawForm(drawn(document));
			}
			document.getDocumentInformation().setTitle(caption);
			document.setDocumentId(DOCUMENT_ID);
			document.save(bytes);
		}
		return bytes.toByteArray();
	}

	private PDFormXObject drawn(PDDocument document) throws IOException {
		PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, (float) widthPoints(),
			(float) heightPoints());
		graphics.setImageEncoder((target, content, image, settings) -> PdfImage.encode(target, image));
		try {
			draw(graphics);
		}
		finally {
			graphics.dispose();
		}
		return graphics.getXFormObject();
	}

	/** @return the figure as vectors, for a page of {@code document} */
	public PDFormXObject form(PDDocument document) throws IOException {
		try (PDDocument drawn = Loader.loadPDF(pdf())) {
			return new LayerUtility(document).importPageAsForm(drawn, 0);
		}
	}
}
