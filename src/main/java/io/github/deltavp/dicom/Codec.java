/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.TransferSyntax.Pixels;
import java.io.IOException;
import java.util.Arrays;
import loci.common.DebugTools;
import loci.formats.FormatException;
import loci.formats.codec.BaseCodec;
import loci.formats.codec.CodecOptions;
import loci.formats.codec.JPEG2000Codec;
import loci.formats.codec.JPEGCodec;
import loci.formats.codec.LosslessJPEGCodec;

/**
 * One compressed frame → stored values, little endian. JPEG and JPEG 2000 through Bio-Formats.
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
		catch (FormatException | RuntimeException e) {
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
