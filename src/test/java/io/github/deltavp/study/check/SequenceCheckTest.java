// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Protocol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceCheckTest {

	@ParameterizedTest
	@CsvSource({ "5, 2, 25", "2.1, 0.9, 10", "150, 4, 60", "NaN, NaN, NaN", "5, NaN, 25",
		"NaN, 2, 25", "4, 0, 12", "1, 0.4, 25", "500, 50, 90", "5, 2, 1" })
	void whatScannersDo(double tr, double te, double angle) {
		assertDoesNotThrow(() -> SequenceCheck.require(new Protocol(tr, te, angle, 1.5)));
	}

	/** TR and TE swapped, TR in s or µs, an angle in radians, an inversion pulse. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1.6 | 4.5 | 25 | TE is 4.5 ms and TR 1.6 ms",
		"0.0045 | 0.0016 | 25 | TR is 0.0045 ms, which", "4500 | 1.6 | 25 | TR is 4500.0 ms",
		"4.5 | 1.6 | 0.44 | flip angle is 0.44°, which",
		"4.5 | 1.6 | 180 | flip angle is 180.0°, which", "200 | 80 | 25 | TE is 80.0 ms",
		"5 | 5 | 25 | TE is 5.0 ms and TR 5.0 ms" })
	void whatCannotBeIsRefused(double tr, double te, double angle, String told) {
		String message = assertThrows(IllegalArgumentException.class, () -> SequenceCheck.require(
			new Protocol(tr, te, angle, 1.5))).getMessage();
		assertTrue(message.startsWith(told), message);
	}
}
