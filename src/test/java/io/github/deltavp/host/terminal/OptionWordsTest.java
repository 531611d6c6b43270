// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionWordsTest {

	private static Map<String, String> parse(String... words) {
		return OptionWords.parse(List.of(words), "study");
	}

	@Test
	void oneWordIsATextOfOptionsAsMacrosWriteIt() {
		assertEquals(Map.of(), parse());
		assertEquals(Map.of("input", "a b", "t10", "900"), parse("input=[a b] t10=900"));
	}

	@Test
	void ofSeveralWordsEachIsOneOption() {
		assertEquals(Map.of("input", "my scans/pre", "output", "maps [1]", "cutoffs", "a=1,b=2", "m0",
			""), parse("input=my scans/pre", "Output=[maps [1]]", "cutoffs=a=1,b=2", "m0="));
	}

	@ParameterizedTest
	@CsvSource({ "b,\"b\" is no option; write key=value", "=b,\"=b\" is no option",
		"INPUT=b,option input is given twice" })
	void whatIsNoOptionIsNamed(String word, String reason) {
		Exception refusal = assertThrows(IllegalArgumentException.class, () -> parse("input=a", word));
		assertTrue(refusal.getMessage().startsWith(reason), refusal.getMessage());
	}

	@Test
	void anOptionMayBeTwoWordsAndTheFirstWordAFile(@TempDir Path folder) throws IOException {
		String file = Files.createFile(folder.resolve("a study.json")).toString();
		assertEquals(Map.of("study", file), parse(file));
		assertEquals(Map.of("study", file, "output", "a b", "t10", "900"), parse(file, "--output",
			"a b", "--t10=900"));
		assertEquals(Map.of("input", "a"), parse("--input", "a"));
		assertEquals("\"--input\" has no value; write --input VALUE", assertThrows(
			IllegalArgumentException.class, () -> parse(file, "--input")).getMessage());
	}
}
