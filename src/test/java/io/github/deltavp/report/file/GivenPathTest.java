// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GivenPathTest {

	@TempDir
	private Path folder;

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no name ends with a blank there")
	void aBlankBelongsToANameThatHasIt() throws IOException {
		Path blank = Files.createDirectory(folder.resolve("pre "));
		assertEquals(blank, GivenPath.of(blank.toString()));
		assertEquals(folder.resolve("post"), GivenPath.of(" " + folder.resolve("post") + " "));
		Files.createDirectory(folder.resolve("pre"));
		assertEquals(folder.resolve("pre"), GivenPath.of(blank.toString()));
	}

	@Test
	void aLineBreakIsRefusedInOneLine() {
		String told = assertThrows(InvalidPathException.class, () -> GivenPath.of("a\nb")).getMessage();
		assertTrue(told.contains("line break") && !told.contains("\n"), told);
	}
}
