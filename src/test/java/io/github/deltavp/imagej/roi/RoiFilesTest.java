// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a damaged ROI says of itself takes no memory. */
class RoiFilesTest {

	private static final int CORNERS = 16;
	private static final int MANY_CORNERS = 18;

	@TempDir
	Path folder;

	@Test
	void moreCornersThanTheFileHoldsAreRefused() throws IOException {
		ByteBuffer roi = ByteBuffer.wrap(RoiEncoder.saveAsByteArray(new PolygonRoi(new float[] { 1, 5,
			3 }, new float[] { 1, 2, 6 }, Roi.POLYGON)));
		assertEquals(3, RoiFiles.read(Files.write(folder.resolve("a.roi"), roi.array())).get(0)
			.getPolygon().npoints);
		roi.putShort(CORNERS, (short) 0).putInt(MANY_CORNERS, Integer.MAX_VALUE);
		Path file = Files.write(folder.resolve("a.roi"), roi.array());
		assertEquals("ROI a in " + file + " cannot be read; save the ROIs again from the ROI Manager",
			assertThrows(IOException.class, () -> RoiFiles.read(file)).getMessage());
	}

	/** 100 MB of zeros, packed; of a bomb no more is unpacked than a ROI may have. */
	@Test
	void aBombIsNoRoi() throws IOException {
		Path file = folder.resolve("bomb.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("a.roi"));
			for (int mb = 0; mb < 100; mb++)
				zip.write(new byte[1 << 20]);
		}
		assertTrue(assertThrows(IOException.class, () -> RoiFiles.read(file)).getMessage().contains(
			"cannot be read"));
	}
}
