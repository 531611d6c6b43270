// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.TransferSyntax.Pixels;
import java.io.IOException;
import java.util.Arrays;
import loci.common.DebugTools;
import ome.codecs.BaseCodec;
import ome.codecs.CodecException;
import ome.codecs.CodecOptions;
import ome.codecs.JPEG2000Codec;
import ome.codecs.JPEGCodec;
import ome.codecs.LosslessJPEGCodec;

/**
 * One compressed frame → stored values, little endian. JPEG and JPEG 2000 through ome-codecs, which
 * Bio-Formats has its decoders from.
 */
final class Codec {

	static {
		// Bio-Formats logs hundreds of lines a file otherwise, which opens Fiji's console.
		DebugTools.setRootLevel("ERROR");
	}

	private static final int PADDING = 64;

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
		BaseCodec codec = switch (compression) {
			case JPEG_2000 -> new JPEG2000Codec();
			case JPEG_LOSSLESS -> new LosslessJPEGCodec();
			default -> new JPEGCodec();
		};
		CodecOptions options = new CodecOptions();
		options.width = layout.width();
		options.height = layout.height();
		options.channels = 1;
		options.bitsPerSample = layout.bitsAllocated();
		options.littleEndian = true;
		options.interleaved = true;
		options.signed = layout.signed();
		options.maxBytes = Math.toIntExact(layout.frameBytes());
		try {
			// The lossless decoder looks beyond the end-of-image marker.
			return codec.decompress(Arrays.copyOf(frame, frame.length + PADDING), options);
		}
		catch (CodecException | RuntimeException e) {
			throw new DicomException("Bio-Formats cannot decompress the pixels (" + e + ")");
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
