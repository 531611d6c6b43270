// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import io.github.deltavp.dicom.file.DataSet;
import io.github.deltavp.dicom.file.DataSetReader;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.file.TransferSyntax;
import java.io.IOException;

/**
 * How the stored values of one file are laid out (PS3.5 chapter 8). One sample a pixel.
 *
 * @param width Columns
 * @param height Rows
 * @param frames number of frames
 * @param bitsAllocated 8, 16 or 32; 64 for doubles
 * @param bitsStored bits of a value
 * @param highBit the highest of them
 * @param signed whether values are two's complement
 * @param real whether values are IEEE floats or doubles
 */
public record PixelLayout(int width, int height, int frames, int bitsAllocated, int bitsStored,
		int highBit, boolean signed, boolean real) {

	/** @throws DicomException if the pixels cannot be read or cannot all be there */
	public static PixelLayout of(DicomFile file) throws IOException {
		DataSet header = file.header();
		int samples = header.has(Tag.SAMPLES_PER_PIXEL) ? header.count(Tag.SAMPLES_PER_PIXEL,
			"SamplesPerPixel") : 1;
		if (samples != 1) throw new DicomException("a colour image (SamplesPerPixel " + Tag.format(
			Tag.SAMPLES_PER_PIXEL) + " is " + samples + ")");
		boolean real = file.pixels().element().tag() != Tag.PIXEL_DATA;
		int allocated = header.count(Tag.BITS_ALLOCATED, "BitsAllocated");
		int stored = real ? allocated : header.count(Tag.BITS_STORED, "BitsStored");
		PixelLayout layout = new PixelLayout(header.count(Tag.COLUMNS, "Columns"), header.count(
			Tag.ROWS, "Rows"), frames(header), allocated, stored, header.has(Tag.HIGH_BIT) && !real
				? header.count(Tag.HIGH_BIT, "HighBit") : stored - 1, !real && header.number(
					Tag.PIXEL_REPRESENTATION) == 1, real);
		layout.check(file);
		return layout;
	}

	/** @return pixels of one frame */
	public int pixels() {
		return width * height;
	}

	/** @return bytes of one uncompressed frame */
	public long frameBytes() {
		return (long) width * height * (bitsAllocated / 8);
	}

	private static int frames(DataSet header) throws DicomException {
		return header.has(Tag.NUMBER_OF_FRAMES) ? Math.max(1, header.count(Tag.NUMBER_OF_FRAMES,
			"NumberOfFrames")) : 1;
	}

	private void check(DicomFile file) throws DicomException {
		if (width == 0 || height == 0 || (long) width * height > Integer.MAX_VALUE / 8)
			throw new DicomException("an image of Columns " + width + " × Rows " + height);
		boolean known = real ? bitsAllocated == (file.pixels().element().tag() == Tag.FLOAT_PIXEL_DATA
			? 32 : 64) : bitsAllocated == 8 || bitsAllocated == 16 || bitsAllocated == 32;
		if (!known) throw new DicomException("BitsAllocated " + Tag.format(Tag.BITS_ALLOCATED) +
			" is " + bitsAllocated + "; 8, 16 and 32 can be read");
		if (bitsStored < 1 || bitsStored > bitsAllocated || highBit >= bitsAllocated || highBit +
			1 < bitsStored) throw new DicomException("BitsStored " + bitsStored + " and HighBit " +
				highBit + " do not fit BitsAllocated " + bitsAllocated);
		if (isLossyJpeg(file) && bitsAllocated != 8) throw new DicomException(
			"lossy JPEG of more than 8 bits; decompress the files first, e.g. with dcmdjpeg");
		if (file.pixels().syntax().bigEndian() && frames > 1 && frameBytes() % 2 == 1)
			throw new DicomException("several big-endian frames of an odd number of bytes");
		if (file.pixels().element().length() == DataSetReader.UNDEFINED) return;
		if (file.pixels().syntax().pixels() != TransferSyntax.Pixels.NATIVE) throw new DicomException(
			"compressed pixels of defined length");
		checkLength(file);
	}

	private static boolean isLossyJpeg(DicomFile file) {
		TransferSyntax.Pixels pixels = file.pixels().syntax().pixels();
		return pixels == TransferSyntax.Pixels.JPEG || pixels == TransferSyntax.Pixels.RETIRED_JPEG;
	}

	private void checkLength(DicomFile file) throws DicomException {
		long expected = frameBytes() * frames;
		long claimed = file.pixels().element().length();
		long there = file.pixels().syntax().deflated() ? claimed : Math.min(claimed, file.pixels()
			.source().length() - file.pixels().pixelOffset());
		if (there < expected) throw new DicomException("the pixels are cut off: " + there + " of " +
			expected + " bytes");
	}
}
