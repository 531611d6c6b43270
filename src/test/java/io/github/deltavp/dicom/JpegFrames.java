// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import ome.codecs.CodecOptions;
import ome.codecs.JPEG2000Codec;

/** Encodes the frames of the JPEG flavours. */
final class JpegFrames {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private int bits;
	private int pending;

	private JpegFrames() {}

	/** Lossy JPEG (ITU-T T.81) of the best quality; 8 bits. */
	static byte[] lossy(byte[] pixels, int width, int height, boolean progressive)
		throws IOException
	{
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		image.getRaster().setDataElements(0, 0, width, height, pixels);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam best = writer.getDefaultWriteParam();
		best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		best.setCompressionQuality(1);
		if (progressive) best.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
		writer.setOutput(ImageIO.createImageOutputStream(out));
		writer.write(null, new IIOImage(image, null, null), best);
		writer.dispose();
		return out.toByteArray();
	}

	/** JPEG 2000 without loss; 16 bits. */
	static byte[] jpeg2000(short[] pixels, int width, int height) throws Exception {
		ByteBuffer bytes = ByteBuffer.allocate(2 * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asShortBuffer().put(pixels);
		CodecOptions options = CodecOptions.getDefaultOptions();
		options.width = width;
		options.height = height;
		options.channels = 1;
		options.bitsPerSample = 16;
		options.littleEndian = true;
		options.interleaved = true;
		options.lossless = true;
		return new JPEG2000Codec().compress(bytes.array(), options);
	}

	/**
	 * Lossless JPEG (ITU-T T.81 annex H) of 16 bits, each pixel predicted by its left neighbour. The
	 * code of a difference's length is that length, in five bits.
	 */
	static byte[] lossless(short[] pixels, int width, int height) {
		JpegFrames frame = new JpegFrames();
		frame.words(0xFFD8, 0xFFC4, 36, 0x0000, 0x0000);
		frame.bytes(0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
		for (int length = 0; length <= 16; length++)
			frame.bytes(length);
		frame.words(0xFFC3, 11);
		frame.bytes(16);
		frame.words(height, width, 0x0101, 0x1100, 0xFFDA, 8, 0x0101);
		frame.bytes(0, 1, 0, 0);
		for (int i = 0; i < pixels.length; i++)
			frame.difference((pixels[i] & 0xFFFF) - predicted(pixels, i, width));
		frame.bits(0x7F, 7);
		frame.words(0xFFD9);
		return frame.out.toByteArray();
	}

	private static int predicted(short[] pixels, int i, int width) {
		if (i == 0) return 0x8000;
		return pixels[i % width == 0 ? i - width : i - 1] & 0xFFFF;
	}

	private void difference(int difference) {
		int length = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
		bits(length, 5);
		if (length < 16) bits(difference < 0 ? difference - 1 : difference, length);
	}

	private void bits(int value, int count) {
		for (int i = count - 1; i >= 0; i--) {
			pending = pending << 1 | value >> i & 1;
			if (++bits % 8 == 0) {
				out.write(pending);
				if ((pending & 0xFF) == 0xFF) out.write(0);
			}
		}
	}

	private void bytes(int... values) {
		for (int value : values)
			out.write(value);
	}

	private void words(int... values) {
		for (int value : values)
			bytes(value >> 8, value);
	}
}
