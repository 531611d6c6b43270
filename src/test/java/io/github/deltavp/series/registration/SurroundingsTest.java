// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {

	/** Every second voxel of a row is enough, and every row. */
	private static final VoxelGrid GRID = VoxelGrid.axisAligned(24, 12, 7, 0.9, 2.5, 4);

	/** The box of the region is x 9 … 12, y 4 … 6, slice 2 … 3. */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 4, 5, 100 })
	void theVoxelsAreAtMostSoFarFromTheBoxOfTheRegion(double mm) {
		List<Integer> expected = new ArrayList<>();
		for (int z = 0; z < 7; z++)
			for (int y = 0; y < 12; y++)
				for (int x = 0; x < 24; x += 2)
					if (beside(x, 9, 12) * 0.9 <= mm && beside(y, 4, 6) * 2.5 <= mm && beside(z, 2, 3) *
						4 <= mm) expected.add(x + 24 * (y + 12 * z));
		Region region = new Region("lesion", GRID, new int[] { at(9, 6, 2), at(12, 5, 2), at(10, 4,
			3) });
		assertArrayEquals(expected.stream().mapToInt(i -> i).toArray(), new Surroundings(GRID, region)
			.within(mm));
	}

	private static int at(int x, int y, int z) {
		return GRID.voxel(x, y, z);
	}

	private static int beside(int place, int low, int high) {
		return Math.max(0, Math.max(low - place, place - high));
	}
}
