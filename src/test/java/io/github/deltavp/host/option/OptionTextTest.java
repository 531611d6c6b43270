// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionTextTest {

	@Test
	void valuesMayBeBarebonesBracketedOrQuoted() {
		assertEquals(Map.of("a", "1", "b", "two words", "c", "x y", "d", "nested [1] here", "e", ""),
			OptionText.parse("a=1 B=[two words]  c='x y' d=[nested [1] here] e="));
		assertEquals(Map.of(), OptionText.parse("  "));
	}

	@ParameterizedTest
	@CsvSource({ "overwrite, has no value", "a=1 a=2, given twice", "a=[open, never closed",
		"a='open, never closed", "=1, has no value" })
	void brokenTextIsRefusedWithTheReason(String text, String reason) {
		Exception refusal = assertThrows(IllegalArgumentException.class, () -> OptionText.parse(text));
		assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
	}

	@Property
	void whatIsWrittenIsReadBack(@ForAll @AlphaChars @StringLength(min = 1, max = 8) String key,
		@ForAll @CharRange(from = ' ', to = 'Z') String value)
	{
		assertEquals(Map.of(key.toLowerCase(java.util.Locale.ROOT), value), OptionText.parse(OptionText
			.format(key, value)));
	}
}
