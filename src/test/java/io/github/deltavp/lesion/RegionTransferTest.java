// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.lesion.RegionTransfer.Transferred;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTransferTest {

	/** Sagittal: x to the back, y to the feet, slices to the right. */
	private static final List<Double> BACK = List.of(0., 1., 0.);
	private static final List<Double> FEET = List.of(0., 0., -1.);
	private static final VoxelGrid PRE = grid(40, 50, 10, 2, 5, List.of(20., -100., 80.), BACK, FEET);
	private static final Region BOX = box("T9", PRE, 10, 12, 6, 8, 3, 4);

	@Test
	void theSameGridGivesTheSameRegion() {
		Transferred there = RegionTransfer.of(List.of(BOX), PRE, PRE);
		assertArrayEquals(BOX.voxels(), there.regions().get(0).voxels());
		assertEquals("T9", there.regions().get(0).name());
		assertEquals(List.of(), there.warnings());
	}

	/** The images begin 3 columns, 4 rows and 1 slice later, so the region lies as much earlier. */
	@Test
	void imagesThatBeginElsewhereMoveTheRegion() {
		VoxelGrid post = grid(40, 50, 10, 2, 5, List.of(15., -94., 72.), BACK, FEET);
		Transferred there = RegionTransfer.of(List.of(BOX), PRE, post);
		assertArrayEquals(box("T9", post, 7, 8, 6, 8, 2, 4).voxels(), there.regions().get(0).voxels());
	}

	@Test
	void finerVoxelsKeepTheVolume() {
		VoxelGrid post = grid(80, 100, 20, 1, 2.5, List.of(21.25, -100.5, 80.5), BACK, FEET);
		Transferred there = RegionTransfer.of(List.of(BOX), PRE, post);
		assertArrayEquals(box("T9", post, 20, 24, 12, 16, 6, 8).voxels(), there.regions().get(0)
			.voxels());
		assertEquals(List.of(), there.warnings());
	}

	/** Columns to the feet and rows to the front: a quarter turn, slices the other way round. */
	@Test
	void imagesTurnedInTheirPlaneHoldTheSamePlaces() {
		VoxelGrid post = grid(50, 40, 10, 2, 5, List.of(20. - 45, -100., 80.), FEET, BACK);
		Region there = RegionTransfer.of(List.of(BOX), PRE, post).regions().get(0);
		assertArrayEquals(box("T9", post, 12, 10, 8, 6, 10 - 3 - 4, 4).voxels(), there.voxels());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 4.5 })
	void aSmallInclinationIsMentioned(double degrees) {
		Transferred there = RegionTransfer.of(List.of(BOX), PRE, inclined(degrees));
		assertTrue(there.warnings().get(0).contains("inclined by"), there.toString());
		assertEquals(BOX.count(), there.regions().get(0).count(), 0.25 * BOX.count());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 5.5, 30, 90 })
	void aLargeInclinationIsRefused(double degrees) {
		Exception refusal = assertThrows(IllegalArgumentException.class, () -> RegionTransfer.of(List
			.of(BOX), PRE, inclined(degrees)));
		assertTrue(refusal.getMessage().contains("draw the ROIs on the second visit"), refusal
			.getMessage());
	}

	@Test
	void whatLiesOutsideIsRefusedAndWhatReachesOverTheEdgeIsMentioned() {
		VoxelGrid far = grid(40, 50, 10, 2, 5, List.of(20., 500., 80.), BACK, FEET);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RegionTransfer.of(List.of(BOX),
			PRE, far)).getMessage().startsWith("T9 lies outside"));
		VoxelGrid cut = grid(40, 50, 5, 2, 5, List.of(20., -100., 80.), BACK, FEET);
		Transferred there = RegionTransfer.of(List.of(BOX), PRE, cut);
		assertEquals(BOX.count() / 2, there.regions().get(0).count());
		assertTrue(there.warnings().get(0).contains("the volume of T9 changed by -50 %"), there
			.toString());
	}

	@Test
	void aRegisteredRegionMustLieWithinByHalf() {
		RegionTransfer.requireWithin(BOX, PRE, grid(40, 50, 5, 2, 5, List.of(20., -100., 80.), BACK,
			FEET));
		VoxelGrid cut = grid(40, 50, 4, 2, 5, List.of(20., -100., 80.), BACK, FEET);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RegionTransfer.requireWithin(BOX,
			PRE, cut)).getMessage().startsWith(
				"T9 lies outside the images of the other visit (25 % of it within them)"));
		RegionTransfer.requireWithin(BOX, PRE, inclined(14));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RegionTransfer.requireWithin(BOX,
			PRE, inclined(16))).getMessage().contains("by 16°"));
	}

	/** All voxels of one exam, seen on grids that reach two voxels farther, or end two earlier. */
	@Test
	void edgesStayEdges() {
		Region whole = box("all", PRE, 0, 0, 40, 50, 0, 10);
		VoxelGrid larger = grid(44, 54, 14, 2, 5, List.of(30., -104., 84.), BACK, FEET);
		Region there = RegionTransfer.of(List.of(whole), PRE, larger).regions().get(0);
		assertArrayEquals(box("all", larger, 2, 2, 40, 50, 2, 10).voxels(), there.voxels());
		VoxelGrid smaller = grid(36, 46, 6, 2, 5, List.of(10., -96., 76.), BACK, FEET);
		Region inside = RegionTransfer.of(List.of(whole), PRE, smaller).regions().get(0);
		assertArrayEquals(box("all", smaller, 0, 0, 36, 46, 0, 6).voxels(), inside.voxels());
	}

	@Test
	void aRegionWithoutVoxelsStaysWithout() {
		Transferred there = RegionTransfer.of(List.of(new Region("none", PRE, new int[0])), PRE, PRE);
		assertEquals(0, there.regions().get(0).count());
		assertEquals(List.of(), there.warnings());
	}

	@Test
	void aRegionOfAnotherExamIsRefused() {
		VoxelGrid other = VoxelGrid.axisAligned(41, 50, 10, 2, 2, 5);
		assertThrows(IllegalArgumentException.class, () -> RegionTransfer.of(List.of(box("T9", other, 1,
			1, 1, 1, 1, 1)), PRE, PRE));
	}

	@Test
	void theVisitWithoutAPlaceIsNamed() {
		VoxelGrid plain = VoxelGrid.axisAligned(40, 50, 10, 2, 2, 5);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RegionTransfer.of(List.of(BOX),
			PRE, plain)).getMessage().startsWith("the images of the second visit"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RegionTransfer.of(List.of(BOX),
			plain, PRE)).getMessage().startsWith("the images of the first visit"));
	}

	@Test
	void imagesWithoutAPlaceAreOnlyTakenToLieAlikeWhereTheyAreAlike() {
		VoxelGrid plain = VoxelGrid.axisAligned(40, 50, 10, 2, 2, 5);
		Region region = box("T9", plain, 1, 2, 3, 3, 1, 2);
		Transferred there = RegionTransfer.of(List.of(region), plain, plain);
		assertArrayEquals(region.voxels(), there.regions().get(0).voxels());
		assertTrue(there.warnings().get(0).contains("pixel by pixel"));
		assertThrows(IllegalArgumentException.class, () -> RegionTransfer.of(List.of(region), plain,
			PRE));
		assertThrows(IllegalArgumentException.class, () -> RegionTransfer.of(List.of(region), plain,
			VoxelGrid.axisAligned(80, 50, 10, 1, 2, 5)));
	}

	@Test
	void aVoxelIsFoundWhereItLies() {
		VoxelGrid inclined = inclined(30);
		double[] back = inclined.voxelAt(inclined.positionMm(3.25, 17, 5.5));
		assertArrayEquals(new double[] { 3.25, 17, 5.5 }, back, 1e-9);
		assertArrayEquals(new double[] { 20 - 5, -100 + 4, 80 - 6 }, PRE.positionMm(2, 3, 1), 1e-9);
	}

	/** Turned about the patient's long axis at the middle of the images. */
	private static VoxelGrid inclined(double degrees) {
		double c = Math.cos(Math.toRadians(degrees));
		double s = Math.sin(Math.toRadians(degrees));
		List<Double> back = List.of(s, c, 0.);
		double[] middle = PRE.positionMm(14.5, 15.5, 4.5);
		VoxelGrid turned = grid(40, 50, 10, 2, 5, List.of(0., 0., 0.), back, FEET);
		double[] wrong = turned.positionMm(14.5, 15.5, 4.5);
		List<Double> origin = new ArrayList<>();
		for (int i = 0; i < 3; i++)
			origin.add(middle[i] - wrong[i]);
		return grid(40, 50, 10, 2, 5, origin, back, FEET);
	}

	private static VoxelGrid grid(int width, int height, int slices, double pixelMm, double sliceMm,
		List<Double> origin, List<Double> row, List<Double> column)
	{
		return new VoxelGrid(width, height, slices, pixelMm, pixelMm, sliceMm, origin, row, column);
	}

	private static Region box(String name, VoxelGrid grid, int x, int y, int width, int height,
		int slice, int slices)
	{
		List<Integer> voxels = new ArrayList<>();
		for (int z = slice; z < slice + slices; z++)
			for (int j = y; j < y + height; j++)
				for (int i = x; i < x + width; i++)
					voxels.add(i + grid.width() * (j + grid.height() * z));
		return new Region(name, grid, voxels.stream().mapToInt(Integer::intValue).toArray());
	}
}
