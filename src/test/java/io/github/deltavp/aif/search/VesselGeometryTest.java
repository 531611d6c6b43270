// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of voxels, against their definitions written out with coordinates. */
class VesselGeometryTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(7, 6, 5, 2, 3, 5);
	private static final int SIZE = 7 * 6 * 5;

	private static int[] random(double share, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		return IntStream.range(0, SIZE).filter(v -> random.nextDouble() < share).toArray();
	}

	/** Distance along x, y and slices. */
	private static int[] apart(int a, int b) {
		return new int[] { Math.abs(a % 7 - b % 7), Math.abs(a / 7 % 6 - b / 7 % 6), Math.abs(a / 42 -
			b / 42) };
	}

	/** Every voxel takes the least number of its neighbours of the same label, until none changes. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void componentsAreWhatNeighboursOfOneLabelReach(long seed) {
		int[] voxels = random(0.8, seed);
		int[] labels = new SplittableRandom(seed).ints(voxels.length, 1, 4).toArray();
		int[] first = IntStream.range(0, voxels.length).toArray();
		for (boolean changed = true; changed;) {
			changed = false;
			for (int i = 0; i < first.length; i++)
				for (int j = 0; j < first.length; j++)
					if (labels[i] == labels[j] && first[j] < first[i] && Arrays.stream(apart(voxels[i],
						voxels[j])).sum() == 1)
					{
						first[i] = first[j];
						changed = true;
					}
		}
		List<int[]> expected = new ArrayList<>();
		for (int k = 0; k < first.length; k++) {
			int root = k;
			int[] members = IntStream.range(0, first.length).filter(i -> first[i] == root).map(
				i -> voxels[i]).toArray();
			if (members.length >= 3) expected.add(members);
		}
		Components components = new Components(GRID);
		for (int again = 0; again < 2; again++)
			assertArrayEquals(expected.toArray(), components.of(voxels, labels, 3).toArray());
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, 0", "1, 1, 0", "1, 4, 1", "7, 1, 2" })
	void neighboursAreThoseInTheBox(int x, int y, int slices) {
		int[] voxels = Arrays.stream(random(0.5, 4)).filter(v -> v >= 42).toArray();
		Neighbours near = new Neighbours(GRID, voxels, new int[] { x, y, slices });
		for (int voxel : voxels)
			assertArrayEquals(IntStream.range(0, voxels.length).filter(i -> {
				int[] d = apart(voxels[i], voxel);
				return d[0] <= x && d[1] <= y && d[2] <= slices;
			}).toArray(), near.of(voxel));
	}

	/** @param across whether the neighbours in the slices before and after must belong to it too */
	private static int[] inside(int[] vessel, boolean across) {
		return Arrays.stream(vessel).filter(v -> IntStream.range(0, SIZE).filter(w -> {
			int[] d = apart(v, w);
			return d[2] == 0 && d[0] <= 1 && d[1] <= 1 || across && d[0] + d[1] == 0 && d[2] == 1;
		}).allMatch(w -> Arrays.binarySearch(vessel, w) >= 0)).toArray();
	}

	/** All of some slices but a few voxels, so that something is left of them. */
	@ParameterizedTest
	@CsvSource({ "0.01, 0, 5, 2", "0.1, 0, 5, 2", "0.05, 1, 3, 1", "0.5, 0, 5, 0" })
	void theCoreIsWhatHasAllItsNeighbours(double missing, int from, int to, int erosion) {
		int[] vessel = Arrays.stream(random(1 - missing, 8)).filter(v -> v / 42 >= from && v / 42 < to)
			.toArray();
		int[] expected = erosion == 0 ? vessel : inside(vessel, erosion == 2);
		assertEquals(erosion, inside(vessel, true).length >= 12 ? 2 : inside(vessel, false).length >= 12
			? 1 : 0);
		VesselCore core = VesselCore.of(GRID, vessel);
		assertEquals(erosion, core.erosion());
		assertArrayEquals(expected, core.voxels());
	}

	/**
	 * A slab of 5 × 4 × 3: 3 × 2 within each slice are 18, of which one slice lies between others.
	 */
	@Test
	void twelveVoxelsAreEnough() {
		int[] slab = IntStream.range(0, SIZE).filter(v -> v % 7 < 5 && v % 7 > 0 && v / 7 % 6 > 0 && v /
			7 % 6 < 5 && v / 42 > 0 && v / 42 < 4).toArray();
		assertEquals(1, VesselCore.of(GRID, slab).erosion());
		assertEquals(12, VesselCore.of(GRID, slab).voxels().length);
		int[] less = Arrays.stream(slab).filter(v -> v != slab[0]).toArray();
		assertEquals(0, VesselCore.of(GRID, less).erosion());
	}

	private static VoxelGrid grid(double[] row, double[] column) {
		return new VoxelGrid(7, 6, 9, 2, 3, 5, List.of(0., 0., 0.), List.of(row[0], row[1], row[2]),
			List.of(column[0], column[1], column[2]));
	}

	/** Sagittal, coronal turned by 90°, and axial images; inclined ones by what is closest. */
	@Test
	void headToFeetIsTheAxisClosestToIt() {
		assertEquals(1, VesselExtent.craniocaudalAxis(grid(new double[] { 0, 1, 0 }, new double[] { 0,
			0, -1 })));
		assertEquals(0, VesselExtent.craniocaudalAxis(grid(new double[] { 0, 0, 1 }, new double[] { 1,
			0, 0 })));
		assertEquals(2, VesselExtent.craniocaudalAxis(grid(new double[] { 1, 0, 0 }, new double[] { 0,
			1, 0 })));
		assertEquals(2, VesselExtent.craniocaudalAxis(grid(new double[] { 1, 0, 0 }, new double[] { 0,
			0.8, 0.6 })));
		assertEquals(1, VesselExtent.craniocaudalAxis(grid(new double[] { 1, 0, 0 }, new double[] { 0,
			0.6, -0.8 })));
	}

	/** Sagittal: 4 rows of 3 mm, of which one is not touched; 9 voxels of 30 mm³ over 9 mm. */
	@Test
	void anExtentByHand() {
		VoxelGrid sagittal = grid(new double[] { 0, 1, 0 }, new double[] { 0, 0, -1 });
		int[] voxels = IntStream.of(0, 1, 2, 7, 8, 21, 42, 43, 49).toArray();
		VesselExtent extent = VesselExtent.of(sagittal, voxels, 8);
		assertEquals(9, extent.lengthMm(), 1e-12);
		assertEquals(9 / 24., extent.lengthFraction(), 1e-12);
		assertEquals(2 * Math.sqrt(30 / Math.PI), extent.widthMm(), 1e-12);
		assertEquals(2, extent.slices());
		assertEquals(9 / (2 * Math.sqrt(30 / Math.PI)), extent.slenderness(), 1e-12);
		assertTrue(extent.measurable());
		assertFalse(VesselExtent.of(sagittal, voxels, 7).measurable());
	}

	/** A vessel of four voxels of 2 mm across is thin below that, or where its rim had to stay. */
	@Test
	void partialVolumeIsNotableInThinVessels() {
		assertFalse(partial(8, 1).isNotable());
		assertTrue(partial(7.9, 1).isNotable());
		assertTrue(partial(20, 0).isNotable());
		assertEquals(new PartialVolume(9, 4.5, 2), partial(9, 2));
	}

	private static PartialVolume partial(double widthMm, int erosion) {
		return PartialVolume.of(new VesselCandidate(new int[0], new int[0], erosion, new VesselExtent(
			50, 1, widthMm, 3, true), 1, 9, null, null), GRID);
	}
}
