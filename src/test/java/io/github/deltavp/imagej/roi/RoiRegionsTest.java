// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoiRegionsTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(20, 10, 3, 1, 1, 5);

	@TempDir
	Path folder;

	@Test
	void outlinesOfOneNameAreOneVolumeWithoutWhatIsExcluded() {
		Regions regions = RoiRegions.gather(List.of(named("T9", rectangle(2, 3, 4, 2), 1), named("T9-1",
			rectangle(2, 3, 4, 2), 2), named("exclude", rectangle(2, 3, 1, 2), 2), named("ref", rectangle(
				10, 1, 3, 3), 1)), GRID);
		assertEquals(1, regions.lesions().size());
		assertEquals("T9", regions.lesions().get(0).name());
		assertEquals(8 + 6, regions.lesions().get(0).count());
		assertEquals(2 + 20 * 3, regions.lesions().get(0).voxels()[0]);
		assertEquals(9, regions.reference().orElseThrow().count());
	}

	@Test
	void aStackPositionIsASliceOrNone() {
		Roi roi = rectangle(0, 0, 1, 1);
		roi.setName("T9");
		roi.setPosition(3);
		assertEquals(2 * 200, RoiRegions.gather(List.of(roi), GRID).lesions().get(0).voxels()[0]);
		roi.setPosition(4);
		assertEquals("ROI T9 is on slice 4, but the series has 3 slices; select its slice in the " +
			"series and press Update in the ROI Manager", assertThrows(IllegalArgumentException.class,
				() -> RoiRegions.gather(List.of(roi), GRID)).getMessage());
	}

	/** A crossed polygon without an inside. */
	@Test
	void anOutlineWithoutAnInsideHoldsNoVoxel() {
		Roi roi = named("T9", new PolygonRoi(new int[] { 2, 6, 2 }, new int[] { 3, 3, 3 }, 3,
			Roi.POLYGON), 1);
		assertEquals("ROI T9 holds no voxel; draw it larger, or delete it in the ROI Manager",
			assertThrows(IllegalArgumentException.class, () -> RoiRegions.gather(List.of(roi), GRID))
				.getMessage());
	}

	/** As they lie in files; the sides of a box stand at 8, 10, 12 and 14. */
	@ParameterizedTest
	@CsvSource({ "12, 3, width or height is 0", "14, 2, width or height is 0", "12, 5, ''" })
	void aBoxWithoutWidthOrHeightIsRefused(int side, short to, String told) throws IOException {
		byte[] bytes = RoiEncoder.saveAsByteArray(rectangle(2, 3, 4, 2));
		ByteBuffer.wrap(bytes).putShort(side, to);
		Path file = Files.write(folder.resolve("T9.roi"), bytes);
		if (told.isEmpty()) assertEquals(1, RoiFiles.read(file).size());
		else assertTrue(assertThrows(IOException.class, () -> RoiFiles.read(file)).getMessage()
			.contains(told));
	}

	@Test
	void roundOutlinesFillTheirMask() {
		Roi oval = new OvalRoi(4, 2, 6, 6);
		int expected = 0;
		for (int y = 0; y < 10; y++)
			for (int x = 0; x < 20; x++)
				if (oval.contains(x, y)) expected++;
		assertEquals(expected, RoiRegions.gather(List.of(named("T9", oval, 1)), GRID).lesions().get(0)
			.count());
	}

	@Test
	void aRegionIsTheSameAfterItsOutlinesWereDrawn() {
		Region region = new Region("T9", GRID, new int[] { 0, 1, 21, 45, 46, 66, 199, 200, 401, 599 });
		Region drawn = RoiRegions.gather(RoiRegions.outline(region, GRID), GRID).lesions().get(0);
		assertArrayEquals(region.voxels(), drawn.voxels());
	}

	@Test
	void whatCannotBeMeasuredIsRefusedByName() {
		refused(named("0001-0002", rectangle(0, 0, 2, 2), 1), "default names");
		refused(named("T9", new Line(0, 0, 5, 5), 1), "draw an area");
		refused(named("T9", rectangle(15, 5, 10, 10), 1), "outside the image");
		refused(named("T9", rectangle(0, 0, 2, 2), 0), "has no slice");
		refused(named("T9", rectangle(0, 0, 2, 2), 4), "on slice 4, but the series has 3");
	}

	@Test
	void aZipGivesBackWhatWasWritten() throws IOException {
		Path zip = folder.resolve("rois.zip");
		RoiFiles.write(zip, List.of(named("T9", rectangle(2, 3, 4, 2), 1), named("T9", new OvalRoi(4, 2,
			6, 6), 2)));
		List<Roi> rois = RoiFiles.read(zip);
		assertEquals(List.of("T9", "T9-1"), rois.stream().map(Roi::getName).toList());
		assertEquals(2, rois.get(1).getZPosition());
	}

	@Test
	void aFileThatIsNoRoiZipIsRefused() throws IOException {
		Path file = Files.writeString(folder.resolve("rois.zip"), "not a zip");
		assertTrue(assertThrows(IOException.class, () -> RoiFiles.read(file)).getMessage().contains(
			"is not a ROI zip"));
		assertTrue(assertThrows(IOException.class, () -> RoiFiles.read(folder.resolve("absent.zip")))
			.getMessage().contains("there is no ROI file"));
	}

	private static void refused(Roi roi, String reason) {
		Exception refusal = assertThrows(IllegalArgumentException.class, () -> RoiRegions.gather(List
			.of(roi), GRID));
		assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
	}

	private static Roi rectangle(int x, int y, int width, int height) {
		return new Roi(x, y, width, height);
	}

	private static Roi named(String name, Roi roi, int slice) {
		roi.setName(name);
		if (slice > 0) roi.setPosition(1, slice, 1);
		return roi;
	}
}
