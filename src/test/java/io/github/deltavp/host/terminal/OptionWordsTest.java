// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionWordsTest {

	@Test
	void oneWordIsATextOfOptionsAsMacrosWriteIt() {
		assertEquals(Map.of(), OptionWords.parse(List.of()));
		assertEquals(Map.of("input", "a b", "t10", "900"), OptionWords.parse(List.of(
			"input=[a b] t10=900")));
	}

	@Test
	void ofSeveralWordsEachIsOneOption() {
		assertEquals(Map.of("input", "my scans/pre", "output", "maps [1]", "cutoffs", "a=1,b=2", "m0",
			""), OptionWords.parse(List.of("input=my scans/pre", "Output=[maps [1]]", "cutoffs=a=1,b=2",
				"m0=")));
	}

	@ParameterizedTest
	@CsvSource({ "b,\"b\" is no option; write key=value", "=b,\"=b\" is no option",
		"INPUT=b,option input is given twice" })
	void whatIsNoOptionIsNamed(String word, String reason) {
		Exception refusal = assertThrows(IllegalArgumentException.class, () -> OptionWords.parse(List
			.of("input=a", word)));
		assertTrue(refusal.getMessage().startsWith(reason), refusal.getMessage());
	}
}
