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
