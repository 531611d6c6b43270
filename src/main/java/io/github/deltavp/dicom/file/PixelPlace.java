// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Where the pixels of a file are.
 *
 * @param source the file
 * @param syntax how it is encoded
 * @param element its pixel element
 * @param pixelOffset where the value of that element starts, in the inflated data set if deflated
 * @param dataOffset where the data set starts in the file
 */
public record PixelPlace(Source source, TransferSyntax syntax, DataSetReader.PixelElement element,
		long pixelOffset, long dataOffset) {

	private static final int BUFFER = 1 << 16;

	/** @return the value representation in explicit little endian (PS3.5, annex A.2 and A.4) */
	String representation() {
		return switch (element.tag()) {
			case Tag.FLOAT_PIXEL_DATA -> "OF";
			case Tag.DOUBLE_FLOAT_PIXEL_DATA -> "OD";
			default -> isInFragments() ? "OB" : "OW";
		};
	}

	/** @return whether the value is a row of fragments, each with its length before it */
	public boolean isInFragments() {
		return element.length() == DataSetReader.UNDEFINED;
	}

	/**
	 * Copies the pixels and nothing that stands behind them.
	 *
	 * @param bytes of pixels that are not in fragments
	 * @throws IOException if fewer are there
	 */
	void copy(long bytes, OutputStream out) throws IOException {
		try (InputStream in = open()) {
			if (isInFragments()) copyFragments(in, out);
			else copyBytes(in, bytes, out);
		}
	}

	/** With the end of their sequence. */
	private static void copyFragments(InputStream in, OutputStream out) throws IOException {
		boolean ended = false;
		while (!ended) {
			byte[] item = in.readNBytes(8);
			if (item.length < 8) throw new DicomException("the pixels are cut off");
			ByteBuffer header = ByteBuffer.wrap(item).order(ByteOrder.LITTLE_ENDIAN);
			int tag = header.getShort() << 16 | header.getShort() & 0xFFFF;
			ended = tag == DataSetReader.SEQUENCE_END;
			if (!ended && tag != DataSetReader.ITEM) throw new DicomException("compressed pixels hold " +
				Tag.format(tag) + " instead of a fragment");
			out.write(item);
			copyBytes(in, header.getInt() & 0xFFFFFFFFL, out);
		}
	}

	private static void copyBytes(InputStream in, long bytes, OutputStream out) throws IOException {
		byte[] buffer = new byte[BUFFER];
		for (long left = bytes; left > 0;) {
			int read = in.readNBytes(buffer, 0, (int) Math.min(left, BUFFER));
			if (read == 0) throw new DicomException("the pixels are cut off");
			out.write(buffer, 0, read);
			left -= read;
		}
	}

	/** @return the file from the first byte of the pixels on, inflated where it was deflated */
	public InputStream open() throws IOException {
		InputStream in = source.open();
		try {
			if (!syntax.deflated()) in.skipNBytes(pixelOffset);
			else {
				in.skipNBytes(dataOffset);
				in = new InflaterInputStream(in, new Inflater(true));
				in.skipNBytes(pixelOffset);
			}
			return in;
		}
		catch (IOException e) {
			in.close();
			throw e;
		}
	}
}
