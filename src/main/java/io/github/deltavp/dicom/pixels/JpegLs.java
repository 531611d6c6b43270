// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import io.github.deltavp.dicom.file.DicomException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * JPEG-LS, lossless and near-lossless, one component (ITU-T T.87): reads the markers; the samples
 * are {@link JpegLsScan}'s. No pure Java library for it is on Maven Central, and Bio-Formats has
 * none.
 *
 * @param width samples of a line
 * @param height lines
 * @param maximum largest sample, MAXVAL
 * @param t1 first threshold of the local gradients
 * @param t2 second threshold
 * @param t3 third threshold
 * @param reset at how many samples a context is halved, RESET
 * @param near largest error of a sample, NEAR; 0 is lossless
 */
record JpegLs(int width, int height, int maximum, int t1, int t2, int t3, int reset, int near) {

	private static final int START_OF_FRAME = 0xFFF7;
	private static final int PRESETS = 0xFFF8;
	private static final int START_OF_SCAN = 0xFFDA;

	/**
	 * @param frame one compressed frame
	 * @return the samples, little endian
	 * @throws DicomException if the frame is damaged or not of the size and depth that the header
	 *           says
	 */
	static byte[] decode(byte[] frame, PixelLayout layout) throws DicomException {
		try {
			return decode(ByteBuffer.wrap(frame), layout);
		}
		catch (BufferUnderflowException | IndexOutOfBoundsException e) {
			throw new DicomException("the JPEG-LS data are cut off");
		}
	}

	private static byte[] decode(ByteBuffer in, PixelLayout layout) throws DicomException {
		if (in.getShort() != (short) 0xFFD8) throw new DicomException("no JPEG-LS data");
		int bits = 0;
		int[] presets = new int[5];
		while (true) {
			int marker = in.getShort() & 0xFFFF;
			int end = in.position() + (in.getShort() & 0xFFFF);
			if (marker == START_OF_FRAME) bits = frame(in, layout);
			else if (marker == PRESETS && in.get() == 1) for (int i = 0; i < presets.length; i++)
				presets[i] = in.getShort() & 0xFFFF;
			else if (marker == START_OF_SCAN) return scan(in, end, layout, bits, presets);
			else if (marker == 0xFFDD) throw new DicomException("JPEG-LS with restart markers; " +
				"decompress the files first, e.g. with dcmdjpls");
			in.position(end);
		}
	}

	/** @return bits of a sample */
	private static int frame(ByteBuffer in, PixelLayout layout) throws DicomException {
		int bits = in.get();
		int height = in.getShort() & 0xFFFF;
		int width = in.getShort() & 0xFFFF;
		int components = in.get();
		if (height != layout.height() || width != layout.width() || components != 1 || bits < 2 ||
			bits > layout.bitsAllocated() || bits > 16) throw new DicomException("JPEG-LS data of " +
				width + "×" + height + " samples of " + bits + " bits and " + components +
				" component(s) do not fit the header");
		return bits;
	}

	private static byte[] scan(ByteBuffer in, int end, PixelLayout layout, int bits, int[] presets)
		throws DicomException
	{
		if (bits == 0) throw new DicomException("JPEG-LS data without a frame header");
		in.position(in.position() + 3);
		int near = in.get() & 0xFF;
		in.position(end);
		JpegLs parameters = of(layout, presets[0] == 0 ? (1 << bits) - 1 : presets[0], near, presets);
		return new JpegLsScan(parameters, in).decode(layout.bitsAllocated() / 8);
	}

	/** The defaults of T.87 C.2.4.1.1 where a preset is 0. */
	private static JpegLs of(PixelLayout layout, int maximum, int near, int[] presets)
		throws DicomException
	{
		if (2 * near > Math.min(510, maximum)) throw new DicomException("JPEG-LS data with NEAR " +
			near);
		int large = (Math.min(maximum, 4095) + 128) / 256;
		int small = 256 / (maximum + 1);
		boolean deep = maximum >= 128;
		int t1 = limit(deep ? large + 2 + 3 * near : Math.max(2, 3 / small + 3 * near), near + 1,
			maximum);
		int t2 = limit(deep ? 4 * large + 3 + 5 * near : Math.max(3, 7 / small + 5 * near), t1,
			maximum);
		int t3 = limit(deep ? 17 * large + 4 + 7 * near : Math.max(4, 21 / small + 7 * near), t2,
			maximum);
		return new JpegLs(layout.width(), layout.height(), maximum, presets[1] == 0 ? t1 : presets[1],
			presets[2] == 0 ? t2 : presets[2], presets[3] == 0 ? t3 : presets[3], presets[4] == 0 ? 64
				: presets[4], near);
	}

	private static int limit(int value, int low, int high) {
		return value > high || value < low ? low : value;
	}
}
