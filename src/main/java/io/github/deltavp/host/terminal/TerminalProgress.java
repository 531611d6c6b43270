// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.terminal;

import io.github.deltavp.series.Progress;
import java.io.PrintStream;

/** Progress as one line of a terminal that is rewritten in place and taken away in the end. */
public final class TerminalProgress implements Progress, AutoCloseable {

	/** Ten times a second is as fast as anybody reads. */
	private static final long INTERVAL_NANOS = 100_000_000;

	private final PrintStream err;
	private final int columns;
	private int shown;
	private long last;

	/** @param columns of the terminal; a longer line would wrap and stay */
	public TerminalProgress(PrintStream err, int columns) {
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
