// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTimeTest {

	@ParameterizedTest
	@CsvSource({ "093015.25, 34215.25", "093015, 34215", "0930, 34200", "09, 32400",
		"09:30:15.5, 34215.5", "093015., 34215", "240000, 86400", "250000, NaN", "096015, NaN",
		"x, NaN", "9, NaN" })
	void timeOfDay(String time, double seconds) {
		assertEquals(seconds, ClockTime.seconds("", time));
	}

	@ParameterizedTest
	@CsvSource({ "20000101, 20000102", "2000.01.01, 2000.01.02", "19991231, 20000101",
		"20240228, 20240229" })
	void daysFollowEachOther(String day, String next) {
		assertEquals(ClockTime.DAY, ClockTime.seconds(next, "1200") - ClockTime.seconds(day, "1200"));
	}

	@ParameterizedTest
	@CsvSource({ "20240229093015.25+0200, 20240229, 093015.25", "20240229093015, 20240229, 093015",
		"2024022909, 20240229, 09" })
	void dateTime(String dateTime, String date, String time) {
		assertEquals(ClockTime.seconds(date, time), ClockTime.seconds(dateTime));
	}

	@ParameterizedTest
	@CsvSource({ "20240229", "2024", "yesterday" })
	void dateTimeWithoutTimeIsNone(String dateTime) {
		assertEquals(Double.NaN, ClockTime.seconds(dateTime));
	}
}
