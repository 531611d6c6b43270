// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import io.github.deltavp.dicom.file.DicomException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * JPEG-LS as CharLS 2 writes and reads it (src/test/python/jpegls_reference.py): the same bytes.
 */
class JpegLsTest {

	private static final int WIDTH = 90;
	private static final int HEIGHT = 40;

	/** @param crc CRC-32 of the samples that CharLS decodes, little endian */
	record Reference(int bits, int near, String frame, long crc) {

		PixelLayout layout() {
			int allocated = bits <= 8 ? 8 : 16;
			return new PixelLayout(WIDTH, HEIGHT, 1, allocated, bits, bits - 1, false, false);
		}

		byte[] bytes() {
			return Base64.getDecoder().decode(frame);
		}

		@Override
		public String toString() {
			return bits + " bits, near " + near;
		}
	}

	static Stream<Reference> references() throws IOException {
		try (InputStream in = JpegLsTest.class.getResourceAsStream("jpegls.json")) {
			return Arrays.stream(new Gson().fromJson(new InputStreamReader(in, StandardCharsets.UTF_8),
				Reference[].class));
		}
	}

	private static Reference reference(int bits) throws IOException {
		return references().filter(reference -> reference.bits == bits).findFirst().orElseThrow();
	}

	private static long crc(byte[] bytes) {
		CRC32 crc = new CRC32();
		crc.update(bytes);
		return crc.getValue();
	}

	@ParameterizedTest
	@MethodSource("references")
	void samplesAreThoseOfCharLs(Reference reference) throws IOException {
		assertEquals(reference.crc, crc(JpegLs.decode(reference.bytes(), reference.layout())));
	}

	/** T.87 C.2.4.1: a frame that states the defaults is the same frame; 0 stands for a default. */
	@ParameterizedTest
	@CsvSource({ "8, 00ff 0003 0007 0015 0040", "8, 0000 0000 0000 0000 0000",
		"12, 0fff 0012 0043 0114 0040", "4, 000f 0002 0003 0004 0040" })
	void presetsThatAreTheDefaults(int bits, String presets) throws IOException {
		Reference reference = reference(bits);
		byte[] frame = reference.bytes();
		byte[] segment = HexFormat.of().parseHex("fff8000d01" + presets.replace(" ", ""));
		byte[] with = ByteBuffer.allocate(frame.length + segment.length).put(frame, 0, 2).put(segment)
			.put(frame, 2, frame.length - 2).array();
		assertEquals(reference.crc, crc(JpegLs.decode(with, reference.layout())));
	}

	@ParameterizedTest
	@CsvSource({ "8, 1, ff 0003 0007 0016 0040", "8, 2, ff 0003 0008 0015 0040",
		"8, 3, ff 0004 0007 0015 0040", "8, 4, ff 0003 0007 0015 0020" })
	void presetsThatAreNotTheDefaultsCount(int bits, int which, String presets) throws IOException {
		Reference reference = reference(bits);
		byte[] frame = reference.bytes();
		byte[] segment = HexFormat.of().parseHex("fff8000d0100" + presets.replace(" ", ""));
		byte[] with = ByteBuffer.allocate(frame.length + segment.length).put(frame, 0, 2).put(segment)
			.put(frame, 2, frame.length - 2).array();
		byte[] plain = JpegLs.decode(frame, reference.layout());
		try {
			assertTrue(!Arrays.equals(plain, JpegLs.decode(with, reference.layout())));
		}
		catch (DicomException e) {
			assertEquals("the JPEG-LS data are cut off", e.getMessage());
		}
	}

	@Test
	void samplesOfEightBitsMayStandInWords() throws IOException {
		Reference reference = reference(8);
		byte[] bytes = JpegLs.decode(reference.bytes(), reference.layout());
		byte[] words = JpegLs.decode(reference.bytes(), new PixelLayout(WIDTH, HEIGHT, 1, 16, 8, 7,
			false, false));
		byte[] low = new byte[bytes.length];
		for (int i = 0; i < low.length; i++) {
			low[i] = words[2 * i];
			assertEquals(0, words[2 * i + 1]);
		}
		assertArrayEquals(bytes, low);
	}

	/** By byte of the frame of 8 bits: what it becomes, and what is said. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1 | ff | no JPEG-LS data",
		"6 | 01 | samples of 1 bits and 1 component(s) do not fit the header",
		"6 | 09 | samples of 9 bits", "8 | 29 | 90×41 samples", "10 | 5b | 91×40 samples",
		"11 | 03 | and 3 component(s)", "3 | dd | restart markers", "3 | f0 | without a frame header" })
	void framesThatDoNotFitAreRefused(int at, String value, String reason) throws IOException {
		Reference reference = reference(8);
		byte[] frame = reference.bytes();
		frame[at] = (byte) HexFormat.fromHexDigits(value);
		String message = assertThrows(DicomException.class, () -> JpegLs.decode(frame, reference
			.layout())).getMessage();
		assertTrue(message.contains(reason), message);
	}

	@Test
	void anErrorLargerThanHalfTheRangeIsRefused() throws IOException {
		Reference reference = reference(4);
		byte[] frame = reference.bytes();
		int scan = 2;
		while (frame[scan + 1] != (byte) 0xDA)
			scan += 2 + (frame[scan + 3] & 0xFF);
		frame[scan + 7] = 8;
		assertEquals("JPEG-LS data with NEAR 8", assertThrows(DicomException.class, () -> JpegLs.decode(
			frame, reference.layout())).getMessage());
	}
}
