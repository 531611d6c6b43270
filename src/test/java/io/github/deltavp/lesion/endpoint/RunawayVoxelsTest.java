// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunawayVoxelsTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(6, 1, 1, 1, 1, 1);
	private static final Region REGION = new Region("L1", GRID, new int[] { 0, 1, 2, 3, 4 });
	private static final ParameterMap VP = map(0.03f, 0.57f, 0.59f, 3.4f, Float.NaN, 9);

	private static ParameterMap map(float... values) {
		return ParameterMap.of("vp", "", GRID, List.of(values));
	}

	@Test
	void noTissueHoldsMorePlasmaThanBlood() {
		assertEquals(new RunawayVoxels(2, 4), RunawayVoxels.of(REGION, VP, Optional.empty(),
			new Hematocrit(0.42)));
		assertEquals(new RunawayVoxels(3, 4), RunawayVoxels.of(REGION, VP, Optional.empty(),
			new Hematocrit(0.45)));
	}

	/** The median of the errors is 0.0102: four times that is 0.0408. */
	@Test
	void anErrorFarAboveThatOfTheOthersTells() {
		assertEquals(new RunawayVoxels(3, 4), RunawayVoxels.of(REGION, VP, Optional.of(map(0.01f,
			0.0409f, 0.0102f, 0.0101f, Float.NaN, 7)), new Hematocrit(0.42)));
		assertEquals(new RunawayVoxels(2, 4), RunawayVoxels.of(REGION, VP, Optional.of(map(Float.NaN,
			0.0407f, 0.0102f, 0.0101f, Float.NaN, 7)), new Hematocrit(0.42)));
	}

	@Test
	void onlyARegionThatHasSomeIsToldOf() {
		assertEquals(Optional.empty(), new RunawayVoxels(0, 9).words());
		assertEquals(
			"2 of 9 voxels ran away in the Vp map (more plasma than blood holds, or a far larger error than the others); trust its median, not its mean",
			new RunawayVoxels(2, 9).words().orElseThrow());
	}
}
