// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.StillImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A column of even vertebrae, 30 mm high every 40 mm along the slices (to the head), in tissue that
 * is as bright but uneven. The middle one is the reference.
 */
class OtherVertebraTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(24, 24, 40, 3, 3, 5);
	private static final int REFERENCE = 2;
	private static final VisitImages VISIT = visit();

	/** The number of the vertebra at a voxel; −1 between and beside them. */
	private static int vertebra(int voxel) {
		int x = GRID.position(voxel, 0);
		int y = GRID.position(voxel, 1);
		int slice = GRID.position(voxel, 2);
		return x >= 7 && x < 17 && y >= 7 && y < 17 && slice % 8 < 6 ? slice / 8 : -1;
	}

	private static Region of(int number) {
		return new Region("reference", GRID, IntStream.range(0, GRID.voxelsPerSlice() * GRID.slices())
			.filter(voxel -> vertebra(voxel) == number).toArray());
	}

	private static VisitImages visit() {
		List<float[]> planes = new ArrayList<>();
		for (int t = 0; t < 4; t++)
			for (int z = 0; z < GRID.slices(); z++) {
				int first = z * GRID.voxelsPerSlice();
				float[] plane = new float[GRID.voxelsPerSlice()];
				for (int i = 0; i < plane.length; i++)
					plane[i] = vertebra(first + i) >= 0 ? 100 + i % 3 : 100 + 50 * (float) Math.sin(1 + i *
						1.7 + z);
				planes.add(plane);
			}
		DynamicSeries series = new DynamicSeries(DynamicSeries.wrap(GRID, planes), GRID, TimeAxis
			.uniform(4, 6), new Protocol(5, 2, 20, 1.5), "test", "magnitude", List.of(), List.of());
		return new VisitImages(StillImages.of(series, new BaselineFrames(0, 1), 8), List.of(of(
			REFERENCE)));
	}

	/** Vp of what a region holds most: that of the vertebra, or ten times as much between them. */
	private static ToDoubleFunction<Region> vp(double... ofVertebra) {
		return region -> {
			int number = vertebra(region.voxels()[region.count() / 2]);
			return number < 0 ? 0.3 : ofVertebra[number];
		};
	}

	private static Optional<OtherVertebra> found(ToDoubleFunction<Region> after) {
		return OtherVertebra.of(VISIT, of(REFERENCE), vp(0.03, 0.03, 0.03, 0.03, 0.03), VISIT, of(
			REFERENCE), after, 0);
	}

	@Test
	void aVertebraThatKeptItsPlasmaIsNamed() {
		OtherVertebra down = found(vp(0.015, 0.0298, 0.02, 0.015, 0.015)).orElseThrow();
		assertEquals(-40, down.headMm(), 5);
		assertTrue(IntStream.of(down.pre().voxels()).allMatch(voxel -> vertebra(voxel) == 1));
		assertTrue(down.place().matches(
			"(35|40|45) mm towards the feet \\(x \\d+, y \\d+, slice 1[012] before therapy\\)"), down
				.place());
		assertTrue(found(vp(0.015, 0.015, 0.02, 0.0298, 0.015)).orElseThrow().place().contains("head"));
	}

	@Test
	void theOneThatChangedLeastIs() {
		assertTrue(found(vp(0.015, 0.0285, 0.02, 0.0299, 0.015)).orElseThrow().headMm() > 0);
	}

	@Test
	void ifAllChangedNoneIs() {
		assertTrue(found(vp(0.02, 0.02, 0.02, 0.02, 0.02)).isEmpty());
	}

	/** Where the tissue around fell as much, by the artery's error, they kept their plasma. */
	@Test
	void aChangeOfAllTissueIsNone() {
		assertTrue(OtherVertebra.of(VISIT, of(REFERENCE), vp(0.03, 0.03, 0.03, 0.03, 0.03), VISIT, of(
			REFERENCE), vp(0.02, 0.02, 0.01, 0.02, 0.02), Math.log(2 / 3.)).isPresent());
	}

	@Test
	void whatIsNoMarrowIsNotNamed() {
		assertTrue(OtherVertebra.of(VISIT, of(REFERENCE), vp(0.1, 0.1, 0.03, 0.1, 0.1), VISIT, of(
			REFERENCE), vp(0.1, 0.1, 0.02, 0.1, 0.1), 0).isEmpty());
	}
}
