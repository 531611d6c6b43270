// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Desktop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The report of a study on a computer that opens no browser. */
class ReportInBrowserTest {

	@Test
	void withoutABrowserTheLogSaysWhereTheReportIs() {
		Assumptions.assumeFalse(Desktop.isDesktopSupported() || Files.exists(Path.of(
			"/usr/bin/xdg-open")), "skipped: a browser would open");
		PrintStream usual = System.out;
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		System.setOut(new PrintStream(told, true));
		try {
			StudyWindows.browse(Path.of("/absent/report.html"));
		}
		finally {
			System.setOut(usual);
		}
		assertTrue(told.toString().contains("Open /absent/report.html yourself"), told.toString());
	}
}
