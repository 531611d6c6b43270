// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** A display for tests that need one: the user's, or Xvfb; without either the test is skipped. */
public final class Display implements AutoCloseable {

	private final String name;
	private final Process xvfb;

	private Display(String name, Process xvfb) {
		this.name = name;
		this.xvfb = xvfb;
	}

	/** @return a display to use; a skipped test without one */
	public static Display find() throws IOException {
		String own = System.getenv("DISPLAY");
		if (own != null && !own.isEmpty()) return new Display(own, null);
		Assumptions.assumeTrue(new File("/usr/bin/Xvfb").canExecute(),
			"skipped: no display and no Xvfb");
		Process xvfb = new ProcessBuilder("/usr/bin/Xvfb", "-displayfd", "1", "-screen", "0",
			"1366x768x24").redirectError(ProcessBuilder.Redirect.DISCARD).start();
		return new Display(":" + xvfb.inputReader().readLine(), xvfb);
	}

	/** @return what DISPLAY must be */
	public String name() {
		return name;
	}

	@Override
	public void close() {
		if (xvfb != null) xvfb.destroy();
	}
}
