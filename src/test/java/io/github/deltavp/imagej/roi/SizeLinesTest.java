// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Line;
import ij.gui.Roi;
import io.github.deltavp.lesion.size.LesionSize;
import io.github.deltavp.series.VoxelGrid;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeLinesTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(100, 100, 5, 0.5, 2, 4);

	@TempDir
	Path folder;

	/** 40 columns of 0.5 mm by 6 rows of 2 mm in slice 2; a smaller pair in slice 3. */
	@Test
	void twoLinesAtARightAngleAreASize() throws Exception {
		List<Roi> rois = List.of(line("T9 size", 10, 20, 50, 20, 2), line("T9 size", 30, 17, 30, 23, 2),
			line("T9 size", 10, 20, 40, 20, 3), line("T9 size", 30, 18, 30, 22, 3), area("T9", 2));
		LesionSize size = saved(rois).get("T9");
		assertEquals(20, size.longestMm(), 1e-6);
		assertEquals(12, size.perpendicularMm(), 1e-6);
		assertTrue(Double.isNaN(size.apMm()));
	}

	@Test
	void extentsHaveNamesOfTheirOwnAndTheLongestCounts() throws Exception {
		Map<String, LesionSize> sizes = saved(List.of(line("T9 ap", 0, 0, 20, 0, 1), line("t9 AP", 0, 0,
			30, 0, 4), line("T9 lr", 0, 0, 0, 5, 1), line("L1 met_cc", 3, 4, 3, 10, 2)));
		assertEquals(List.of("T9", "L1 met"), List.copyOf(sizes.keySet()));
		assertEquals(15, sizes.get("T9").apMm(), 1e-6);
		assertEquals(10, sizes.get("T9").lrMm(), 1e-6);
		assertEquals(12, sizes.get("L1 met").ccMm(), 1e-6);
	}

	@Test
	void aSingleLineIsNoSize() {
		Exception refusal = assertThrows(IllegalArgumentException.class, () -> SizeLines.of(List.of(
			line("T9 size", 10, 20, 50, 20, 2)), GRID));
		assertTrue(refusal.getMessage().startsWith("T9: none of the 1 lines crosses"), refusal
			.getMessage());
	}

	@Test
	void regionsPassLinesOfSizeOverAndRefuseOthers() {
		List<Roi> rois = List.of(area("T9", 2), line("T9 size", 10, 20, 50, 20, 2));
		assertEquals(1, RoiRegions.gather(rois, GRID).lesions().size());
		assertThrows(IllegalArgumentException.class, () -> RoiRegions.gather(List.of(area("T9", 2),
			line("T9", 10, 20, 50, 20, 2)), GRID));
	}

	/** As they come back from a zip of the ROI Manager. */
	private Map<String, LesionSize> saved(List<Roi> rois) throws Exception {
		RoiFiles.write(folder.resolve("rois.zip"), rois);
		return SizeLines.of(RoiFiles.read(folder.resolve("rois.zip")), GRID);
	}

	private static Roi line(String name, int x1, int y1, int x2, int y2, int slice) {
		return placed(new Line(x1, y1, x2, y2), name, slice);
	}

	private static Roi area(String name, int slice) {
		return placed(new Roi(3, 3, 5, 5), name, slice);
	}

	private static Roi placed(Roi roi, String name, int slice) {
		roi.setName(name);
		roi.setPosition(0, slice, 0);
		return roi;
	}
}
