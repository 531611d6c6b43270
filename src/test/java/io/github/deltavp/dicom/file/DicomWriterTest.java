// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import loci.common.DebugTools;
import loci.formats.in.DicomReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomWriterTest {

	@TempDir
	private Path folder;

	private static DicomWriter image() {
		return new DicomWriter().put(Tag.SOP_INSTANCE_UID, "UI", "1.2.3").put(Tag.ROWS, "US", 2).put(
			Tag.COLUMNS, "US", 3).put(Tag.PIXEL_SPACING, "DS", 1.25, 1.0 / 3).put(Tag.IMAGE_TYPE, "CS",
				"ORIGINAL", "PRIMARY").put(Tag.TRIGGER_TIME, "DS", 5200).put(
					Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, "SQ", new DicomWriter().put(Tag.FLIP_ANGLE, "DS",
						25));
	}

	@Test
	void bioFormatsReadsThePixelsBack() throws Exception {
		Path file = folder.resolve("a.dcm");
		image().write(file, new short[] { 1, 2, 3, 4, -1, 6 });
		DebugTools.setRootLevel("ERROR");
		try (DicomReader reader = new DicomReader()) {
			reader.setGroupFiles(false);
			reader.setId(file.toString());
			assertEquals(3, reader.getSizeX());
			assertEquals(2, reader.getSizeY());
			assertArrayEquals(new byte[] { 1, 0, 2, 0, 3, 0, 4, 0, -1, -1, 6, 0 }, reader.openBytes(0));
		}
	}

	@Test
	void elementsAreSortedAndOfEvenLength() throws IOException {
		Path file = folder.resolve("b.dcm");
		image().write(file, new short[6]);
		byte[] bytes = Files.readAllBytes(file);
		assertEquals("DICM", new String(bytes, 128, 4, StandardCharsets.US_ASCII));
		assertEquals(0, bytes.length % 2);
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		assertTrue(text.contains("1.25\\0.33333333333333"));
		assertTrue(text.indexOf("ORIGINAL\\PRIMARY") < text.indexOf("5200"));
	}

	@Test
	void wrongPixelCountIsRefused() {
		Exception e = assertThrows(IllegalArgumentException.class, () -> image().write(folder.resolve(
			"c.dcm"), new short[5]));
		assertEquals("5 pixels do not fill Rows 2 × Columns 3", e.getMessage());
	}

	@Test
	void valueOutsideTheRepresentationIsRefused() {
		for (Object value : Arrays.asList(-1, 65536))
			assertThrows(IllegalArgumentException.class, () -> image().put(Tag.ROWS, "US", value));
		assertThrows(IllegalArgumentException.class, () -> image().put(Tag.TRIGGER_TIME, "DS",
			Double.NaN));
	}

	@Test
	void missingInstanceUidIsRefused() {
		DicomWriter writer = new DicomWriter().put(Tag.ROWS, "US", 1).put(Tag.COLUMNS, "US", 1);
		assertThrows(IllegalArgumentException.class, () -> writer.write(folder.resolve("d.dcm"),
			new short[1]));
	}
}
