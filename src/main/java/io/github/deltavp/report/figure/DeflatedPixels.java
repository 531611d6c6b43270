// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Pixels as PNG and PDF both keep them: red, green and blue, row by row, each row less the one
 * above (filter 2 of PNG), deflated.
 */
final class DeflatedPixels {

	private static final byte LESS_ROW_ABOVE = 2;

	private DeflatedPixels() {}

	/**
	 * @param image of {@link BufferedImage#TYPE_INT_RGB}
	 * @param effort level of the deflater, 1 … 9
	 */
	static byte[] of(BufferedImage image, int effort) throws IOException {
		if (image.getType() != BufferedImage.TYPE_INT_RGB) throw new IllegalArgumentException(
			"the image is of type " + image.getType() + "; draw figures on TYPE_INT_RGB");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Deflater deflater = new Deflater(effort);
		try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 15)) {
			byte[] line = new byte[1 + 3 * image.getWidth()];
			int[] above = new int[image.getWidth()];
			int[] row = new int[image.getWidth()];
			for (int y = 0; y < image.getHeight(); y++) {
				image.getRaster().getDataElements(0, y, row.length, 1, row);
				subtract(row, above, line);
				out.write(line);
				System.arraycopy(row, 0, above, 0, row.length);
			}
		}
		finally {
			deflater.end();
		}
		return bytes.toByteArray();
	}

	private static void subtract(int[] row, int[] above, byte[] line) {
		line[0] = LESS_ROW_ABOVE;
		for (int x = 0; x < row.length; x++) {
			line[3 * x + 1] = (byte) ((row[x] >> 16) - (above[x] >> 16));
			line[3 * x + 2] = (byte) ((row[x] >> 8) - (above[x] >> 8));
			line[3 * x + 3] = (byte) (row[x] - above[x]);
		}
	}
}
