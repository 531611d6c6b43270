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
