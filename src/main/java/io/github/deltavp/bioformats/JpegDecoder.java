// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.bioformats;

import java.io.IOException;
import java.util.Arrays;
import ome.codecs.BaseCodec;
import ome.codecs.CodecException;
import ome.codecs.CodecOptions;
import ome.codecs.JPEG2000Codec;
import ome.codecs.JPEGCodec;
import ome.codecs.LosslessJPEGCodec;

/** The decoders of ome-codecs, which are those of Bio-Formats. */
public enum JpegDecoder {

		/** Lossy JPEG of 8 bits. */
		JPEG,
		/** Lossless JPEG. */
		LOSSLESS_JPEG,
		/** JPEG 2000. */
		JPEG_2000;

	private static final int PADDING = 64;

	static {
		Quiet.keep();
	}

	/**
	 * @param frame one compressed frame of one channel; that it is cut off may go unnoticed
	 * @param width pixels of a row
	 * @param height rows
	 * @param bits of a stored value: 8, 16 or 32
	 * @param signed whether values are two's complement
	 * @return the stored values, little endian
	 * @throws IOException if they cannot be decoded
	 */
	public byte[] decode(byte[] frame, int width, int height, int bits, boolean signed)
		throws IOException
	{
		CodecOptions options = new CodecOptions();
		options.width = width;
		options.height = height;
		options.channels = 1;
		options.bitsPerSample = bits;
		options.littleEndian = true;
		options.interleaved = true;
		options.signed = signed;
		options.maxBytes = Math.multiplyExact(width * height, bits / 8);
		try {
			// The lossless decoder looks beyond the end-of-image marker.
			return codec().decompress(Arrays.copyOf(frame, frame.length + PADDING), options);
		}
		catch (CodecException | RuntimeException e) {
			throw new IOException("Bio-Formats cannot decompress the pixels (" + e + ")", e);
		}
	}

	private BaseCodec codec() {
		return switch (this) {
			case JPEG -> new JPEGCodec();
			case LOSSLESS_JPEG -> new LosslessJPEGCodec();
			case JPEG_2000 -> new JPEG2000Codec();
		};
	}
}
