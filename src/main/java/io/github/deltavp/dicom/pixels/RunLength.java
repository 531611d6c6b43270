// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import io.github.deltavp.dicom.file.DicomException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * DICOM's run-length compression (PS3.5 annex G): one segment for each byte of a value, the highest
 * first.
 */
final class RunLength {

	private static final int HEADER = 64;

	private RunLength() {}

	/**
	 * @param frame one compressed frame
	 * @param pixels values to decode
	 * @param bytesPerPixel bytes of a value
	 * @return the values, little endian
	 * @throws DicomException if a segment is missing, too short or runs over
	 */
	static byte[] decode(byte[] frame, int pixels, int bytesPerPixel) throws DicomException {
		if (frame.length < HEADER) throw new DicomException("run-length data of " + frame.length +
			" bytes have no header");
		ByteBuffer header = ByteBuffer.wrap(frame, 0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
		int segments = header.getInt();
		if (segments != bytesPerPixel) throw new DicomException("run-length data of " + segments +
			" segments for values of " + bytesPerPixel + " bytes");
		byte[] values = new byte[pixels * bytesPerPixel];
		for (int i = 0; i < segments; i++) {
			int from = header.getInt(4 + 4 * i);
			int to = i + 1 < segments ? header.getInt(8 + 4 * i) : frame.length;
			if (from < HEADER || from > to || to > frame.length) throw new DicomException(
				"run-length segment " + (i + 1) + " lies outside its frame");
			segment(frame, from, to, values, bytesPerPixel - 1 - i, bytesPerPixel);
		}
		return values;
	}

	private static void segment(byte[] in, int from, int to, byte[] out, int first, int step)
		throws DicomException
	{
		int next = from;
		int done = first;
		while (done < out.length) {
			if (next >= to) throw cutOff();
			int code = in[next++];
			if (code == -128) continue;
			int count = Math.min(code >= 0 ? code + 1 : 1 - code, (out.length - done + step - 1) / step);
			if (next + (code >= 0 ? count : 1) > to) throw cutOff();
			for (int i = 0; i < count; i++, done += step)
				out[done] = in[code >= 0 ? next + i : next];
			next += code >= 0 ? code + 1 : 1;
		}
	}

	private static DicomException cutOff() {
		return new DicomException("the run-length data are cut off");
	}
}
