// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class B1MapTest {

	private static final VoxelGrid GRID = new VoxelGrid(12, 10, 2, 1, 1, 4, List.of(0., 0., 0.), List
		.of(1., 0., 0.), List.of(0., 1., 0.));
	/** Three times as wide, the centres of its voxels at 1, 4, 7 and 10 mm; three rows. */
	private static final VoxelGrid COARSE = new VoxelGrid(4, 3, 2, 3, 3, 4, List.of(1., 1., 0.), List
		.of(1., 0., 0.), List.of(0., 1., 0.));

	private static B1Map map(VoxelGrid from, MadeSeries.Signal ratio) {
		return B1Map.of(GRID, MadeSeries.of(from, TimeAxis.ofSeconds(0), ratio), "here");
	}

	@ParameterizedTest
	@DisplayName("What no coil does is not known, and the nominal angle is taken there")
	@CsvSource({ "0.2, 0.2, 0", "2, 2, 0", "0.19, 1, 1", "2.01, 1, 1", "0, 1, 1", "NaN, 1, 1",
		"-1, 1, 1" })
	void whatIsNotKnownIsNominal(double measured, double taken, double unknown) {
		B1Map map = map(GRID, (x, y, z, t) -> x == 3 ? measured : 0.9);
		assertEquals(taken, map.plane(1)[3], 1e-6);
		assertEquals(unknown, map.unknownShare(3));
		assertEquals(unknown / 2, map.unknownShare(3, 4));
		assertEquals((taken + 0.9) / 2, map.mean(3, 4), 1e-6);
		assertEquals((taken + 0.9) / 2, map.mean(123, 124), 1e-6, "of slice 1");
		assertEquals(List.of(1., 0.), List.of(map.mean(), map.unknownShare()));
	}

	@Test
	@DisplayName("It is carried to smaller voxels by its place; beyond its end it is not known")
	void itIsCarriedByPlace() {
		B1Map map = map(COARSE, (x, y, z, t) -> 0.7 + 0.02 * (1 + 3 * x) + 0.1 * z);
		for (int x = 1; x < 11; x++)
			assertEquals(0.8 + 0.02 * x, map.plane(1)[x + 12 * 5], 1e-5, "x " + x);
		assertEquals(1, map.plane(0)[9 * 12 + 4], "the last row is 0.5 mm too far");
		assertTrue(map.unknown().get(9 * 12 + 4));
		assertFalse(map.unknown().get(8 * 12 + 4));
	}

	@Test
	@DisplayName("A hole in it does not darken what lies beside")
	void aHoleDoesNotSpread() {
		B1Map map = map(COARSE, (x, y, z, t) -> x == 1 ? 0 : 0.8);
		float[] row = new float[12];
		System.arraycopy(map.plane(0), 4 * 12, row, 0, 12);
		assertArrayEquals(new float[] { 0.8f, 0.8f, 0.8f, 1, 1, 1, 0.8f, 0.8f, 0.8f, 0.8f, 0.8f, 0.8f },
			row, 1e-6f);
	}

	@ParameterizedTest
	@DisplayName("Its unit is told by the half of its values that are above")
	@CsvSource({ "0.31, 1, true", "0.29, 1, false", "1.99, 1, true", "2.01, 1, false",
		"95, 100, true", "29, 100, false", "720, 800, true", "720, 80, false" })
	void itsUnitIsToldByItsValues(double value, double nominal, boolean fits) {
		B1Scale scale = B1Scale.of(MadeSeries.of(GRID, TimeAxis.ofSeconds(0), (x, y, z, t) -> x < 7 ? 0
			: y < 3 ? value * 9 : value));
		assertEquals((float) value, scale.median());
		assertEquals(fits, scale.fits(nominal));
		assertEquals(value / nominal, scale.ratio(nominal).plane(1, 0)[119], 1e-6);
	}

	@Test
	void aMapOfNothingHasNoUnit() {
		B1Scale scale = B1Scale.of(MadeSeries.of(GRID, TimeAxis.ofSeconds(0), (x, y, z, t) -> -x));
		assertTrue(Double.isNaN(scale.median()));
		assertFalse(scale.fits(1));
	}
}
