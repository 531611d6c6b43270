// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of every representation that the import asks for (PS3.5 table 6.2-1). */
class DataSetTest {

	private static final int TAG = Tag.FLIP_ANGLE;

	private static DataSet of(String vr, String text) {
		DataSet set = new DataSet();
		set.put(TAG, vr, text.getBytes(StandardCharsets.ISO_8859_1), false);
		return set;
	}

	private static double[] numbers(String list) {
		return list.isEmpty() ? new double[0] : Arrays.stream(list.split(" ")).mapToDouble(
			Double::parseDouble).toArray();
	}

	@ParameterizedTest
	@CsvSource({ "US, 0100feff, 1 65534", "SS, 0100feff, 1 -2", "UL, feffffff, 4294967294",
		"SL, feffffff, -2", "AT, 20005891, 2134360", "FL, 6666a641, 20.8", "FL, 0000c07f, NaN",
		"FD, 000000000000f83f, 1.5", "FD, 000000000000f07f, NaN", "OB, 01020304, NaN", "US, 01, ''" })
	void binaryNumbers(String vr, String hex, String expected) {
		byte[] bytes = HexFormat.of().parseHex(hex);
		DataSet little = new DataSet();
		little.put(TAG, vr, bytes, false);
		assertArrayEquals(numbers(expected), little.numbers(TAG));
	}

	@ParameterizedTest
	@CsvSource({ "US, 0102, 258", "SS, fffe, -2", "UL, 00000102, 258", "FL, 3fc00000, 1.5",
		"FD, 3ff8000000000000, 1.5", "AT, 00209158, 2134360" })
	void bigEndianNumbers(String vr, String hex, double expected) {
		DataSet big = new DataSet();
		big.put(TAG, vr, HexFormat.of().parseHex(hex), true);
		assertEquals(expected, big.number(TAG));
	}

	@ParameterizedTest
	@CsvSource({ "DS, ' 1.5\\-2e1 ', 1.5 -20", "IS, '+7', 7", "DS, '1\\\\x', 1 NaN NaN",
		"LO, Infinity, NaN", "CS, 3, 3", "SH, 4, 4", "ST, 5, 5", "LT, 6, 6", "UT, 7, 7", "DS, '', ''" })
	void decimalNumbers(String vr, String text, String expected) {
		assertArrayEquals(numbers(expected), of(vr, text).numbers(TAG));
	}

	@Test
	void whatIsAbsent() {
		DataSet empty = of("DS", "");
		assertFalse(empty.has(TAG));
		assertTrue(of("DS", "1").has(TAG));
		assertFalse(empty.has(Tag.ROWS));
		assertEquals("", empty.text(Tag.ROWS));
		assertEquals(List.of(), empty.items(Tag.ROWS));
		assertEquals(0, empty.numbers(Tag.ROWS).length);
		assertEquals(Double.NaN, empty.number(Tag.ROWS));
	}

	@Test
	void textLosesItsPadding() {
		assertEquals("a b", of("LO", " a b \0\0").text(TAG));
		assertEquals("", of("LO", " \0").text(TAG));
		assertEquals("", of("LO", "").text(TAG));
		assertEquals("é", of("LO", "é").text(TAG));
	}

	@ParameterizedTest
	@CsvSource({ "3, 3, ''", "0, 0, ''", "-1, 0, is no count", "1.5, 0, is no count",
		"x, 0, is no count", "3000000000, 0, is no count", "'', 0, is missing" })
	void counts(String text, int expected, String reason) throws DicomException {
		DataSet set = of("IS", text);
		if (reason.isEmpty()) assertEquals(expected, set.count(TAG, "FlipAngle"));
		else assertEquals("FlipAngle (0018,1314) " + reason, assertThrows(DicomException.class,
			() -> set.count(TAG, "FlipAngle")).getMessage());
	}

	/** PS3.3 C.12.1.1.2: defined terms, and what Java calls them. */
	@ParameterizedTest
	@CsvSource({ "ISO_IR 192, UTF-8", "GB18030, GB18030", "GBK, GB18030", "ISO_IR 101, ISO-8859-2",
		"ISO_IR 109, ISO-8859-3", "ISO_IR 110, ISO-8859-4", "ISO_IR 144, ISO-8859-5",
		"ISO_IR 127, ISO-8859-6", "ISO_IR 126, ISO-8859-7", "ISO_IR 138, ISO-8859-8",
		"ISO_IR 148, ISO-8859-9", "ISO_IR 149, EUC-KR", "\\ISO 2022 IR 87, ISO-2022-JP",
		"ISO_IR 100, ISO-8859-1", "'', ISO-8859-1" })
	void characterSets(String term, String name) {
		DataSet set = new DataSet();
		set.put(Tag.SPECIFIC_CHARACTER_SET, "CS", term.getBytes(StandardCharsets.US_ASCII), false);
		assertEquals(Charset.forName(name), set.charset());
	}

	/** PS3.5 annex A and PS3.6 annex A: what a transfer syntax says. */
	@ParameterizedTest
	@CsvSource({ "'', false, false, false, NATIVE", ".1, true, false, false, NATIVE",
		".1.99, true, false, true, NATIVE", ".2, true, true, false, NATIVE",
		".5, true, false, false, RUN_LENGTH", ".4.50, true, false, false, JPEG",
		".4.51, true, false, false, JPEG", ".4.52, true, false, false, RETIRED_JPEG",
		".4.55, true, false, false, RETIRED_JPEG", ".4.57, true, false, false, JPEG_LOSSLESS",
		".4.70, true, false, false, JPEG_LOSSLESS", ".4.80, true, false, false, JPEG_LS",
		".4.81, true, false, false, JPEG_LS", ".4.90, true, false, false, JPEG_2000",
		".4.91, true, false, false, JPEG_2000", ".4.201, true, false, false, HTJ2K",
		".4.100, true, false, false, OTHER" })
	void transferSyntaxes(String uid, boolean explicit, boolean big, boolean deflated,
		TransferSyntax.Pixels pixels)
	{
		TransferSyntax syntax = TransferSyntax.of("1.2.840.10008.1.2" + uid);
		assertEquals(new TransferSyntax(explicit, big, deflated, pixels), syntax);
		assertEquals(pixels == TransferSyntax.Pixels.NATIVE && !deflated, syntax.isPlain());
	}

	/** PS3.3 C.7.6.16: what a frame says of itself goes before what all share, before the file. */
	@Test
	void theElementsOfAFrame() throws IOException {
		DataSet header = new DataSet();
		header.put(TAG, "DS", "1".getBytes(), false);
		header.put(Tag.REPETITION_TIME, "DS", "4".getBytes(), false);
		header.put(Tag.PROTOCOL_NAME, "LO", "file".getBytes(), false);
		DataSet shared = of("DS", "2");
		DataSet timing = new DataSet();
		timing.put(Tag.REPETITION_TIME, "DS", "5\\6".getBytes(), false);
		shared.put(Tag.MR_TIMING_AND_RELATED_PARAMETERS_SEQUENCE, List.of(timing));
		header.put(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, List.of(shared));
		header.put(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, List.of(of("DS", "3"), new DataSet()));
		assertEquals(3, FrameView.of(header, 0).number(TAG));
		assertEquals(2, FrameView.of(header, 1).number(TAG));
		assertEquals(2, FrameView.of(header, 2).number(TAG));
		FrameView frame = FrameView.of(header, 0);
		assertArrayEquals(new double[] { 5, 6 }, frame.numbers(Tag.REPETITION_TIME));
		assertEquals("file", frame.text(Tag.PROTOCOL_NAME));
		assertEquals(3, frame.number(Tag.ECHO_TIME, TAG));
		assertEquals(3, frame.number(TAG, Tag.REPETITION_TIME));
		assertEquals("", frame.text(Tag.ECHO_TIME));
		assertEquals(Double.NaN, frame.number(Tag.ECHO_TIME));
	}
}
