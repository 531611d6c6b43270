// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the array of bytes that the stream holds, beyond the size of any buffer. */
class ByteInputTest {

	private static final byte[] BYTES = new byte[50_000];
	static {
		new Random(1).nextBytes(BYTES);
	}

	private static int u8(int at) {
		return BYTES[at] & 0xFF;
	}

	private static ByteInput input() {
		return new ByteInput(new ByteArrayInputStream(BYTES), BYTES.length);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void anyMixtureOfReadingReadsTheSameBytes(long seed) throws IOException {
		Random random = new Random(seed);
		ByteInput in = input();
		int at = 0;
		while (at < BYTES.length - 10_000) {
			in.bigEndian(random.nextBoolean());
			int shift = in.bigEndian() ? 8 : 0;
			switch (random.nextInt(6)) {
				case 0 -> assertEquals(u8(at++), in.u8());
				case 1 -> {
					assertEquals((u8(at) << shift) + (u8(at + 1) << 8 - shift), in.u16());
					at += 2;
				}
				case 2 -> {
					int expected = 0;
					for (int i = 0; i < 4; i++)
						expected |= u8(at + i) << 8 * (in.bigEndian() ? 3 - i : i);
					assertEquals(expected, in.i32());
					at += 4;
				}
				case 3 -> {
					byte[] read = new byte[random.nextInt(9000)];
					in.read(read);
					assertArrayEquals(Arrays.copyOfRange(BYTES, at, at + read.length), read);
					at += read.length;
				}
				case 4 -> {
					int count = random.nextInt(257);
					assertArrayEquals(Arrays.copyOfRange(BYTES, at, at + count), in.peek(count));
				}
				default -> {
					int count = random.nextInt(9000);
					in.skip(count);
					at += count;
				}
			}
			assertEquals(at, in.position());
			assertEquals(BYTES.length - at, in.remaining());
			assertFalse(in.atEnd());
		}
		assertArrayEquals(Arrays.copyOfRange(BYTES, at, BYTES.length), in.rest().readAllBytes());
	}

	@Test
	void theEndIsTold() throws IOException {
		ByteInput in = input();
		in.skip(BYTES.length - 3);
		assertArrayEquals(Arrays.copyOfRange(BYTES, BYTES.length - 3, BYTES.length), in.peek(4));
		EOFException skipped = assertThrows(EOFException.class, () -> in.skip(4));
		assertEquals("the file ends early: 4 bytes are claimed at byte 49997, 3 are there", skipped
			.getMessage());
		in.skip(3);
		assertTrue(in.atEnd());
		assertEquals("the file ends early, at byte 50000", assertThrows(EOFException.class, in::u8)
			.getMessage());
		ByteInput other = input();
		other.skip(BYTES.length - 3);
		assertEquals("the file ends early, at byte 50000", assertThrows(EOFException.class, () -> other
			.read(new byte[4])).getMessage());
	}

	@Test
	void closesItsStream() throws IOException {
		boolean[] closed = new boolean[1];
		new ByteInput(new FilterInputStream(new ByteArrayInputStream(BYTES)) {

			@Override
			public void close() {
				closed[0] = true;
			}
		}, 1).close();
		assertTrue(closed[0]);
	}
}
