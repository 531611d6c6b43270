// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.TransferSyntax.Pixels;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecTest {

	/** The worked example of ITU-T T.87, H.3: 4 × 4 samples of 8 bits. */
	private static final byte[] T87 = HexFormat.of().parseHex("ffd8fff7000b08000400040101110" +
		"0ffda0008010100000000c000006c80208e01c0000057400000" + "6ee6000001bc18000005d800009160ffd9");

	private static PixelLayout layout(int width, int height, int bits) {
		return new PixelLayout(width, height, 1, bits, bits, bits - 1, false, false);
	}

	@Test
	void standardsOwnJpegLsExample() throws IOException {
		byte[] expected = { 0, 0, 90, 74, 68, 50, 43, (byte) 205, 64, (byte) 145, (byte) 145,
			(byte) 145, 100, (byte) 145, (byte) 145, (byte) 145 };
		assertArrayEquals(expected, Codec.decode(T87, Pixels.JPEG_LS, layout(4, 4, 8)));
	}

	@Test
	void cutOffJpegLsIsRefused() {
		for (int length = 0; length < T87.length - 1; length++) {
			byte[] cut = Arrays.copyOf(T87, length);
			assertThrows(DicomException.class, () -> Codec.decode(cut, Pixels.JPEG_LS, layout(4, 4, 8)));
		}
		assertThrows(DicomException.class, () -> Codec.decode(T87, Pixels.JPEG_LS, layout(4, 5, 8)));
	}

	private static byte[] runLength(int segments, int... bytes) {
		ByteBuffer buffer = ByteBuffer.allocate(64 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
		buffer.putInt(segments).putInt(64).position(64);
		for (int value : bytes)
			buffer.put((byte) value);
		return buffer.array();
	}

	@Test
	void runsLiteralsAndNothing() throws IOException {
		byte[] frame = runLength(1, -128, 1, 7, 8, -2, 9, 0, 5);
		assertArrayEquals(new byte[] { 7, 8, 9, 9, 9, 5 }, Codec.decode(frame, Pixels.RUN_LENGTH,
			layout(3, 2, 8)));
	}

	@ParameterizedTest
	@CsvSource({ "1, 8, run-length data are cut off", "2, 8, 2 segments for values of 1 bytes",
		"1, 16, 1 segments for values of 2 bytes" })
	void damagedRunLengthIsRefused(int segments, int bits, String reason) {
		String message = assertThrows(DicomException.class, () -> Codec.decode(runLength(segments, 3, 1,
			2), Pixels.RUN_LENGTH, layout(3, 2, bits))).getMessage();
		assertEquals(true, message.contains(reason), message);
	}
}
