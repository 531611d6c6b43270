// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which places are fitted: a reference of 2 × 2 voxels of 5 mm in tissue that is ten times as
 * bright, and blocks of that size painted elsewhere. Its signal deviates by 2 %.
 */
class OtherVertebraPlacesTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(10, 10, 63, 5, 5, 5);
	private static final Region REFERENCE = block(3, 3, 30);

	private final double[] signal = new double[GRID.voxelsPerSlice() * GRID.slices()];

	OtherVertebraPlacesTest() {
		Arrays.fill(signal, 1000);
		paint(0, 0, 0, 100, 0.02);
	}

	private static Region block(int x, int y, int slice) {
		return new Region("block", GRID, new int[] { GRID.voxel(x, y, slice), GRID.voxel(x + 1, y,
			slice), GRID.voxel(x, y + 1, slice), GRID.voxel(x + 1, y + 1, slice) });
	}

	/**
	 * @param left place relative to the reference, in mm
	 * @param uneven deviation of its signal, as a share of it
	 */
	private void paint(int left, int back, int head, double mean, double uneven) {
		int[] voxels = block(3 + left / 5, 3 + back / 5, 30 + head / 5).voxels();
		for (int i = 0; i < voxels.length; i++)
			signal[voxels[i]] = mean * (1 + (i % 2 == 0 ? uneven : -uneven));
	}

	/** The regions that are asked for Vp before therapy: the reference's core first. */
	private static List<Region> asked(VisitImages visit, Region reference) {
		List<Region> asked = new ArrayList<>();
		OtherVertebra.of(visit, reference, region -> {
			asked.add(region);
			return 0.03;
		}, visit, reference, region -> 0.03, 0);
		return asked;
	}

	/** Where the places lie that are fitted: left, back, head in mm. */
	private List<List<Integer>> places() {
		return asked(GivenVisit.of(GRID, voxel -> signal[voxel], voxel -> 0.3, REFERENCE), REFERENCE)
			.stream().skip(1).map(region -> IntStream.range(0, 3).mapToObj(axis -> 5 * (GRID.position(
				region.voxels()[0], axis) - (axis < 2 ? 3 : 30))).toList()).toList();
	}

	/** Outside of that lie places that are more even; the first holds the image's first voxel. */
	@Test
	void theyLie25To150MmAlongTheSpineAnd15MmAside() {
		paint(-15, -15, -150, 100, 0.02);
		paint(15, 15, -25, 100, 0.02);
		paint(-15, 15, 25, 100, 0.02);
		paint(15, -15, 150, 100, 0.02);
		paint(0, 0, -20, 100, 0.01);
		paint(0, 0, 20, 100, 0.01);
		paint(0, 0, 155, 100, 0.01);
		paint(20, 0, 75, 100, 0.01);
		paint(0, 20, 80, 100, 0.01);
		assertEquals(Set.of(List.of(-15, -15, -150), List.of(15, 15, -25), List.of(-15, 15, 25), List
			.of(15, -15, 150)), Set.copyOf(places()));
	}

	/** Signal may differ by a quarter; its deviation, as a share of it, by half. */
	@Test
	void theyAreAsBrightAndAsEvenAsTheReference() {
		paint(0, 0, 50, 100, 0.029);
		paint(0, 0, 75, 100, 0.031);
		paint(0, 0, 100, 124, 0.029);
		paint(0, 0, 125, 126, 0.01);
		paint(0, 0, -50, 100 / 1.24, 0.029);
		paint(0, 0, -75, 100 / 1.26, 0.01);
		assertEquals(Set.of(List.of(0, 0, 50), List.of(0, 0, 100), List.of(0, 0, -50)), Set.copyOf(
			places()));
	}

	/** In the order of evenness: 30 mm lies too near to 25 mm, and eight are enough. */
	@Test
	void theEightMostEvenAreFittedThatLie25MmApart() {
		int[] heads = { 25, 30, 50, 100, 150, -25, -50, -150, 125, 75, -75, -100, -125 };
		for (int i = 0; i < heads.length; i++)
			paint(0, 0, heads[i], 100, 0.01 + 0.001 * i);
		assertEquals(List.of(25, 50, 100, 150, -25, -50, -150, 125), places().stream().map(
			place -> place.get(2)).toList());
	}

	/** Two voxels off every side, or one, or none, so that 20 voxels are left. */
	@ParameterizedTest
	@CsvSource({ "9, 9, 25", "6, 7, 20", "5, 7, 35" })
	void theCoreIsAsFarInAsTwentyVoxelsAreLeft(int width, int height, int voxels) {
		VoxelGrid grid = VoxelGrid.axisAligned(20, 20, 1, 5, 5, 5);
		Region reference = new Region("reference", grid, IntStream.range(0, 400).filter(voxel -> grid
			.position(voxel, 0) < width && grid.position(voxel, 1) < height).toArray());
		assertEquals(voxels, asked(GivenVisit.of(grid, voxel -> 100, voxel -> 0.3), reference).get(0)
			.count());
	}

	/** Columns and rows count from 0 as in ImageJ's status bar, slices from 1 as in its title. */
	@Test
	void aPlaceIsToldInTheReasonThatAReferenceIsDoubted() {
		OtherVertebra other = new OtherVertebra(new Region("one", GRID, new int[] { GRID.voxel(5, 7,
			43) }), GRID, 65);
		assertEquals("65 mm towards the head (x 5, y 7, slice 44 before therapy)", other.place());
		assertEquals(
			"Vp of the reference changed by -50 % against the tissue around it, as after irradiation; choose another vertebra, for example " +
				other.place(), new ReferenceCheck(new LogRatio(Math.log(0.5), 0.05), Optional.of(other))
					.reason().orElseThrow());
	}
}
