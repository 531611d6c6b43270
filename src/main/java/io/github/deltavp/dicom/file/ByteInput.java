// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads numbers from a stream, forward only, and knows where it is. Holds a buffer of fixed size
 * whatever the lengths in a damaged file claim.
 */
public final class ByteInput implements AutoCloseable {

	private static final int BUFFER = 8192;

	private final InputStream in;
	private final byte[] buffer = new byte[BUFFER];
	private final long end;
	private int next;
	private int limit;
	private long start;
	private boolean bigEndian;

	/**
	 * @param in stream, closed with this
	 * @param end its length in bytes; Long.MAX_VALUE where that is not known
	 */
	public ByteInput(InputStream in, long end) {
		this.in = in;
		this.end = end;
	}

	void bigEndian(boolean bigEndian) {
		this.bigEndian = bigEndian;
	}

	boolean bigEndian() {
		return bigEndian;
	}

	long position() {
		return start + next;
	}

	/** @return bytes left; very large where the length is not known */
	long remaining() {
		return end - position();
	}

	boolean atEnd() throws IOException {
		return next == limit && !fill();
	}

	int u8() throws IOException {
		if (next == limit && !fill()) throw new EOFException("the file ends early, at byte " +
			position());
		return buffer[next++] & 0xFF;
	}

	/** @return the next two bytes, unsigned */
	public int u16() throws IOException {
		int first = u8();
		int second = u8();
		return bigEndian ? first << 8 | second : second << 8 | first;
	}

	/** @return the next four bytes, signed */
	public int i32() throws IOException {
		int first = u16();
		int second = u16();
		return bigEndian ? first << 16 | second : second << 16 | first;
	}

	/** Reads as many bytes as {@code bytes} holds. */
	public void read(byte[] bytes) throws IOException {
		int done = Math.min(bytes.length, limit - next);
		System.arraycopy(buffer, next, bytes, 0, done);
		next += done;
		if (done == bytes.length) return;
		int read = in.readNBytes(bytes, done, bytes.length - done);
		start += read;
		if (done + read < bytes.length) throw new EOFException("the file ends early, at byte " +
			position());
	}

	/** Returns the next bytes without passing them; fewer at the end. At most 256. */
	byte[] peek(int count) throws IOException {
		if (limit - next < count) refill();
		return java.util.Arrays.copyOfRange(buffer, next, Math.min(limit, next + count));
	}

	/** Passes over that many bytes, which must be there. */
	public void skip(long count) throws IOException {
		if (count > remaining()) throw new EOFException("the file ends early: " + count +
			" bytes are claimed at byte " + position() + ", " + remaining() + " are there");
		int buffered = (int) Math.min(count, limit - next);
		next += buffered;
		if (buffered == count) return;
		in.skipNBytes(count - buffered);
		start += count - buffered;
	}

	/** @return the stream from here on, for a decoder that takes over; use nothing else after it */
	InputStream rest() {
		return new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(buffer, next, limit -
			next), in);
	}

	private boolean fill() throws IOException {
		start += limit;
		next = 0;
		limit = Math.max(0, in.read(buffer));
		return limit > 0;
	}

	private void refill() throws IOException {
		int kept = limit - next;
		System.arraycopy(buffer, next, buffer, 0, kept);
		start += next;
		next = 0;
		limit = kept + in.readNBytes(buffer, kept, BUFFER - kept);
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
