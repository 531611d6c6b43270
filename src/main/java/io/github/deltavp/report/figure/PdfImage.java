// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** An image within the vectors of a figure. PDF has the filters of PNG as its predictors. */
final class PdfImage {

	/** Small images, whose rows do not repeat. */
	private static final int EFFORT = 6;
	private static final int BITS = 8;
	private static final int COLOURS = 3;
	/** Each row names its filter. */
	private static final int PNG_PREDICTOR = 15;

	private PdfImage() {}

	/** @param image of {@link BufferedImage#TYPE_INT_RGB} */
	static PDImageXObject encode(PDDocument document, Image image) {
		BufferedImage pixels = (BufferedImage) image;
		try {
			PDImageXObject encoded = new PDImageXObject(document, new ByteArrayInputStream(DeflatedPixels
				.of(pixels, EFFORT)), COSName.FLATE_DECODE, pixels.getWidth(), pixels.getHeight(), BITS,
				PDDeviceRGB.INSTANCE);
			encoded.getCOSObject().setItem(COSName.DECODE_PARMS, predictor(pixels.getWidth()));
			encoded.setInterpolate(true);
			return encoded;
		}
		catch (IOException e) {
			throw new UncheckedIOException("an image of a figure was not written", e);
		}
	}

	private static COSDictionary predictor(int width) {
		COSDictionary predictor = new COSDictionary();
		predictor.setInt(COSName.PREDICTOR, PNG_PREDICTOR);
		predictor.setInt(COSName.COLORS, COLOURS);
		predictor.setInt(COSName.BITS_PER_COMPONENT, BITS);
		predictor.setInt(COSName.COLUMNS, width);
		return predictor;
	}
}
