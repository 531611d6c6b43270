// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.converter.TypedArgumentConverter;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {

	@ParameterizedTest
	@CsvSource({ "'', at least one time", "NaN, time 1 is NaN", "0 Infinity, time 2 is Infinity",
		"0 1 1, time 3 (1.0 s) does not come after time 2 (1.0 s)",
		"5 4, time 2 (4.0 s) does not come after time 1 (5.0 s)" })
	void refusesTimesThatDoNotAscendAndNamesTheFirst(@ConvertWith(Numbers.class) double[] seconds,
		String words)
	{
		String message = assertThrows(IllegalArgumentException.class, () -> TimeAxis.ofSeconds(seconds))
			.getMessage();
		assertTrue(message.contains(words), message);
	}

	/** The median of the steps; two digits make it exact. */
	@ParameterizedTest
	@CsvSource({ "0 2, 2", "0 1 4, 2", "0 1 4 6, 2", "0 8 9 11 15, 3", "-3 0, 3", "7, NaN" })
	void theIntervalIsTheMedianOfTheSteps(@ConvertWith(Numbers.class) double[] seconds,
		double expected)
	{
		assertEquals(expected, TimeAxis.ofSeconds(seconds).intervalSeconds());
	}

	@ParameterizedTest
	@CsvSource({ "0 5 10 15, true", "2 7 12, true", "0 5 10.000004, true", "0 5 10.00002 15, false",
		"0 5 9.99998 15, false", "0 1 4, false", "3, true" })
	void isUniformToAMillionthOfTheInterval(@ConvertWith(Numbers.class) double[] seconds,
		boolean expected)
	{
		assertEquals(expected, TimeAxis.ofSeconds(seconds).isUniform());
	}

	@Test
	void uniformTimesStartAtZero() {
		TimeAxis times = TimeAxis.uniform(4, 2.5);
		assertArrayEquals(new double[] { 0, 2.5, 5, 7.5 }, times.toSeconds());
		assertEquals(4, times.size());
		assertEquals(5, times.seconds(2));
		assertEquals("4 times, 0.0 … 7.5 s", times.toString());
	}

	@Test
	void theDurationIsFromTheFirstToTheLast() {
		assertEquals(7, TimeAxis.ofSeconds(-2, 1, 5).durationSeconds());
		assertEquals(0, TimeAxis.ofSeconds(3).durationSeconds());
	}

	@Test
	void axesAreEqualWhereAllTimesAre() {
		TimeAxis times = TimeAxis.ofSeconds(0, 1);
		assertEquals(times, TimeAxis.uniform(2, 1));
		assertEquals(times.hashCode(), TimeAxis.uniform(2, 1).hashCode());
		assertNotEquals(times, TimeAxis.uniform(3, 1));
		assertNotEquals(times, TimeAxis.uniform(2, 1.5));
		assertFalse(times.equals((Object) "0 1"));
	}

	@Test
	void nobodyCanChangeIt() {
		double[] seconds = { 0, 1 };
		TimeAxis times = TimeAxis.ofSeconds(seconds);
		seconds[0] = -7;
		times.toSeconds()[1] = 7;
		assertArrayEquals(new double[] { 0, 1 }, times.toSeconds());
	}

	/** Numbers between blanks. */
	static final class Numbers extends TypedArgumentConverter<String, double[]> {

		Numbers() {
			super(String.class, double[].class);
		}

		@Override
		protected double[] convert(String text) {
			return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).mapToDouble(
				Double::parseDouble).toArray();
		}
	}
}
