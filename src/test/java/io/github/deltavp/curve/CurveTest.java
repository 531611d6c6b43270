// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {

	/** 2 at 1 s, 6 at 3 s, 0 at 9 s: lines of slope 2 and −1. */
	private static final Curve ROOF = new Curve(TimeAxis.ofSeconds(1, 3, 9), new double[] { 2, 6,
		0 });

	@ParameterizedTest
	@CsvSource({ "-5, 2", "1, 2", "1.5, 3", "2, 4", "3, 6", "4, 5", "8.5, 0.5", "9, 0", "100, 0" })
	void betweenSamplesItIsALineAndOutsideConstant(double seconds, double expected) {
		assertEquals(expected, ROOF.valueAt(seconds), 1e-15);
	}

	/** Trapezia by hand: 8 under the first line, 18 under the second; none outside the samples. */
	@ParameterizedTest
	@CsvSource({ "1, 9, 26", "-10, 90, 26", "1, 3, 8", "3, 9, 18", "2, 4, 10.5", "1.5, 2.5, 4",
		"5, 6, 3.5", "-4, 2, 3", "8, 20, 0.5", "4, 4, 0", "6, 5, 0", "-3, 0, 0", "10, 12, 0" })
	void theAreaIsThatUnderItsLines(double from, double to, double expected) {
		assertEquals(expected, ROOF.area(from, to), 1e-14);
	}

	@ParameterizedTest
	@CsvSource({ "1, 2, 3, 2", "3, 2, 1, 0", "1, 3, 3, 1", "-1, -3, -2, 0", "NaN, 1, 2, 2",
		"NaN, 2, NaN, 1", "2, NaN, 1, 0", "NaN, NaN, NaN, 0" })
	void thePeakIsTheFirstLargestSampleThatIsThere(double a, double b, double c, int expected) {
		assertEquals(expected, new Curve(TimeAxis.uniform(3, 1), new double[] { a, b, c }).peakIndex());
	}

	@Test
	void sampledAndMappedCurvesKeepTheirTimes() {
		TimeAxis times = TimeAxis.ofSeconds(0, 2, 5);
		Curve squares = Curve.sample(times, t -> t * t);
		assertArrayEquals(new double[] { 0, 4, 25 }, squares.toArray());
		Curve shifted = squares.map(value -> value + 1);
		assertArrayEquals(new double[] { 1, 5, 26 }, shifted.toArray());
		assertEquals(times, shifted.times());
		assertEquals(3, shifted.size());
		assertEquals(5, shifted.value(1));
	}

	@Test
	void nobodyCanChangeIt() {
		double[] values = { 1, 2 };
		Curve curve = new Curve(TimeAxis.uniform(2, 1), values);
		values[0] = 7;
		curve.toArray()[1] = 7;
		assertArrayEquals(new double[] { 1, 2 }, curve.toArray());
	}

	@Test
	void refusesOtherCountsThanItsTimes() {
		String message = assertThrows(IllegalArgumentException.class, () -> new Curve(TimeAxis.uniform(
			3, 1), new double[2])).getMessage();
		assertTrue(message.contains("2 values for 3 times"), message);
	}
}
