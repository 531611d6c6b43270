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

import io.github.deltavp.series.Progress;
import java.io.PrintStream;

/** Progress as one line of a terminal that is rewritten in place and taken away in the end. */
final class TerminalProgress implements Progress, AutoCloseable {

	/** Ten times a second is as fast as anybody reads. */
	private static final long INTERVAL_NANOS = 100_000_000;

	private final PrintStream err;
	private final int columns;
	private int shown;
	private long last;

	/** @param columns of the terminal; a longer line would wrap and stay */
	TerminalProgress(PrintStream err, int columns) {
		this.err = err;
		this.columns = columns;
	}

	@Override
	public synchronized void report(String what, double fraction) {
		if (shown > 0 && System.nanoTime() - last < INTERVAL_NANOS) return;
		last = System.nanoTime();
		String percent = " " + Math.round(100 * Math.min(1, Math.max(0, fraction))) + " %";
		int room = columns - 1 - percent.length();
		write((what.length() > room ? what.substring(0, room) : what) + percent);
	}

	/** Takes the line away. */
	@Override
	public synchronized void close() {
		if (shown == 0) return;
		write("");
		err.print("\r");
		err.flush();
	}

	private void write(String line) {
		err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
		err.flush();
		shown = line.length();
	}
}
