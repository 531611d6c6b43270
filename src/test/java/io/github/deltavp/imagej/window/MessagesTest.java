// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import java.awt.event.KeyEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told where there is no display: on the streams of the program. */
class MessagesTest {

	private final PrintStream out = System.out;
	private final PrintStream err = System.err;
	private final ByteArrayOutputStream told = new ByteArrayOutputStream();
	private final ByteArrayOutputStream refused = new ByteArrayOutputStream();

	@BeforeEach
	void listen() {
		System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
		System.setErr(new PrintStream(refused, true, StandardCharsets.UTF_8));
	}

	@AfterEach
	void stop() {
		System.setOut(out);
		System.setErr(err);
		IJ.setProperty("deltavp.refusal", null);
		IJ.resetEscape();
	}

	@Test
	void textIsOnStandardOutput() {
		Messages.show("About", "DeltaVp 1");
		Messages.done("Maps: out");
		assertEquals("DeltaVp 1\nMaps: out\n", told.toString(StandardCharsets.UTF_8).replace("\r", ""));
		assertEquals("", refused.toString(StandardCharsets.UTF_8));
	}

	/** So that the program that started ImageJ can end with a status that says so. */
	@Test
	void aRefusalIsOnStandardErrorAndIsRemembered() {
		assertFalse(Refusals.unseen());
		Refusals.show("there is no input gone.tif");
		assertEquals("deltavp: there is no input gone.tif", refused.toString(StandardCharsets.UTF_8)
			.strip());
		assertEquals("", told.toString(StandardCharsets.UTF_8));
		assertTrue(Refusals.unseen());
	}

	@Test
	void escapeCancelsWhatIsDoneAndNotWhatComesNext() {
		StatusProgress progress = new StatusProgress();
		progress.report("Fitting", 0.5);
		IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		assertThrows(CancellationException.class, () -> progress.report("Fitting", 0.6));
		new StatusProgress().report("Fitting", 0);
	}
}
