// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.process.FloatProcessor;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Outlines on slices that lie otherwise than those that they were drawn on. */
class MovedOutlinesTest {

	private static final VoxelGrid GRID = grid(0, 0, 0);
	private static final DoubleBinaryOperator RING = (x, y) -> 3 - Math.abs(Math.hypot(x - 20, y -
		15) - 9);
	private static final DoubleBinaryOperator TWO = (x, y) -> Math.max(4.3 - Math.hypot(x - 9, y - 9),
		5.2 - Math.hypot(x - 28, y - 20));

	private static VoxelGrid grid(double x, double y, double z) {
		return new VoxelGrid(40, 30, 9, 2, 2, 5, List.of(x, y, z), List.of(1., 0., 0.), List.of(0., 1.,
			0.));
	}

	/** Discs about (cx, cy), of the given radius in each slice, in pixels. */
	private static Region discs(double cx, double cy, double... radii) {
		return new Region("T9", GRID, IntStream.range(0, 40 * 30 * 9).filter(voxel -> Math.hypot(GRID
			.position(voxel, 0) - cx, GRID.position(voxel, 1) - cy) < radii[GRID.position(voxel, 2)])
			.toArray());
	}

	private static int[] voxels(List<Roi> rois) {
		return new Region("T9", GRID, rois.stream().flatMapToInt(roi -> Arrays.stream(RoiRegions.region(
			roi, GRID).voxels())).toArray()).voxels();
	}

	@Test
	void whatDidNotMoveHasTheSameVoxelsAndIsAPolygonThatCanBeCorrected() {
		Region region = discs(17, 12, 0, 0, 4, 6.5, 8, 5, 0, 0, 0);
		List<Roi> there = MovedOutlines.of(region, GRID, GRID);
		assertArrayEquals(region.voxels(), voxels(there));
		assertEquals(List.of("T9@3", "T9@4", "T9@5", "T9@6"), there.stream().map(roi -> roi.getName() +
			"@" + roi.getZPosition()).toList());
		for (Roi roi : there) {
			assertEquals(Roi.POLYGON, roi.getType());
			assertTrue(((PolygonRoi) roi).getNCoordinates() < 45, "corners " + roi.size());
		}
	}

	@Test
	void wholeVoxelsMoveItByWholeVoxelsAndAnImagesEdgeCutsIt() {
		Region region = discs(17, 12, 0, 0, 4, 6.5, 8, 5, 0, 0, 0);
		assertArrayEquals(discs(20, 10, 0, 4, 6.5, 8, 5, 0, 0, 0, 0).voxels(), voxels(MovedOutlines.of(
			region, grid(6, -4, -5), GRID)));
		assertArrayEquals(discs(-1, 12, 0, 0, 4, 6.5, 8, 5, 0, 0, 0).voxels(), voxels(MovedOutlines.of(
			region, grid(-36, 0, 0), GRID)));
		assertEquals(List.of(), MovedOutlines.of(region, grid(0, 100, 0), GRID));
	}

	/** Half a slice further a cone is as wide as between its slices, not as in one of them. */
	@Test
	void betweenSlicesOutlinesAreInterpolated() {
		Region cone = discs(17, 12, 0, 4, 5, 6, 7, 8, 9, 0, 0);
		List<Roi> there = MovedOutlines.of(cone, grid(0, 0, 2.5), GRID);
		Roi third = there.stream().filter(roi -> roi.getZPosition() == 4).findFirst().orElseThrow();
		assertTrue(area(third) > 81 && area(third) < 109, "between 81 and 109 pixels: " + area(third));
	}

	@Test
	void holesAndPiecesStayAndLinesLieBetweenPixels() {
		assertEquals(count(RING), area(contour(RING)), 0);
		assertEquals(count(TWO), area(contour(TWO)), 0);
		var line = contour((x, y) -> 4.3 - Math.hypot(x - 9.2, y - 9.6)).getFloatPolygon();
		for (int i = 0; i < line.npoints; i++)
			assertEquals(4.3, Math.hypot(line.xpoints[i] - 0.5 - 9.2, line.ypoints[i] - 0.5 - 9.6), 0.05);
		assertTrue(ContourLines.of(new FloatProcessor(4, 4)).isEmpty());
	}

	private static long count(DoubleBinaryOperator shown) {
		return IntStream.range(0, 1200).filter(pixel -> shown.applyAsDouble(pixel % 40, pixel / 40) > 0)
			.count();
	}

	private static double area(Roi roi) {
		return roi.getStatistics().area;
	}

	private static Roi contour(DoubleBinaryOperator shown) {
		FloatProcessor image = new FloatProcessor(40, 30);
		for (int pixel = 0; pixel < 1200; pixel++)
			image.setf(pixel, (float) shown.applyAsDouble(pixel % 40, pixel / 40));
		return ContourLines.of(image).orElseThrow();
	}
}
