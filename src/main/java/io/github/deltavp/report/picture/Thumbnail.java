// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A figure that was written, as a small picture for a table. */
public final class Thumbnail {

	private Thumbnail() {}

	/**
	 * @param png a figure
	 * @param width of the small picture in pixels
	 * @return a JPEG of that width
	 */
	public static byte[] of(Path png, int width) throws IOException {
		BufferedImage image = ImageIO.read(png.toFile());
		if (image == null) throw new IOException(png + " is no picture; write the study again");
		while (image.getWidth() >= 2 * width)
			image = scaled(image, image.getWidth() / 2);
		ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
		ImageIO.write(scaled(image, Math.min(width, image.getWidth())), "jpg", jpeg);
		return jpeg.toByteArray();
	}

	/** By at most a half, in which bilinear interpolation loses no pixel. */
	private static BufferedImage scaled(BufferedImage image, int width) {
		int height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
		BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = small.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
			RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(image, 0, 0, width, height, null);
		graphics.dispose();
		return small;
	}
}
