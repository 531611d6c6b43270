// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import io.github.deltavp.series.text.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * Names of files about something that a user named, e.g. {@code fused_L2}. Every system takes them,
 * and two names never give one file: a name of ASCII letters, digits, - and _ stays as it is; of
 * any other, or of one that is long, the rest is followed by a digest of the whole.
 */
public final class FileName {

	private static final int LONGEST = 60;
	private static final int DIGITS = 10;

	private FileName() {}

	/**
	 * @param what the file shows
	 * @param name of what is shown, any text
	 * @return both, without extension
	 */
	public static String of(String what, String name) {
		String plain = name.replaceAll("[^A-Za-z0-9_-]+", "_");
		boolean same = plain.equals(name) && name.length() <= LONGEST;
		return what + "_" + (same ? name : plain.substring(0, Math.min(LONGEST, plain.length())) + "~" +
			Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS));
	}
}
