// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files with and without what PS3.10 wants, the folders and zips they come in, and how they are
 * written.
 */
class DicomFileTest {

	private static final String ROOT = "1.2.840.10008.1.2";
	private static final byte[] PIXELS = { 1, 2, 3, 4 };

	@TempDir
	private Path folder;

	private static Elements image(Elements elements) {
		return elements.put(Tag.MODALITY, "CS", "MR").claim(Tag.PIXEL_DATA, "OW", 4, PIXELS);
	}

	private static Elements elements(String encoding) {
		return image(switch (encoding) {
			case "implicit" -> Elements.implicit();
			case "big" -> Elements.bigEndian();
			default -> Elements.explicit();
		});
	}

	private DicomFile read(byte[] bytes) throws IOException {
		Path file = Files.write(folder.resolve("a"), bytes);
		return DicomFile.read(new Source.OnDisk(file, bytes.length));
	}

	private String refusal(byte[] bytes) {
		return assertThrows(DicomException.class, () -> read(bytes)).getMessage();
	}

	/**
	 * The first element shows how a file is encoded, where its transfer syntax is wrong or absent.
	 */
	@ParameterizedTest
	@CsvSource({ "'', explicit", ".1, explicit", "none, explicit", "none, implicit", "none, big",
		"'', implicit", ".1, implicit", ".1, big", ".2, explicit", ".2, big", ".5, explicit" })
	void theEncodingIsSeen(String syntax, String encoding) throws IOException {
		DicomFile file = read(elements(encoding).file(syntax.equals("none") ? "" : ROOT + syntax));
		assertEquals("MR", file.header().text(Tag.MODALITY));
		assertEquals(!encoding.equals("implicit"), file.pixels().syntax().explicit());
		assertEquals(encoding.equals("big"), file.pixels().syntax().bigEndian());
		assertEquals(syntax.equals(".5") ? TransferSyntax.Pixels.RUN_LENGTH
			: TransferSyntax.Pixels.NATIVE, file.pixels().syntax().pixels());
		try (InputStream pixels = file.pixels().open()) {
			assertArrayEquals(PIXELS, pixels.readAllBytes());
		}
	}

	@ParameterizedTest
	@CsvSource({ "explicit", "implicit", "big" })
	void filesWithoutAPreambleAreRead(String encoding) throws IOException {
		assertEquals("MR", read(elements(encoding).bytes()).header().text(Tag.MODALITY));
	}

	@Test
	void aDeflatedFileIsInflated() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] start = Elements.explicit().file(ROOT + ".1.99");
		out.writeBytes(start);
		try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, new Deflater(9, true))) {
			deflated.write(elements("explicit").bytes());
		}
		DicomFile file = read(out.toByteArray());
		assertEquals("MR", file.header().text(Tag.MODALITY));
		assertEquals(start.length, file.pixels().dataOffset());
		try (InputStream pixels = file.pixels().open()) {
			assertArrayEquals(PIXELS, pixels.readAllBytes());
		}
	}

	@Test
	void whatIsNoImageIsRefused() {
		assertEquals("not a DICOM file", refusal("a text about something".getBytes()));
		assertEquals("not a DICOM file", refusal(new byte[] { 8, 0, 8, 0, 'C', 'S', 0, 0 }));
		assertEquals("not a DICOM file", refusal(new byte[20]));
		assertEquals("DICOM without pixels", refusal(Elements.explicit().put(Tag.MODALITY, "CS", "MR")
			.file(ROOT + ".1")));
		assertEquals("DICOM without a data set", refusal(Elements.explicit().file(ROOT + ".1")));
		byte[] cut = elements("explicit").file(ROOT + ".1");
		assertTrue(refusal(Arrays.copyOf(cut, cut.length - 6)).startsWith("the file ends early"));
	}

	@Test
	void aFolderIsWalkedAndADicomdirLeftOut() throws IOException {
		Files.createDirectories(folder.resolve("b/c"));
		for (String name : List.of("z", "b/c/y", "b/x", "dicomdir"))
			Files.write(folder.resolve(name), new byte[3]);
		try (InputFiles files = InputFiles.open(folder)) {
			assertEquals(List.of("y", "x", "z"), files.sources().stream().map(Source::name).toList());
			assertEquals(3, files.sources().get(0).length());
			assertTrue(files.sources().get(0).isSeekable());
		}
		try (InputFiles files = InputFiles.open(folder.resolve("dicomdir"))) {
			assertEquals(3, files.sources().size());
		}
		try (InputFiles files = InputFiles.open(folder.resolve("z"))) {
			assertEquals(List.of("z"), files.sources().stream().map(Source::name).toList());
		}
	}

	@Test
	void aZipIsListed() throws IOException {
		Path zip = folder.resolve("a.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (String name : List.of("exam/", "exam/b", "exam/a", "DICOMDIR")) {
				out.putNextEntry(new ZipEntry(name));
				if (!name.endsWith("/")) out.write(name.getBytes(StandardCharsets.US_ASCII));
			}
		}
		try (InputFiles files = InputFiles.open(zip)) {
			assertEquals(List.of("a", "b"), files.sources().stream().map(Source::name).toList());
			assertFalse(files.sources().get(0).isSeekable());
			assertEquals(6, files.sources().get(0).length());
			assertEquals("exam/a", new String(files.sources().get(0).open().readAllBytes()));
		}
		Files.write(zip, new byte[] { 'P', 'K', 3, 4, 0, 0 });
		assertTrue(assertThrows(DicomException.class, () -> InputFiles.open(zip)).getMessage().contains(
			"is a damaged zip"));
	}

	@Test
	void whatMayBeDicomIsKnown() throws IOException {
		for (String name : List.of("x.DCM", "DicomDir"))
			assertTrue(InputFiles.areIn(Files.write(folder.resolve(name), new byte[3])), name);
		byte[] file = elements("explicit").file(ROOT + ".1");
		assertTrue(InputFiles.areIn(Files.write(folder.resolve("a"), file)));
		assertTrue(InputFiles.areIn(Files.write(folder.resolve("cut"), Arrays.copyOf(file, 132))));
		assertTrue(InputFiles.areIn(Files.write(folder.resolve("bare"), elements("implicit").bytes())));
		assertTrue(InputFiles.areIn(Files.write(folder.resolve("zip"), new byte[] { 'P', 'K', 3, 4 })));
		for (byte[] other : List.of(new byte[] { 'P', 'K', 3, 5 }, new byte[200], new byte[0],
			new byte[] { 'P', 'K', 3 }))
			assertFalse(InputFiles.areIn(Files.write(folder.resolve("b"), other)));
	}

	/** PS3.5 table 6.2-1 and 7.1: little endian, even lengths, at most 16 characters of DS. */
	@Test
	void everyRepresentationIsWritten() throws IOException {
		DicomWriter item = new DicomWriter().put(Tag.FLIP_ANGLE, "DS", 25);
		int tag = 0x00091010;
		Object[][] cases = { { "US", "0100ffff", 1, 65535 }, { "SS", "0080ff7f", -32768, 32767 }, {
			"UL", "ffffffff", 4294967295L }, { "SL", "00000080", -2147483648 }, { "AT", "18001413",
				Tag.FLIP_ANGLE }, { "FL", "0000c03f", 1.5 }, { "FD", "000000000000f83f", 1.5 }, { "OB",
					"01020300", new byte[] { 1, 2, 3 } }, { "UN", "0102", new byte[] { 1, 2 } }, { "LO",
						"6141", "aA" }, { "UI", "312e3200", "1.2" }, { "LO", "c3a9", "é" }, { "DS",
							"312e355c3220", 1.5, 2 }, { "IS", "" }, { "SQ",
								"feff00e00a00000018001413445302003235", item } };
		for (Object[] one : cases) {
			byte[] expected = java.util.HexFormat.of().parseHex((String) one[1]);
			assertArrayEquals(expected, value(tag, (String) one[0], Arrays.copyOfRange(one, 2,
				one.length)), (String) one[0]);
		}
	}

	private byte[] value(int tag, String vr, Object... values) throws IOException {
		Path file = folder.resolve("w.dcm");
		new DicomWriter().put(Tag.SOP_INSTANCE_UID, "UI", "1.2").put(Tag.ROWS, "US", 1).put(Tag.COLUMNS,
			"US", 1).put(tag, vr, values).write(file, new short[1]);
		ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		int at = 132;
		while (bytes.getShort(at) != 9)
			at += 1;
		boolean longLength = List.of("OB", "UN", "SQ").contains(vr);
		int length = longLength ? bytes.getInt(at + 8) : bytes.getShort(at + 6);
		int start = at + (longLength ? 12 : 8);
		return Arrays.copyOfRange(bytes.array(), start, start + length);
	}

	@ParameterizedTest
	@CsvSource({ "0.3333333333333333, 0.33333333333333", "-1.2345678901234567e-7, -1.2345678901e-7",
		"1e15, 1.0E15", "999999999999999, 999999999999999", "5, 5", "-0.5, -0.5",
		"12345.678901234567, 12345.6789012346" })
	void decimalsHaveSixteenCharacters(double value, String expected) throws IOException {
		String text = new String(value(0x00091010, "DS", value), StandardCharsets.US_ASCII).trim();
		assertTrue(text.length() <= 16, text);
		assertEquals(Double.parseDouble(expected), Double.parseDouble(text), 1e-9 * Math.abs(value));
	}

	@Test
	void whatDoesNotFitIsNotWritten() {
		DicomWriter writer = new DicomWriter();
		for (Object[] wrong : new Object[][] { { "SS", 32768 }, { "SS", -32769 }, { "UL", -1L }, { "UL",
			4294967296L }, { "SL", 2147483648L }, { "SL", -2147483649L }, { "US", 65536 }, { "DS",
				Double.POSITIVE_INFINITY }, { "LO", "x".repeat(65535) }, { "XX", 1 } })
			assertThrows(IllegalArgumentException.class, () -> writer.put(Tag.ROWS, (String) wrong[0],
				wrong[1]), Arrays.toString(wrong).substring(0, 5));
		writer.put(Tag.ROWS, "LO", "x".repeat(65534));
		assertEquals("put SOPInstanceUID (0008,0018) before writing", assertThrows(
			IllegalArgumentException.class, () -> new DicomWriter().put(Tag.ROWS, "US", 1).put(
				Tag.COLUMNS, "US", 1).write(folder.resolve("x"), new short[1])).getMessage());
	}

	/** PS3.10 table 7.1-1: group 2, its length first, then what the image is. */
	@Test
	void theFileMetaInformationIsComplete() throws IOException {
		value(0x00091010, "LO", "x");
		byte[] bytes = Files.readAllBytes(folder.resolve("w.dcm"));
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		int length = buffer.getInt(140);
		assertEquals(8, buffer.getShort(144 + length), "the data set begins with group 8");
		String meta = new String(bytes, 144, length, StandardCharsets.US_ASCII);
		for (String part : List.of("1.2.840.10008.5.1.4.1.1.4", "1.2\0", ROOT + ".1",
			DicomWriter.IMPLEMENTATION_UID))
			assertTrue(meta.contains(part), part);
		DicomFile file = read(bytes);
		assertEquals("1.2", file.header().text(Tag.SOP_INSTANCE_UID));
		assertEquals("ISO_IR 192", file.header().text(Tag.SPECIFIC_CHARACTER_SET));
		assertEquals(16, file.header().number(Tag.BITS_ALLOCATED));
		assertEquals(15, file.header().number(Tag.HIGH_BIT));
	}
}
