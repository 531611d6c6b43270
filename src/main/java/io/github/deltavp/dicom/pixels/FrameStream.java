// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import io.github.deltavp.bioformats.DicomPlane;
import io.github.deltavp.dicom.file.ByteInput;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.PixelPlace;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.file.TransferSyntax;
import java.io.EOFException;
import java.io.IOException;

/** The stored bytes of the frames of one file, in their order, decompressed. */
public final class FrameStream implements AutoCloseable {

	private static final int ITEM = 0xFFFEE000;
	private static final int SEQUENCE_END = 0xFFFEE0DD;

	private final ByteInput in;
	private final PixelLayout layout;
	private final TransferSyntax syntax;
	private final boolean swapsBytes;
	private final Source source;
	private boolean started;
	private long passed;

	/**
	 * @param place the pixels of the file
	 * @param layout how they are stored
	 */
	public FrameStream(PixelPlace place, PixelLayout layout) throws IOException {
		this.layout = layout;
		this.syntax = place.syntax();
		this.source = place.source();
		swapsBytes = syntax.bigEndian() && layout.bitsAllocated() == 8 && place.element().vr().equals(
			"OW");
		in = new ByteInput(place.open(), Long.MAX_VALUE);
	}

	/** @return whether bytes come with the highest first */
	public boolean bigEndian() {
		return syntax.bigEndian();
	}

	/** Passes over frames. */
	public void skip(long frames) throws IOException {
		if (isNative()) in.skip(frames * layout.frameBytes());
		else for (long i = 0; i < frames; i++)
			fragments();
		passed += frames;
	}

	/** @return the stored values of the next frame */
	public byte[] next() throws IOException {
		passed++;
		try {
			if (syntax.pixels() == TransferSyntax.Pixels.RETIRED_JPEG) return foreign(fragments());
			if (!isNative()) return Codec.decode(fragments(), syntax.pixels(), layout);
			return swapsBytes ? swapped() : plain(layout.frameBytes());
		}
		catch (EOFException e) {
			throw new DicomException("the pixels are cut off");
		}
	}

	/** Has Bio-Formats read a frame, which does not tell one that is cut off. */
	private byte[] foreign(byte[] compressed) throws IOException {
		if (!Codec.isWhole(compressed)) throw new DicomException("the compressed pixels are cut off");
		if (!(source instanceof Source.OnDisk file)) throw new DicomException(
			"Bio-Formats, which knows the compression, reads no zip; unpack it and give the folder");
		byte[] values = foreign(file);
		if (values.length != layout.frameBytes()) throw new DicomException("decompression gave " +
			values.length + " bytes instead of " + layout.frameBytes());
		return values;
	}

	private byte[] foreign(Source.OnDisk file) throws DicomException {
		try {
			return DicomPlane.read(file.path(), Math.toIntExact(passed - 1));
		}
		catch (IOException e) {
			throw new DicomException(e.getMessage());
		}
	}

	private byte[] plain(long length) throws IOException {
		byte[] bytes = new byte[(int) length];
		in.read(bytes);
		return bytes;
	}

	/** Big-endian words that hold bytes have the second byte first (PS3.5 annex D). */
	private byte[] swapped() throws IOException {
		long length = layout.frameBytes();
		byte[] bytes = plain(length + length % 2);
		for (int i = 0; i < bytes.length; i += 2) {
			byte first = bytes[i];
			bytes[i] = bytes[i + 1];
			bytes[i + 1] = first;
		}
		return bytes;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

	private boolean isNative() {
		return syntax.pixels() == TransferSyntax.Pixels.NATIVE;
	}

	/** Reads the fragments of one frame (PS3.5 annex A.4). */
	private byte[] fragments() throws IOException {
		if (!started) {
			// The offset table says nothing that the fragments do not.
			in.skip(itemLength());
			started = true;
		}
		byte[] frame = new byte[0];
		do {
			long length = itemLength();
			if (length < 0) {
				if (frame.length == 0) throw new DicomException("a compressed frame is missing");
				return frame;
			}
			frame = append(frame, length);
		}
		while (!isWhole(frame));
		return frame;
	}

	/** @return length of the next item, −1 at the end of the sequence */
	private long itemLength() throws IOException {
		int group = in.u16();
		int tag = group << 16 | in.u16();
		long length = in.i32() & 0xFFFFFFFFL;
		if (tag == SEQUENCE_END) return -1;
		if (tag != ITEM) throw new DicomException("compressed pixels hold " + Tag.format(tag) +
			" instead of a fragment");
		return length;
	}

	private byte[] append(byte[] frame, long length) throws IOException {
		long largest = 2 * layout.frameBytes() + 65536;
		if (frame.length + length > largest) throw new DicomException("a compressed frame claims " +
			(frame.length + length) + " bytes");
		byte[] longer = java.util.Arrays.copyOf(frame, frame.length + (int) length);
		byte[] fragment = new byte[(int) length];
		in.read(fragment);
		System.arraycopy(fragment, 0, longer, frame.length, fragment.length);
		return longer;
	}

	/** A frame of several takes one fragment (run-length) or those up to its end-of-image marker. */
	private boolean isWhole(byte[] frame) {
		if (layout.frames() == 1) return false;
		return syntax.pixels() == TransferSyntax.Pixels.RUN_LENGTH || Codec.isWhole(frame);
	}
}
