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
import io.github.deltavp.report.figure.Palette;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
		Roi copy = RoiDrawing.onSliceBeside(roi, 1, List.of(roi), GRID);
		assertEquals("T9", copy.getName());
		assertEquals(8, copy.getZPosition());
		assertEquals(roi.getBounds(), copy.getBounds());
	}

	@Test
	void aCopyNeverDoublesWhatIsThereNorLeavesTheImage() {
		Roi a = RoiDrawing.named(new Roi(3, 4, 5, 6), "T9", 7);
		Roi b = RoiDrawing.named(new Roi(0, 0, 5, 6), "t9", 8);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RoiDrawing.onSliceBeside(a, 1,
			List.of(a, b), GRID)).getMessage().contains("slice 9 already"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RoiDrawing.onSliceBeside(b, 1,
			List.of(a, b), GRID)).getMessage().contains("last slice"));
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

	/**
	 * Distances from every pixel to every other, moved to the centre between and averaged: what is
	 * inside is where the average is above 0. Outlines reach the edges of a small image.
	 */
	@Test
	void betweenIsWhereTheMeanOfTheDistancesIsPositive() {
		VoxelGrid small = VoxelGrid.axisAligned(12, 9, 4, 1, 1, 5);
		List<Roi> drawn = List.of(RoiDrawing.named(new Roi(0, 0, 5, 4), "T9", 0), RoiDrawing.named(
			new OvalRoi(6, 1, 6, 8), "T9", 3));
		Region first = RoiRegions.region(drawn.get(0), small);
		Region last = RoiRegions.region(drawn.get(1), small);
		List<Roi> between = RoiDrawing.between("T9", drawn, small);
		for (int slice = 1; slice <= 2; slice++) {
			double weight = slice / 3.;
			double[] from = centre(first, small);
			double[] to = centre(last, small);
			Set<Integer> expected = new TreeSet<>();
			for (int y = 0; y < 9; y++)
				for (int x = 0; x < 12; x++) {
					double dx = x - (1 - weight) * from[0] - weight * to[0];
					double dy = y - (1 - weight) * from[1] - weight * to[1];
					if ((1 - weight) * distance(first, from[0] + dx, from[1] + dy, small) + weight * distance(
						last, to[0] + dx, to[1] + dy, small) > 0) expected.add(12 * (y + 9 * slice) + x);
				}
			Set<Integer> found = new TreeSet<>();
			for (int voxel : RoiRegions.region(between.get(slice - 1), small).voxels())
				found.add(voxel);
			assertEquals(expected, found, "slice " + slice);
		}
	}

	private static double[] centre(Region region, VoxelGrid grid) {
		return new double[] { Arrays.stream(region.voxels()).map(voxel -> voxel % grid.width())
			.average().orElseThrow(), Arrays.stream(region.voxels()).map(voxel -> voxel / grid.width() %
				grid.height()).average().orElseThrow() };
	}

	/** Between four pixels; beyond the image as at its edge. */
	private static double distance(Region region, double x, double y, VoxelGrid grid) {
		double u = Math.max(0, Math.min(grid.width() - 1, x));
		double v = Math.max(0, Math.min(grid.height() - 1, y));
		double sum = 0;
		for (int py = 0; py < grid.height(); py++)
			for (int px = 0; px < grid.width(); px++)
				sum += Math.max(0, 1 - Math.abs(u - px)) * Math.max(0, 1 - Math.abs(v - py)) *
					pixelDistance(region, px, py, grid);
		return sum;
	}

	/** To the nearest pixel on the other side of the edge, half a pixel before which the edge is. */
	private static double pixelDistance(Region region, int x, int y, VoxelGrid grid) {
		int slice = region.voxels()[0] / grid.voxelsPerSlice();
		Set<Integer> inside = new TreeSet<>();
		for (int voxel : region.voxels())
			inside.add(voxel - slice * grid.voxelsPerSlice());
		boolean in = inside.contains(y * grid.width() + x);
		double nearest = Double.POSITIVE_INFINITY;
		for (int pixel = 0; pixel < grid.voxelsPerSlice(); pixel++)
			if (inside.contains(pixel) != in) nearest = Math.min(nearest, Math.hypot(pixel % grid
				.width() - x, pixel / grid.width() - y));
		return in ? nearest - 0.5 : 0.5 - nearest;
	}

	/** Colours tell roles apart, and lesions have one. */
	@Test
	void everyRoleHasAColour() {
		assertEquals(List.of(0, 0, 5, 3, 4), Stream.of("T9", "L1", "reference", "exclude", "aif").map(
			name -> RoiDrawing.named(new Roi(3, 4, 5, 6), name, 6).getStrokeColor()).map(
				colour -> IntStream.range(0, 6).filter(i -> Palette.series(i).equals(colour)).findFirst()
					.orElseThrow()).toList());
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
		assertEquals(List.of("lesion T9, slices 1, 5, 64 voxels, 0.32 mL",
			"reference, slice 2, 32 voxels, 0.16 mL",
			"without a name: 0001-0002, slice 2, 32 voxels, 0.16 mL"), RoiDrawing.summary(drawn, GRID));
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
