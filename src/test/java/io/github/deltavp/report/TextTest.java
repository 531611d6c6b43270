// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

	@ParameterizedTest
	@CsvSource({ "0, 0", "-40, −40", "-35.7614, −35.76", "12345.6, 12346", "0.00012345, 0.0001235",
		"1e-9, 1.000e−09", "NaN, –", "Infinity, ∞", "-Infinity, −∞", "100, 100", "9.9999, 10" })
	void number(double value, String text) {
		assertEquals(text, Text.number(value));
	}

	@ParameterizedTest
	@CsvSource({ "0.0123, p = 0.012", "0.0009, p < 0.001", "1, p = 1.000", "NaN, p not defined" })
	void p(double value, String text) {
		assertEquals(text, Text.p(value));
	}

	@ParameterizedTest
	@CsvSource({ "0.0123, 0.0123", "0.00001, 1.0e−05", "NaN, –" })
	void pValue(double value, String text) {
		assertEquals(text, Text.pValue(value));
	}
}
