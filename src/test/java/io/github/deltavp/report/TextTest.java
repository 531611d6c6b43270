// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

	@ParameterizedTest
	@CsvSource({ "0, 0", "-40, −40", "-35.7614, −35.76", "12345.6, 12346", "0.00012345, 0.0001235",
		"1e-9, 1.000e−09", "NaN, –", "Infinity, ∞", "-Infinity, −∞", "100, 100", "9.9999, 10",
		"0.0001, 0.0001", "0.00009999, 9.999e−05", "1234567, 1234567", "12345678, 1.235e+07",
		"1230.4, 1230", "1000, 1000" })
	void number(double value, String text) {
		assertEquals(text, Text.number(value));
	}

	@ParameterizedTest
	@CsvSource({ "0.0123, p = 0.012", "0.0009, p < 0.001", "0.001, p = 0.001", "1, p = 1.000",
		"NaN, p not defined" })
	void p(double value, String text) {
		assertEquals(text, Text.p(value));
	}

	@ParameterizedTest
	@CsvSource({ "0.0123, 0.0123", "0.001, 0.0010", "0.00087, < 0.001 (0.00087)",
		"0.0000174, < 0.001 (0.000017)", "1.26e-7, < 0.001 (1.3e−07)", "NaN, –" })
	void pValue(double value, String text) {
		assertEquals(text, Text.pValue(value));
	}

	@ParameterizedTest
	@CsvSource({ "0.12345, 0.123", "1, 1.000", "NaN, –" })
	void share(double value, String text) {
		assertEquals(text, Text.share(value));
	}

	@ParameterizedTest
	@CsvSource({ "deltaVp, ΔVp (%), ΔVp", "deltaKtrans, ΔKtrans (%), ΔKtrans",
		"deltaSignal, ΔSignal (%), ΔSignal", "deltaArea, ΔArea (%), ΔArea", "age, age, age" })
	void markersArePrintedWithTheirUnit(String name, String marker, String shortMarker) {
		assertEquals(marker, Text.marker(name));
		assertEquals(shortMarker, Text.shortMarker(name));
	}

	@Test
	void valuesHaveTheUnitOfTheirMarker() {
		assertEquals("−40 %", Text.value("deltaVp", -40));
		assertEquals("2.5", Text.value("x", 2.5));
	}

	@Test
	void theVersionIsThatOfTheBuild() {
		assertTrue(Version.current().matches("\\d+\\.\\d+\\.\\d+\\S*"), Version.current());
	}
}
