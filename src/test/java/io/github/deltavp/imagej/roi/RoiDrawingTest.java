// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoiDrawingTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(40, 30, 9, 1, 1, 5);

	@TempDir
	Path folder;

	@Test
	void aNamedRoiIsOnItsSliceAtAllTimes() {
		Roi roi = RoiDrawing.named(new Roi(3, 4, 5, 6), "T9", 6);
		assertEquals("T9", roi.getName());
		assertEquals(0, roi.getCPosition());
		assertEquals(7, roi.getZPosition());
		assertEquals(0, roi.getTPosition());
		assertEquals(6, RoiRegions.slice(roi, GRID));
	}

	@Test
	void aLineIsNoOutline() {
		assertThrows(IllegalArgumentException.class, () -> RoiDrawing.named(new Line(0, 0, 5, 5), "T9",
			0));
	}

	@ParameterizedTest
	@CsvSource({ "'',has no name", "reference,means something else", "REF,means something else",
		"aif-2,means something else", "12-34,means something else", "T9-2,one more outline of T9",
		"T9_1,one more outline of T9", "T9/left,without /" })
	void aNameThatWouldBeReadAsSomethingElseIsRefused(String name, String why) {
		Exception refusal = assertThrows(IllegalArgumentException.class, () -> RoiDrawing.lesion(name));
		assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
	}

	@Test
	void otherNamesAreTaken() {
		assertEquals("T9 left", RoiDrawing.lesion(" T9 left "));
		assertEquals("L1-L2", RoiDrawing.lesion("L1-L2"));
	}

	@Test
	void aCopyGoesToTheNextSliceUnderTheSameName() {
		Roi roi = RoiDrawing.named(new Roi(3, 4, 5, 6), "T9", 6);
		roi.setName("T9-1");
		Roi copy = RoiDrawing.onNextSlice(roi, List.of(roi), GRID);
		assertEquals("T9", copy.getName());
		assertEquals(8, copy.getZPosition());
		assertEquals(roi.getBounds(), copy.getBounds());
	}

	@Test
	void aCopyNeverDoublesWhatIsThereNorLeavesTheImage() {
		Roi a = RoiDrawing.named(new Roi(3, 4, 5, 6), "T9", 7);
		Roi b = RoiDrawing.named(new Roi(0, 0, 5, 6), "t9", 8);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RoiDrawing.onNextSlice(a, List.of(
			a, b), GRID)).getMessage().contains("slice 9 already"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RoiDrawing.onNextSlice(b, List.of(
			a, b), GRID)).getMessage().contains("last slice"));
	}

	@Test
	void betweenTwoEqualOutlinesLiesTheSameOutline() {
		List<Roi> drawn = List.of(RoiDrawing.named(new OvalRoi(10, 8, 12, 9), "T9", 1), RoiDrawing
			.named(new OvalRoi(10, 8, 12, 9), "T9", 4), RoiDrawing.named(new Roi(0, 0, 3, 3), "ref", 2));
		List<Roi> between = RoiDrawing.between("T9", drawn, GRID);
		assertEquals(List.of("T9@3", "T9@4"), between.stream().map(roi -> roi.getName() + "@" + roi
			.getZPosition()).toList());
		int expected = RoiRegions.region(drawn.get(0), GRID).count();
		assertEquals(4 * expected, lesion(drawn, between).count());
	}

	/** A disc of radius 8 and one of radius 2, three slices on: 6 and 4 between, to half a pixel. */
	@Test
	void betweenTwoDiscsTheRadiusIsLinear() {
		List<Roi> drawn = List.of(RoiDrawing.named(disc(15, 15, 8), "T9", 2), RoiDrawing.named(disc(15,
			15, 2), "T9", 5));
		List<Roi> between = RoiDrawing.between("T9", drawn, GRID);
		assertEquals(6, radius(between.get(0)), 0.5);
		assertEquals(4, radius(between.get(1)), 0.5);
	}

	private static double radius(Roi roi) {
		return Math.sqrt(RoiRegions.region(roi, GRID).count() / Math.PI);
	}

	@Test
	void outlinesThatDoNotOverlapAreFollowedAlongAStraightLine() {
		List<Roi> drawn = List.of(RoiDrawing.named(disc(8, 8, 3), "T9", 0), RoiDrawing.named(disc(32,
			20, 3), "T9", 2));
		Roi middle = RoiDrawing.between("T9", drawn, GRID).get(0);
		double[] centre = middle.getContourCentroid();
		assertEquals(20, centre[0], 0.6);
		assertEquals(14, centre[1], 0.6);
		assertEquals(RoiRegions.region(drawn.get(0), GRID).count(), RoiRegions.region(middle, GRID)
			.count(), 4);
	}

	@Test
	void outlinesOfNeighbouringSlicesHaveNothingBetween() {
		List<Roi> drawn = List.of(RoiDrawing.named(disc(8, 8, 3), "T9", 0), RoiDrawing.named(disc(8, 8,
			3), "T9", 1));
		assertThrows(IllegalArgumentException.class, () -> RoiDrawing.between("T9", drawn, GRID));
	}

	@Test
	void theSummaryTellsRolesAndSlices() {
		List<Roi> drawn = List.of(RoiDrawing.named(disc(8, 8, 3), "T9", 4), RoiDrawing.named(disc(8, 8,
			3), "T9", 0), RoiDrawing.named(disc(8, 8, 3), "ref", 1), RoiDrawing.named(disc(8, 8, 3),
				"0001-0002", 1));
		assertEquals(List.of("lesion T9, slices 1, 5", "reference, slice 2",
			"without a name: 0001-0002, slice 2"), RoiDrawing.summary(drawn, GRID));
	}

	@Test
	void whatIsSavedIsReadAsTheSameRegions() throws Exception {
		List<Roi> drawn = List.of(RoiDrawing.named(disc(8, 8, 3), "T9", 4), RoiDrawing.named(disc(9, 8,
			3), "T9", 5), RoiDrawing.named(disc(20, 8, 3), "reference", 1));
		RoiFiles.write(folder.resolve("rois.zip"), drawn);
		List<Roi> read = RoiFiles.read(folder.resolve("rois.zip"));
		assertEquals(lesion(drawn, List.of()).count(), lesion(read, List.of()).count());
		assertEquals(List.of(5, 6, 2), read.stream().map(Roi::getZPosition).toList());
		assertEquals(0, read.get(0).getTPosition());
	}

	private static OvalRoi disc(int x, int y, int radius) {
		return new OvalRoi(x - radius, y - radius, 2 * radius, 2 * radius);
	}

	private static Region lesion(List<Roi> drawn, List<Roi> more) {
		List<Roi> all = new ArrayList<>(drawn);
		all.addAll(more);
		Regions regions = RoiRegions.gather(all, GRID);
		return regions.lesions().get(0);
	}
}
