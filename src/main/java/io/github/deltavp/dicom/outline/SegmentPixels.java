// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.file.TransferSyntax;
import io.github.deltavp.dicom.pixels.FrameStream;
import io.github.deltavp.dicom.pixels.PixelLayout;
import io.github.deltavp.dicom.pixels.Scaling;
import io.github.deltavp.dicom.pixels.StoredValues;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The frames of a Segmentation: one bit a pixel, frames without a gap, or as in other images. */
final class SegmentPixels {

	private SegmentPixels() {}

	/**
	 * @return the stored values of each frame, row by row
	 * @throws DicomException if they cannot be read
	 */
	static List<float[]> of(DicomFile file) throws IOException {
		return file.header().number(Tag.BITS_ALLOCATED) == 1 ? bits(file) : values(file);
	}

	private static List<float[]> bits(DicomFile file) throws IOException {
		if (file.pixels().syntax().pixels() != TransferSyntax.Pixels.NATIVE) throw new DicomException(
			"its bits are compressed; decompress the file first, e.g. with gdcmconv --raw in out");
		int pixels = Math.multiplyExact(file.header().count(Tag.ROWS, "Rows"), file.header().count(
			Tag.COLUMNS, "Columns"));
		int frames = file.header().count(Tag.NUMBER_OF_FRAMES, "NumberOfFrames");
		long needed = ((long) pixels * frames + 7) / 8;
		try (InputStream in = file.pixels().open()) {
			byte[] bytes = in.readNBytes(Math.toIntExact(needed));
			if (bytes.length < needed) throw new DicomException("its pixels are cut off: " +
				bytes.length + " of " + needed + " bytes");
			return unpacked(bytes, pixels, frames);
		}
	}

	private static List<float[]> unpacked(byte[] bytes, int pixels, int frames) {
		List<float[]> all = new ArrayList<>();
		for (int frame = 0; frame < frames; frame++) {
			float[] values = new float[pixels];
			for (int i = 0; i < pixels; i++) {
				long bit = (long) frame * pixels + i;
				values[i] = bytes[(int) (bit / 8)] >> bit % 8 & 1;
			}
			all.add(values);
		}
		return all;
	}

	private static List<float[]> values(DicomFile file) throws IOException {
		PixelLayout layout = PixelLayout.of(file);
		List<float[]> all = new ArrayList<>();
		try (FrameStream stream = new FrameStream(file.pixels(), layout)) {
			for (int i = 0; i < layout.frames(); i++) {
				float[] values = new float[layout.pixels()];
				StoredValues.rescale(stream.next(), stream.bigEndian(), layout, Scaling.NONE, values);
				all.add(values);
			}
		}
		return all;
	}
}
