// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.file.DataSetReader;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.PixelPlace;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.file.TransferSyntax;
import io.github.deltavp.dicom.file.TransferSyntax.Pixels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames out of the pixel element, plain and in fragments (PS3.5 annex A.4), and their layout. */
class FrameStreamTest {

	private static final int ITEM = 0xFFFEE000;
	private static final int END = 0xFFFEE0DD;

	@TempDir
	private Path folder;

	private static PixelLayout layout(int frames, int bits) {
		return new PixelLayout(3, 1, frames, bits, bits, bits - 1, false, false);
	}

	private FrameStream stream(byte[] bytes, Pixels pixels, boolean big, String vr,
		PixelLayout layout) throws IOException
	{
		Path file = Files.write(folder.resolve("pixels"), bytes);
		return new FrameStream(new PixelPlace(new Source.OnDisk(file, bytes.length), new TransferSyntax(
			true, big, false, pixels), new DataSetReader.PixelElement(Tag.PIXEL_DATA, vr, bytes.length),
			2, 0), layout);
	}

	/** Items of a tag and a length each; the first two bytes stand for the header. */
	private static byte[] fragments(Object... tagsAndBytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(new byte[2]);
		for (int i = 0; i < tagsAndBytes.length; i += 2) {
			int tag = (int) tagsAndBytes[i];
			byte[] bytes = (byte[]) tagsAndBytes[i + 1];
			out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putShort(
				(short) (tag >>> 16)).putShort((short) tag).putInt(bytes.length).array());
			out.writeBytes(bytes);
		}
		return out.toByteArray();
	}

	private static byte[] runLength(int first) {
		return ByteBuffer.allocate(68).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putInt(64).put(64,
			new byte[] { 2, (byte) first, (byte) (first + 1), (byte) (first + 2) }).array();
	}

	private String refusal(byte[] bytes, Pixels pixels, PixelLayout layout) throws IOException {
		try (FrameStream stream = stream(bytes, pixels, false, "OB", layout)) {
			return assertThrows(DicomException.class, stream::next).getMessage();
		}
	}

	@Test
	void plainFramesFollowEachOther() throws IOException {
		byte[] bytes = { 9, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9 };
		try (FrameStream stream = stream(bytes, Pixels.NATIVE, false, "OW", layout(3, 8))) {
			assertArrayEquals(new byte[] { 1, 2, 3 }, stream.next());
			stream.skip(1);
			assertArrayEquals(new byte[] { 7, 8, 9 }, stream.next());
			assertEquals("the pixels are cut off", assertThrows(DicomException.class, stream::next)
				.getMessage());
			assertEquals(false, stream.bigEndian());
		}
	}

	/** PS3.5 annex D: bytes in big-endian words have the second first; OB has none. */
	@ParameterizedTest
	@CsvSource({ "OW, 8, true", "OB, 8, false", "OW, 16, false" })
	void bytesInBigEndianWordsAreSwapped(String vr, int bits, boolean swapped) throws IOException {
		byte[] bytes = { 9, 9, 1, 2, 3, 4, 5, 6 };
		try (FrameStream stream = stream(bytes, Pixels.NATIVE, true, vr, layout(1, bits))) {
			byte[] found = Arrays.copyOf(stream.next(), 3);
			assertArrayEquals(swapped ? new byte[] { 2, 1, 4 } : new byte[] { 1, 2, 3 }, found);
			assertEquals(true, stream.bigEndian());
		}
	}

	@Test
	void aRunLengthFrameIsOneFragment() throws IOException {
		byte[] bytes = fragments(ITEM, new byte[12], ITEM, runLength(1), ITEM, runLength(4), ITEM,
			runLength(7), END, new byte[0]);
		try (FrameStream stream = stream(bytes, Pixels.RUN_LENGTH, false, "OB", layout(3, 8))) {
			assertArrayEquals(new byte[] { 1, 2, 3 }, stream.next());
			stream.skip(1);
			assertArrayEquals(new byte[] { 7, 8, 9 }, stream.next());
			assertEquals("a compressed frame is missing", assertThrows(DicomException.class, stream::next)
				.getMessage());
		}
	}

	/** The only frame has all fragments; of several each ends with its end-of-image marker. */
	@Test
	void aJpegFrameMayHaveSeveralFragments() throws IOException {
		byte[] frame = JpegLsTest.references().filter(reference -> reference.bits() == 8).findFirst()
			.orElseThrow().bytes();
		byte[] first = Arrays.copyOf(frame, 100);
		byte[] second = Arrays.copyOfRange(frame, 100, frame.length);
		for (int frames = 1; frames <= 2; frames++) {
			PixelLayout layout = new PixelLayout(90, 40, frames, 8, 8, 7, false, false);
			byte[] once = fragments(ITEM, new byte[0], ITEM, first, ITEM, second, END, new byte[0]);
			byte[] twice = fragments(ITEM, new byte[0], ITEM, first, ITEM, second, ITEM, frame, END,
				new byte[0]);
			try (FrameStream stream = stream(frames == 1 ? once : twice, Pixels.JPEG_LS, false, "OB",
				layout))
			{
				byte[] expected = JpegLs.decode(frame, layout);
				for (int i = 0; i < frames; i++)
					assertArrayEquals(expected, stream.next());
			}
		}
	}

	@Test
	void fragmentsThatAreNoneAreRefused() throws IOException {
		PixelLayout layout = layout(1, 8);
		assertEquals("compressed pixels hold (FFFE,E00D) instead of a fragment", refusal(fragments(ITEM,
			new byte[0], 0xFFFEE00D, new byte[0]), Pixels.RUN_LENGTH, layout));
		assertEquals("the pixels are cut off", refusal(fragments(ITEM, new byte[0], ITEM, runLength(1)),
			Pixels.RUN_LENGTH, layout));
		assertEquals("a compressed frame claims 65543 bytes", refusal(fragments(ITEM, new byte[0], ITEM,
			new byte[65543]), Pixels.RUN_LENGTH, layout));
		assertTrue(refusal(fragments(ITEM, new byte[0], ITEM, new byte[65542], END, new byte[0]),
			Pixels.RUN_LENGTH, layout).contains("segments"));
		assertEquals("the compressed pixels are cut off", refusal(fragments(ITEM, new byte[0], ITEM,
			new byte[8], END, new byte[0]), Pixels.JPEG, layout));
		assertEquals("the compressed pixels are cut off", refusal(fragments(ITEM, new byte[0], ITEM,
			new byte[8], END, new byte[0]), Pixels.RETIRED_JPEG, layout));
	}

	@ParameterizedTest
	@CsvSource({ "ffd9, true", "00ffd9, true", "ffd90000, true", "ffd900ff, true", "ffd901, false",
		"00d9, false", "d9, false", "ff, false", "'', false", "ffffd9ff, true" })
	void theEndOfAnImage(String hex, boolean whole) {
		assertEquals(whole, Codec.isWhole(java.util.HexFormat.of().parseHex(hex)));
	}

	/** Two bytes a value: the high ones first (PS3.5 annex G), in two segments. */
	@Test
	void runLengthOfTwoBytes() throws IOException {
		byte[] frame = ByteBuffer.allocate(64 + 8).order(ByteOrder.LITTLE_ENDIAN).putInt(2).putInt(64)
			.putInt(68).put(64, new byte[] { 2, 1, 2, 3, -1, 7, 0, 9 }).array();
		assertArrayEquals(new byte[] { 7, 1, 7, 2, 9, 3 }, RunLength.decode(frame, 3, 2));
		for (int from : new int[] { 63, 69, 73 }) {
			byte[] damaged = frame.clone();
			damaged[4] = (byte) from;
			assertEquals("run-length segment 1 lies outside its frame", assertThrows(DicomException.class,
				() -> RunLength.decode(damaged, 3, 2)).getMessage());
		}
		byte[] beyond = frame.clone();
		beyond[8] = 73;
		assertTrue(assertThrows(DicomException.class, () -> RunLength.decode(beyond, 3, 2)).getMessage()
			.contains("segment 1 lies outside"));
		assertTrue(assertThrows(DicomException.class, () -> RunLength.decode(new byte[63], 3, 2))
			.getMessage().contains("63 bytes have no header"));
		byte[] cut = Arrays.copyOf(frame, frame.length - 1);
		assertEquals("the run-length data are cut off", assertThrows(DicomException.class,
			() -> RunLength.decode(cut, 3, 2)).getMessage());
	}

	private DicomFile file(Object... tagsAndValues) throws IOException {
		DicomWriter image = new DicomWriter().put(Tag.SOP_INSTANCE_UID, "UI", "1.2.3").put(Tag.ROWS,
			"US", 2).put(Tag.COLUMNS, "US", 3);
		for (int i = 0; i < tagsAndValues.length; i += 2)
			image.put((int) tagsAndValues[i], (int) tagsAndValues[i] == Tag.NUMBER_OF_FRAMES ? "IS"
				: "US", tagsAndValues[i + 1]);
		Path path = folder.resolve("a.dcm");
		image.write(path, new short[6]);
		return DicomFile.read(new Source.OnDisk(path, Files.size(path)));
	}

	private String unfit(Object... tagsAndValues) throws IOException {
		DicomFile file = file(tagsAndValues);
		return assertThrows(DicomException.class, () -> PixelLayout.of(file)).getMessage();
	}

	@Test
	void theLayoutIsThatOfTheHeader() throws IOException {
		assertEquals(new PixelLayout(3, 2, 1, 16, 16, 15, false, false), PixelLayout.of(file()));
		PixelLayout other = PixelLayout.of(file(Tag.BITS_STORED, 12, Tag.HIGH_BIT, 13,
			Tag.PIXEL_REPRESENTATION, 1));
		assertEquals(new PixelLayout(3, 2, 1, 16, 12, 13, true, false), other);
		assertEquals(6, other.pixels());
		assertEquals(12, other.frameBytes());
		assertEquals(2, PixelLayout.of(file(Tag.BITS_ALLOCATED, 8, Tag.BITS_STORED, 8, Tag.HIGH_BIT, 7,
			Tag.NUMBER_OF_FRAMES, 2)).frames());
		assertEquals(1, PixelLayout.of(file(Tag.NUMBER_OF_FRAMES, 0)).frames());
	}

	@Test
	void layoutsThatAreNone() throws IOException {
		assertTrue(unfit(Tag.SAMPLES_PER_PIXEL, 3).startsWith("a colour image"));
		assertTrue(unfit(Tag.BITS_ALLOCATED, 12, Tag.BITS_STORED, 12, Tag.HIGH_BIT, 11).contains(
			"is 12; 8, 16 and 32 can be read"));
		assertTrue(unfit(Tag.BITS_STORED, 0, Tag.HIGH_BIT, 0).contains(
			"BitsStored 0 and HighBit 0 do not fit BitsAllocated 16"));
		assertTrue(unfit(Tag.BITS_STORED, 17).contains("BitsStored 17"));
		assertTrue(unfit(Tag.HIGH_BIT, 16).contains("HighBit 16"));
		assertTrue(unfit(Tag.HIGH_BIT, 14).contains("HighBit 14"));
		assertEquals("the pixels are cut off: 12 of 24 bytes", unfit(Tag.NUMBER_OF_FRAMES, 2));
		assertEquals("the pixels are cut off: 12 of 24 bytes", unfit(Tag.BITS_ALLOCATED, 32,
			Tag.BITS_STORED, 32, Tag.HIGH_BIT, 31));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 11 })
	void aFileThatIsCutOffIsRefused(int missing) throws IOException {
		file();
		Path path = folder.resolve("a.dcm");
		byte[] bytes = Files.readAllBytes(path);
		Files.write(path, Arrays.copyOf(bytes, bytes.length - missing));
		DicomFile file = DicomFile.read(new Source.OnDisk(path, bytes.length - missing));
		assertEquals("the pixels are cut off: " + (12 - missing) + " of 12 bytes", assertThrows(
			DicomException.class, () -> PixelLayout.of(file)).getMessage());
	}
}
