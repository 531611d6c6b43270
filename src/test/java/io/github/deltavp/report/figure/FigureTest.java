// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

class FigureTest {

	@Test
	void figuresHaveASize() {
		assertThrows(IllegalArgumentException.class, () -> new Figure("f", "", (g, area) -> {}, 0, 5));
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
