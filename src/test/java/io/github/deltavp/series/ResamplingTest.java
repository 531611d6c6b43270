// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResamplingTest {

	/** Axial, of 2 × 2 × 5 mm. */
	private static final VoxelGrid AXIAL = new VoxelGrid(20, 24, 6, 2, 2, 5, List.of(-19., -23.,
		-10.), List.of(1., 0., 0.), List.of(0., 1., 0.));
	/** Sagittal, of 1.5 × 1.5 × 4 mm, reaching out of the axial images at its top. */
	private static final VoxelGrid SAGITTAL = new VoxelGrid(20, 24, 5, 1.5, 1.5, 4, List.of(8., -14.,
		18.), List.of(0., 1., 0.), List.of(0., 0., -1.));

	/** A number that is linear in the place. */
	private static double ramp(double[] mm) {
		return 500 + 3 * mm[0] - 2 * mm[1] + 5 * mm[2];
	}

	private static DynamicSeries ramp(int times) {
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(AXIAL, times), AXIAL, TimeAxis
			.uniform(times, 1), Protocol.UNKNOWN, "ramp", "magnitude", List.of(), List.of());
		for (int t = 0; t < times; t++)
			for (int voxel = 0; voxel < 20 * 24 * 6; voxel++)
				series.plane(AXIAL.position(voxel, 2), t)[voxel % (20 * 24)] = (float) (1000 * t + ramp(at(
					AXIAL, voxel)));
		return series;
	}

	private static double[] at(VoxelGrid grid, int voxel) {
		return grid.positionMm(grid.position(voxel, 0), grid.position(voxel, 1), grid.position(voxel,
			2));
	}

	@Test
	@DisplayName("Images keep their place in the patient on a grid of another direction and size")
	void itKeepsThePlace() {
		DynamicSeries there = Resampling.onto(SAGITTAL, ramp(2));
		assertEquals(SAGITTAL, there.grid());
		int inside = 0;
		for (int voxel = 0; voxel < 20 * 24 * 5; voxel++) {
			double[] mm = at(SAGITTAL, voxel);
			float value = there.plane(SAGITTAL.position(voxel, 2), 1)[voxel % (20 * 24)];
			double top = mm[2] - 15;
			assertEquals(top > 2.5 || mm[2] < -12.5, Float.isNaN(value), "voxel " + voxel);
			if (top > 0 || mm[2] < -10) continue;
			assertEquals(1000 + ramp(mm), value, 0.01);
			inside++;
		}
		assertTrue(inside > 1000);
	}

	@Test
	void imagesThatLieThereAreLeftAsTheyAre() {
		DynamicSeries series = ramp(1);
		assertSame(series, Resampling.onto(AXIAL, series));
	}
}
