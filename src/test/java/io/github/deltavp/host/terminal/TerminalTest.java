// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the launcher says of the terminal. */
class TerminalTest {

	private static final String LIVE = "deltavp.terminal";

	private final String before = System.getProperty(LIVE);

	@AfterEach
	void restore() {
		if (before == null) System.clearProperty(LIVE);
		else System.setProperty(LIVE, before);
	}

	@Test
	void progressIsShownOnlyWhereTheLauncherFoundATerminal() {
		System.setProperty(LIVE, "true");
		assertEquals(new Terminal(columns(), true), Terminal.ofProcess());
		System.clearProperty(LIVE);
		assertEquals(new Terminal(columns(), false), Terminal.ofProcess());
	}

	private static int columns() {
		String told = System.getenv().getOrDefault("COLUMNS", "");
		return told.isEmpty() || !told.chars().allMatch(Character::isDigit) || told.length() > 4 ? 100
			: Math.max(40, Integer.parseInt(told));
	}

	@Test
	void textIsNeverNarrowerThanFortyColumns() {
		assertEquals(40, new Terminal(12, false).columns());
		assertEquals(41, new Terminal(41, false).columns());
	}
}
