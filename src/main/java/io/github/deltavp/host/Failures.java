// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

/** What goes wrong, as one sentence for the user. */
public final class Failures {

	private Failures() {}

	/** @return what, where, and how to mend it */
	public static String sentence(Throwable failure) {
		if (failure instanceof OutOfMemoryError) return "not enough memory (" + Runtime.getRuntime()
			.maxMemory() / (1 << 20) +
			" MB); give ImageJ more with Edit > Options > Memory & Threads, or java -Xmx";
		boolean meant = failure instanceof IllegalArgumentException ||
			failure instanceof java.io.IOException;
		return meant ? failure.getMessage() : "internal error (" + failure + " at " + failure
			.getStackTrace()[0] + "); please report it with the options used";
	}
}
