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
