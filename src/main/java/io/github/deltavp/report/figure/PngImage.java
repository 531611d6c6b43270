// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** PNG with its resolution (chunk pHYs), so that it prints at the size that it was made for. */
final class PngImage {

	private static final String FORMAT = "javax_imageio_png_1.0";

	private PngImage() {}

	static byte[] encode(BufferedImage image, int dpi) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier
				.createFromRenderedImage(image), null);
			metadata.mergeTree(FORMAT, resolution(dpi));
			writer.setOutput(out);
			writer.write(new IIOImage(image, null, metadata));
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static IIOMetadataNode resolution(int dpi) {
		String perMetre = Long.toString(Math.round(dpi / .0254));
		IIOMetadataNode physical = new IIOMetadataNode("pHYs");
		physical.setAttribute("pixelsPerUnitXAxis", perMetre);
		physical.setAttribute("pixelsPerUnitYAxis", perMetre);
		physical.setAttribute("unitSpecifier", "meter");
		IIOMetadataNode root = new IIOMetadataNode(FORMAT);
		root.appendChild(physical);
		return root;
	}
}
