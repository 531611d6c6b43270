// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {

	@Test
	void figuresHaveASize() {
		assertThrows(IllegalArgumentException.class, () -> new Figure("f", "", (g, area) -> {}, 0, 5));
		assertThrows(IllegalArgumentException.class, () -> new Figure("f", "", (g, area) -> {}, 5, 0));
		assertThrows(IllegalArgumentException.class, () -> new Figure("f", "", (g, area) -> {},
			Double.NaN, 5));
		Figure figure = new Figure("name", "caption", (g, area) -> {}, 25.4, 50.8);
		assertEquals("name", figure.name());
		assertEquals("caption", figure.caption());
		assertEquals(25.4, figure.widthMm());
		assertEquals(72, figure.widthPoints(), 1e-9);
		assertEquals(144, figure.heightPoints(), 1e-9);
	}

	/** A square from 18 to 36 points, and a slanting line, at twice as many pixels as points. */
	@Test
	void drawingsAreScaledOntoWhiteWithSmoothEdges() {
		BufferedImage image = new Figure("f", "", (graphics, area) -> {
			graphics.setColor(Color.RED);
			graphics.fill(new Rectangle(18, 18, 18, 18));
			graphics.setColor(Color.BLACK);
			graphics.draw(new Line2D.Double(40, 0, 60, 72));
			assertEquals(new Rectangle2D.Double(0, 0, 72, 72), area);
		}, 25.4, 25.4).image(144);
		assertEquals(Color.WHITE, new Color(image.getRGB(34, 40)));
		assertEquals(Color.RED, new Color(image.getRGB(37, 37)));
		assertEquals(Color.RED, new Color(image.getRGB(71, 71)));
		assertEquals(Color.WHITE, new Color(image.getRGB(74, 71)));
		assertTrue(IntStream.range(80, 120).anyMatch(x -> (image.getRGB(x, 50) & 0xFF) % 255 != 0),
			"no pixel is grey");
	}

	@Test
	void aFigureIsWrittenAsPixelsAndAsVectors(@TempDir Path folder) throws IOException {
		Figure figure = new Figure("square", "A square.", (graphics, area) -> {
			graphics.setColor(Color.RED);
			graphics.fill(new Rectangle(18, 36, 18, 18));
		}, 25.4, 50.8);
		figure.write(folder.resolve("new/figures"));
		assertArrayEquals(figure.png(), Files.readAllBytes(folder.resolve("new/figures/square.png")));
		try (PDDocument pdf = Loader.loadPDF(folder.resolve("new/figures/square.pdf").toFile())) {
			assertEquals("A square.", pdf.getDocumentInformation().getTitle());
			assertEquals(1, pdf.getNumberOfPages());
			BufferedImage page = new PDFRenderer(pdf).renderImage(0);
			assertEquals(72, page.getWidth());
			assertEquals(144, page.getHeight());
			assertEquals(Color.RED, new Color(page.getRGB(20, 38)));
			assertEquals(Color.RED, new Color(page.getRGB(34, 52)));
			assertEquals(Color.WHITE, new Color(page.getRGB(27, 33)));
			assertEquals(Color.WHITE, new Color(page.getRGB(27, 57)));
		}
	}

	@Test
	void aPictureIsHandedOutAsACopy() throws IOException {
		Figure figure = new Figure("f", "", (graphics, area) -> {}, 5, 5);
		figure.png()[0] = 1;
		assertEquals((byte) 0x89, figure.png()[0]);
	}

	/** 300 dpi are 11811 pixels a metre. */
	@Test
	void pngKnowsHowLargeItPrints() throws IOException {
		byte[] png = new Figure("f", "", (graphics, area) -> graphics.fill(area), 50.8, 25.4).png();
		ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
			reader.setInput(in);
			BufferedImage image = reader.read(0);
			assertEquals(600, image.getWidth());
			assertEquals(300, image.getHeight());
			IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(
				"javax_imageio_png_1.0");
			IIOMetadataNode physical = (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);
			assertEquals("11811", physical.getAttribute("pixelsPerUnitXAxis"));
			assertEquals("meter", physical.getAttribute("unitSpecifier"));
		}
	}
}
