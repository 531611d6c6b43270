/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.host;

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
