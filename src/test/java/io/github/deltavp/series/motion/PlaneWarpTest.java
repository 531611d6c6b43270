// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.VoxelGrid;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planes between their pixels. */
class PlaneWarpTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(40, 30, 1, 2, 3, 5);

	/** @param f of column and row */
	private static float[] plane(VoxelGrid grid, DoubleBinaryOperator f) {
		float[] plane = new float[grid.voxelsPerSlice()];
		for (int p = 0; p < plane.length; p++)
			plane[p] = (float) f.applyAsDouble(p % grid.width(), p / grid.width());
		return plane;
	}

	/** Keys's kernel is exact for polynomials of second degree, and so are its slopes. */
	@ParameterizedTest
	@CsvSource({ "1, 1", "1.25, 27.5", "37.99, 1.001", "20.3, 14.75" })
	void cubicSamplesOfAParabolaAreExact(double x, double y) {
		float[] plane = plane(GRID, (u, v) -> 7 + 2 * u - 3 * v + 0.5 * u * u - 0.25 * v * v + 0.125 *
			u * v);
		CubicSample sample = new CubicSample(40, 30);
		assertTrue(sample.moveTo(x, y));
		sample.read(plane);
		assertEquals(7 + 2 * x - 3 * y + 0.5 * x * x - 0.25 * y * y + 0.125 * x * y, sample.value,
			1e-9);
		assertEquals(2 + x + 0.125 * y, sample.slopeX, 1e-9);
		assertEquals(-3 - 0.5 * y + 0.125 * x, sample.slopeY, 1e-9);
	}

	/** The weights of Keys, a = −1/2, at a quarter: −9/128, 111/128, 29/128, −3/128. */
	@Test
	void cubicWeightsAreThoseOfKeys() {
		CubicSample sample = new CubicSample(40, 30);
		double[] weights = { -9 / 128., 111 / 128., 29 / 128., -3 / 128. };
		for (int i = 0; i < 4; i++) {
			int column = 9 + i;
			sample.moveTo(10.25, 5);
			sample.read(plane(GRID, (u, v) -> u == column && v == 5 ? 1 : 0));
			assertEquals(weights[i], sample.value, 1e-12);
			sample.moveTo(5, 10.25);
			sample.read(plane(GRID, (u, v) -> v == column && u == 5 ? 1 : 0));
			assertEquals(weights[i], sample.value, 1e-12);
		}
	}

	@Test
	void aPointWithoutAllItsNeighboursIsNotRead() {
		CubicSample sample = new CubicSample(40, 30);
		assertFalse(sample.moveTo(0.99, 10));
		assertFalse(sample.moveTo(38, 10));
		assertFalse(sample.moveTo(10, 0.99));
		assertFalse(sample.moveTo(10, 28));
	}

	/** By whole voxels, 3 to the right and 2 up: exact, and what comes in is the last pixel. */
	@Test
	void wholeShiftsAreUndoneExactly() {
		float[] moved = plane(GRID, (x, y) -> 100 * x + y * y);
		float[] back = new PlaneWarp(GRID).undo(moved, new InPlaneMotion(6, -6, 0));
		assertArrayEquals(plane(GRID, (x, y) -> 100 * Math.min(39, x + 3) + Math.pow(Math.max(0, y - 2),
			2)), back, 1e-3f);
	}

	/** A quarter turn of a square of square voxels, from x to y: (x, y) was seen at (−y, x). */
	@Test
	void aQuarterTurnIsUndoneExactly() {
		VoxelGrid square = VoxelGrid.axisAligned(21, 21, 1, 2, 2, 5);
		float[] back = new PlaneWarp(square).undo(plane(square, (x, y) -> x * x + 50 * y),
			new InPlaneMotion(0, 0, 90));
		assertArrayEquals(plane(square, (x, y) -> (20 - y) * (20 - y) + 50 * x), back, 1e-2f);
	}

	/**
	 * A wave of 9 × 8 voxels, seen moved and turned, is where it was, to the Lanczos kernel's error.
	 */
	@ParameterizedTest
	@CsvSource({ "0.7, 0, 0", "0, -1.3, 0", "2.4, 3.9, 0", "1.1, -0.8, 3", "0, 0, -7" })
	void aMovedWaveIsPutBack(double xMm, double yMm, double degrees) {
		DoubleBinaryOperator wave = (x, y) -> 100 + 50 * Math.sin(2 * Math.PI * x / 9) * Math.cos(2 *
			Math.PI * y / 8);
		double cos = Math.cos(Math.toRadians(degrees));
		double sin = Math.sin(Math.toRadians(degrees));
		float[] moved = plane(GRID, (x, y) -> {
			double u = (x - 19.5) * 2 - xMm;
			double v = (y - 14.5) * 3 - yMm;
			return wave.applyAsDouble((cos * u + sin * v) / 2 + 19.5, (cos * v - sin * u) / 3 + 14.5);
		});
		float[] back = new PlaneWarp(GRID).undo(moved, new InPlaneMotion(xMm, yMm, degrees));
		for (int y = 7; y < 23; y++)
			for (int x = 7; x < 33; x++)
				assertEquals(wave.applyAsDouble(x, y), back[x + 40 * y], 1, x + ", " + y);
	}

	/** Lanczos's weights with three lobes at a half, divided by their sum; one at a pixel. */
	@Test
	void theWeightsAreThoseOfLanczos() {
		double[] weights = new double[6];
		double sum = 0;
		for (int i = 0; i < 6; i++) {
			double x = Math.PI * (2.5 - i);
			weights[i] = 3 * Math.sin(x) * Math.sin(x / 3) / (x * x);
			sum += weights[i];
		}
		for (int i = 0; i < 6; i++) {
			int column = 10 + i;
			float[] back = new PlaneWarp(GRID).undo(plane(GRID, (x, y) -> x == column && y == 12 ? 1 : 0),
				new InPlaneMotion(1, 0, 0));
			assertEquals(weights[i] / sum, back[12 + 40 * 12], 1e-6);
			float[] down = new PlaneWarp(GRID).undo(plane(GRID, (x, y) -> y == column && x == 12 ? 1 : 0),
				new InPlaneMotion(0, 1.5, 0));
			assertEquals(weights[i] / sum, down[12 + 40 * 12], 1e-6);
		}
	}

	/**
	 * 5 mm, and a quarter of the smaller side turned by 0.02 rad, in voxels of the smaller spacing.
	 */
	@Test
	void theDisplacementIsThatHalfWayToTheEdge() {
		InPlaneMotion motion = new InPlaneMotion(3, -4, -Math.toDegrees(0.02));
		assertEquals(5, motion.shiftMm(), 1e-12);
		assertEquals((5 + 80 / 4. * 0.02) / 2, motion.displacementVoxels(GRID), 1e-12);
		assertEquals((5 + 60 / 4. * 0.02) / 3, motion.displacementVoxels(VoxelGrid.axisAligned(25, 20,
			1, 4, 3, 5)), 1e-12);
	}
}
