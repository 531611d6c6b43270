// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.terminal;

import java.util.Optional;

/**
 * What standard error and standard output are connected to.
 *
 * @param columns how wide text may be, 40 …
 * @param live whether a line on standard error may be rewritten in place
 */
public record Terminal(int columns, boolean live) {

	/** A file, a pipe, or a terminal of which nothing is known. */
	public static final Terminal NONE = new Terminal(100, false);

	private static final int NARROWEST = 40;

	public Terminal {
		columns = Math.max(NARROWEST, columns);
	}

	/**
	 * @return what the launcher says: {@code COLUMNS}, and {@code -Ddeltavp.terminal=true} if
	 *         standard error is a terminal, which Java itself tells differently from version to
	 *         version
	 */
	public static Terminal ofProcess() {
		int columns = Optional.ofNullable(System.getenv("COLUMNS")).filter(text -> text.matches(
			"\\d{1,4}")).map(Integer::parseInt).orElse(NONE.columns);
		return new Terminal(columns, Boolean.getBoolean("deltavp.terminal"));
	}
}
