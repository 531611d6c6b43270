// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import io.github.deltavp.bioformats.JpegDecoder;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.TransferSyntax.Pixels;
import java.io.IOException;

/**
 * One compressed frame → stored values, little endian. JPEG and JPEG 2000 through Bio-Formats.
 */
final class Codec {

	private Codec() {}

	static byte[] decode(byte[] frame, Pixels compression, PixelLayout layout) throws IOException {
		int bytes = layout.bitsAllocated() / 8;
		if (compression == Pixels.RUN_LENGTH) return RunLength.decode(frame, layout.pixels(), bytes);
		// Bio-Formats does not tell a frame that is cut off.
		if (!isWhole(frame)) throw new DicomException("the compressed pixels are cut off");
		byte[] values = compression == Pixels.JPEG_LS ? JpegLs.decode(frame, layout) : jpeg(frame,
			compression, layout);
		if (values.length != layout.frameBytes()) throw new DicomException("decompression gave " +
			values.length + " bytes instead of " + layout.frameBytes());
		return values;
	}

	private static byte[] jpeg(byte[] frame, Pixels compression, PixelLayout layout)
		throws IOException
	{
		JpegDecoder decoder = switch (compression) {
			case JPEG_2000 -> JpegDecoder.JPEG_2000;
			case JPEG_LOSSLESS -> JpegDecoder.LOSSLESS_JPEG;
			default -> JpegDecoder.JPEG;
		};
		try {
			return decoder.decode(frame, layout.width(), layout.height(), layout.bitsAllocated(), layout
				.signed());
		}
		catch (IOException e) {
			throw new DicomException(e.getMessage());
		}
	}

	/**
	 * @return whether a JPEG or JPEG 2000 frame has its end-of-image marker, padding behind it or not
	 */
	static boolean isWhole(byte[] frame) {
		int end = frame.length;
		while (end > 1 && frame[end - 1] != (byte) 0xD9 && (frame[end - 1] == 0 || frame[end -
			1] == (byte) 0xFF))
			end--;
		return end > 1 && frame[end - 1] == (byte) 0xD9 && frame[end - 2] == (byte) 0xFF;
	}
}
