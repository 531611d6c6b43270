// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a damaged TIFF says of itself is not believed. */
class TiffFileTest {

	private static final int WIDTH = 256;
	private static final int HEIGHT = 257;
	private static final int STRIP_OFFSETS = 273;
	private static final int METADATA_COUNTS = 50838;

	@TempDir
	Path folder;

	private Path file;

	@BeforeEach
	void write() {
		file = folder.resolve("a.tif");
		var image = IJ.createImage("a", "32-bit ramp", 20, 10, 3);
		image.setProperty("Info", "of three slices");
		IJ.saveAsTiff(image, file.toString());
	}

	private ByteBuffer bytes() throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		return ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN
			: ByteOrder.BIG_ENDIAN);
	}

	/** @return where the value of a tag of the first directory stands */
	private static int value(ByteBuffer tiff, int tag) {
		int directory = tiff.getInt(4);
		for (int entry = directory + 2; entry < directory + 2 + 12 * tiff.getShort(directory); entry +=
			12)
			if ((tiff.getShort(entry) & 0xFFFF) == tag) return entry + 8;
		throw new IllegalArgumentException("no tag " + tag);
	}

	private void put(int tag, int value) throws IOException {
		ByteBuffer tiff = bytes();
		Files.write(file, tiff.putInt(value(tiff, tag), value).array());
	}

	private void assertDamaged() {
		assertEquals(file + " is damaged, or no TIFF that ImageJ can read; save it again with " +
			"File > Save As > Tiff...", assertThrows(IOException.class, () -> TiffFile.open(file))
				.getMessage());
	}

	@Test
	void aGoodOneIsRead() throws IOException {
		assertEquals(3, TiffFile.open(file).getStackSize());
		assertTrue(TiffFile.description(file).contains("images=3"));
	}

	@Test
	void pixelsThatTheFileDoesNotHoldAreNone() throws IOException {
		put(WIDTH, 32_000);
		assertDamaged();
	}

	@Test
	void pixelsBehindTheEndAreNone() throws IOException {
		put(STRIP_OFFSETS, 1_000_000);
		assertDamaged();
	}

	@Test
	void absurdLengthsOfTextTakeNoMemory() throws IOException {
		ByteBuffer tiff = bytes();
		Files.write(file, tiff.putInt(tiff.getInt(value(tiff, METADATA_COUNTS)) + 4, Integer.MIN_VALUE)
			.array());
		assertDamaged();
	}

	/** The file is as long as it says, but for the most part it is a hole. */
	@Test
	void moreThanMemoryHoldsIsRefusedBeforeItIsRead() throws IOException {
		put(WIDTH, 40_000);
		put(HEIGHT, 40_000);
		try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
			hole.setLength(3 * 4 * 40_000L * 40_000 + 100_000);
		}
		String message = assertThrows(IOException.class, () -> TiffFile.open(file)).getMessage();
		assertTrue(message.startsWith(file + " needs 18311 MB of memory and Java may use "), message);
	}

	@Test
	void aFolderOfThatNameIsNone() throws IOException {
		assertTrue(TiffFile.isOne(file));
		assertFalse(TiffFile.isOne(Files.createDirectory(folder.resolve("b.tif"))));
	}

	@Test
	void anotherFileIsNone() throws IOException {
		Files.writeString(file, "no image at all");
		assertDamaged();
	}
}
