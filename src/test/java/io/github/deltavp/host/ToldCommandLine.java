// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The command line in this process, and what it said last. */
final class ToldCommandLine {

	private final ByteArrayOutputStream told = new ByteArrayOutputStream();

	/** @return the exit status */
	int run(String... arguments) {
		told.reset();
		PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
		return new CommandLine(out, out).run(List.of(arguments));
	}

	/** @return both streams of the last run */
	String told() {
		return told.toString(StandardCharsets.UTF_8);
	}
}
