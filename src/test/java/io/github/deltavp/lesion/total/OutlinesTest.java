// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A grid of 5 × 4 × 3, voxel = x + 5 · (y + 4 · slice). */
class OutlinesTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(5, 4, 3, 1, 1, 1);

	private static Outlines of(int... voxels) {
		return new Outlines(GRID, new Region("lesion", GRID, voxels));
	}

	@Test
	void aPixelInOnlyTheMiddleOfASquareIsLeft() {
		Outlines square = of(21, 22, 23, 26, 27, 28, 31, 32, 33);
		assertArrayEquals(new int[] { 27 }, square.inward().voxels());
		assertEquals("lesion", square.inward().name());
	}

	@Test
	void whatTouchesTheEdgeOfTheImageHasNoNeighbourThere() {
		assertEquals(0, of(IntStream.range(0, 5).toArray()).inward().count());
		assertArrayEquals(new int[] { 6, 7, 8, 11, 12, 13 }, of(IntStream.range(0, 20).toArray())
			.inward().voxels());
	}

	@Test
	void aPixelOutAreTheFourNeighboursWithinTheSlice() {
		assertArrayEquals(new int[] { 22, 26, 27, 28, 32 }, of(27).outward().voxels());
		assertArrayEquals(new int[] { 20, 21, 25 }, of(20).outward().voxels());
		assertArrayEquals(new int[] { 34, 38, 39 }, of(39).outward().voxels());
		assertArrayEquals(new int[] { 0, 1, 5, 20, 21, 25 }, of(0, 20).outward().voxels(),
			"neither the end of a row nor that of a slice borders on the next one");
	}

	@Test
	void asideTheOutlineKeepsItsShapeAndLosesWhatLeavesTheImage() {
		assertArrayEquals(new int[] { 33 }, of(27).shifted(1, 1).voxels());
		assertArrayEquals(new int[] { 21 }, of(27).shifted(-1, -1).voxels());
		assertArrayEquals(new int[] { 23, 25 }, of(24, 26).shifted(-1, 0).voxels());
		assertEquals(0, of(24).shifted(1, 0).count());
		assertEquals(0, of(37).shifted(0, 1).count());
	}

	@Test
	void withoutItsEndSlicesOnlyWhatHasNeighboursInBothIsLeft() {
		assertArrayEquals(new int[] { 27 }, of(7, 8, 27, 28, 47, 49).withoutEndSlices().voxels());
		assertArrayEquals(new int[] { 20 }, of(0, 20, 40).withoutEndSlices().voxels());
		assertEquals(0, of(7, 27).withoutEndSlices().count());
		assertEquals(0, of(27, 47).withoutEndSlices().count());
	}

	@Test
	void nothingStaysNothing() {
		assertEquals(0, of().outward().count());
	}
}
