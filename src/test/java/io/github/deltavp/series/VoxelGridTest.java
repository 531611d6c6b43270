// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spacings that a grid may have. */
class VoxelGridTest {

	/** The last three are what headers hold whose bytes were changed. */
	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, Double.NaN, 1e-12, 2e9, Double.POSITIVE_INFINITY })
	void noVoxelsLieSoFarApart(double mm) {
		assertEquals("spacing y is " + mm + " mm; it must be 0.001 … 10000.0 mm", assertThrows(
			IllegalArgumentException.class, () -> VoxelGrid.axisAligned(2, 2, 2, 1, mm, 1)).getMessage());
	}

	@Test
	void animalsAndThickSlabsAreGrids() {
		assertEquals(0.05 * 0.05 * 100, VoxelGrid.axisAligned(2, 2, 2, 0.05, 0.05, 100)
			.voxelVolumeMm3(), 1e-12);
	}
}
