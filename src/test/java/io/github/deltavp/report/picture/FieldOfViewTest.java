// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields around a square lesion, before therapy on pixels of 1 mm, after it of 1.25 mm. */
class FieldOfViewTest {

	private static final VoxelGrid BEFORE = VoxelGrid.axisAligned(100, 100, 1, 1, 1, 5);
	private static final VoxelGrid AFTER = VoxelGrid.axisAligned(96, 96, 1, 1.25, 1.25, 5);

	private static Region square(VoxelGrid grid, int x, int y, int side) {
		return new Region("lesion", grid, IntStream.range(0, side * side).map(i -> grid.voxel(x + i %
			side, y + i / side, 0)).toArray());
	}

	private static FieldOfView.Subject subject(VoxelGrid grid, Region lesion, Region... others) {
		return new FieldOfView.Subject(grid, lesion, 0, List.of(others));
	}

	private static Rectangle2D mm(SliceView view) {
		return new Rectangle2D.Double(view.part().getX() * view.pixelWidthMm(), view.part().getY() *
			view.pixelHeightMm(), view.widthMm(), view.part().getHeight() * view.pixelHeightMm());
	}

	/** Also at the edge of the images of one visit, or of both. */
	@ParameterizedTest
	@CsvSource({ "50,40, 30,52", "0,0, 40,40", "88,3, 40,40", "2,90, 86,0" })
	void bothVisitsShowTheSameFieldWithTheLesionAtTheSamePlace(int x1, int y1, int x2, int y2) {
		List<SliceView> views = FieldOfView.of(List.of(subject(BEFORE, square(BEFORE, x1, y1, 10)),
			subject(AFTER, square(AFTER, x2, y2, 8))));
		Rectangle2D before = mm(views.get(0));
		Rectangle2D after = mm(views.get(1));
		assertEquals(.3 * 120, before.getWidth(), 1e-9);
		assertEquals(before.getWidth(), after.getWidth(), 1e-9);
		assertEquals(before.getHeight(), after.getHeight(), 1e-9);
		assertEquals(x1 + 5 - before.getX(), 1.25 * (x2 + 4) - after.getX(), 1e-9);
		assertEquals(y1 + 5 - before.getY(), 1.25 * (y2 + 4) - after.getY(), 1e-9);
		assertTrue(before.contains(x1, y1, 10, 10));
	}

	@ParameterizedTest
	@CsvSource({ "4, 30", "10, 30", "15, 45", "33, 99", "60, 100" })
	void theLesionFillsAtMostAThirdAsFarAsTheImagesReach(int side, double expectedMm) {
		SliceView view = FieldOfView.of(List.of(subject(BEFORE, square(BEFORE, 20, 20, side)))).get(0);
		assertEquals(expectedMm, view.widthMm(), 1e-9);
		assertTrue(new Rectangle2D.Double(0, 0, 100, 100).contains(mm(view)));
	}

	@Test
	void theReferenceIsSeenTooWhereThereIsRoom() {
		SliceView view = FieldOfView.of(List.of(subject(BEFORE, square(BEFORE, 40, 20, 8), square(
			BEFORE, 42, 58, 8)))).get(0);
		assertEquals(1.5 * 46, view.widthMm(), 1e-9);
		assertTrue(view.part().contains(42, 58, 8, 8) && view.part().contains(40, 20, 8, 8));
	}
}
