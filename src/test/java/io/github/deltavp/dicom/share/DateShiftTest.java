// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateShiftTest {

	@ParameterizedTest
	@CsvSource({ "20260301, 20260130", "2026.03.01, 20260130", "20240229, 20240130", "'', ''",
		"20261341, ''", "ZQXVJK, ''", "202603, ''" })
	void datesAreEarlierByTheDays(String date, String shifted) {
		assertEquals(shifted, new DateShift(30).date(date));
	}

	@ParameterizedTest
	@CsvSource({ "20260301101500.250000, 20260130101500.250000",
		"20260301235959+0100, 20260130235959", "20260301, ''", "20260301 ZQXVJK, ''" })
	void timesOfDayStayAndTimeZonesGo(String date, String shifted) {
		assertEquals(shifted, new DateShift(30).dateTime(date));
	}

	@Test
	void theDaysComeFromTheStudiesAndAreTheSameAgain() {
		OptionalLong day = OptionalLong.of(9000);
		DateShift once = DateShift.of(List.of("1.2.3", "1.2.4"), day);
		assertEquals(once, DateShift.of(List.of("1.2.3", "1.2.4"), day));
		assertNotEquals(once, DateShift.of(List.of("1.2.3", "1.2.5"), day));
		assertTrue(once.days() >= 1 && once.days() <= 3650, once.toString());
	}

	/** Days are counted from 2000 on, and 0 means that there is no date. */
	@Test
	void noDateComesBeforeTheFirstThatIsCounted() {
		IntStream.range(0, 200).forEach(i -> {
			long days = DateShift.of(List.of("1.2." + i), OptionalLong.of(400)).days();
			assertTrue(days >= 1 && days <= 399, "" + days);
			long early = DateShift.of(List.of("1.2." + i), OptionalLong.of(100)).days();
			assertTrue(early < 0 && early >= -3650, "" + early);
		});
	}
}
