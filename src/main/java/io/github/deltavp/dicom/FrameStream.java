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

import java.io.EOFException;
import java.io.IOException;

/** The stored bytes of the frames of one file, in their order, decompressed. */
final class FrameStream implements AutoCloseable {

	private static final int ITEM = 0xFFFEE000;
	private static final int SEQUENCE_END = 0xFFFEE0DD;

	private final ByteInput in;
	private final PixelLayout layout;
	private final TransferSyntax syntax;
	private boolean started;

	FrameStream(Frame.PixelPlace place, PixelLayout layout) throws IOException {
		this.layout = layout;
		this.syntax = place.syntax();
		in = new ByteInput(place.open(), Long.MAX_VALUE);
	}

	/** @return whether bytes come with the highest first */
	boolean bigEndian() {
		return syntax.bigEndian();
	}

	/** Passes over frames. */
	void skip(long frames) throws IOException {
		if (isNative()) in.skip(frames * layout.frameBytes());
		else for (long i = 0; i < frames; i++)
			fragments();
	}

	/** @return the stored values of the next frame */
	byte[] next() throws IOException {
		try {
			if (!isNative()) return Codec.decode(fragments(), syntax.pixels(), layout);
			byte[] bytes = new byte[(int) layout.frameBytes()];
			in.read(bytes);
			return bytes;
		}
		catch (EOFException e) {
			throw new DicomException("the pixels are cut off");
		}
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
		if (syntax.pixels() == TransferSyntax.Pixels.RUN_LENGTH) return true;
		int end = frame.length;
		while (end > 0 && frame[end - 1] == 0)
			end--;
		return end > 1 && frame[end - 1] == (byte) 0xD9 && frame[end - 2] == (byte) 0xFF;
	}
}
