// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which DeltaVp this is. */
public final class Version {

	private static final String CURRENT = read();

	private Version() {}

	/** @return the version, e.g. {@code 0.1.0} */
	public static String current() {
		return CURRENT;
	}

	private static String read() {
		try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
			return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
