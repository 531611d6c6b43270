/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.dicom;

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
