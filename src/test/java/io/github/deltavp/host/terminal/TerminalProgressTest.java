// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalProgressTest {

	private final ByteArrayOutputStream written = new ByteArrayOutputStream();
	private final TerminalProgress progress = new TerminalProgress(new PrintStream(written, true,
		UTF_8), 24);

	private String line() {
		return written.toString(UTF_8);
	}

	/** One line, short of the edge, where it would wrap and stay. */
	@ParameterizedTest
	@CsvSource({ "Fitting, 0.424, Fitting 42 %", "Fitting, 1.7, Fitting 100 %",
		"Fitting, -1, Fitting 0 %", "Reading eighteen s, 0.5, Reading eighteen s 50 %",
		"Reading the images of a, 0.5, Reading the images 50 %" })
	void howFarItIs(String what, double fraction, String shown) {
		progress.report(what, fraction);
		assertEquals("\r" + shown, line());
	}

	/** The second comes sooner than anybody reads. */
	@Test
	void nothingIsLeftInTheEnd() {
		progress.report("Fitting", 0.5);
		progress.report("Fitting", 0.6);
		progress.close();
		assertEquals("\rFitting 50 %\r            \r", line());
		progress.close();
		assertEquals("\rFitting 50 %\r            \r", line(), "it is gone already");
	}

	@Test
	void whereNothingWasSaidNothingIsTakenAway() {
		progress.close();
		assertEquals("", line());
	}
}
