// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

	/** What no interval knows of keeps a verdict from being firm; what it knows of is looked at. */
	@ParameterizedTest
	@CsvSource({ "ORDER, true, true", "ARTERY, true, true", "MOTION, true, true",
		"FRAMES, true, false", "NOISE, true, false", "ANSWER, true, false", "VOXELS, false, false",
		"T10, false, false", "CUTOFF, false, false" })
	void howMuchARemarkWeighs(Check check, boolean flagged, boolean against) {
		assertEquals(flagged, check.isFlagged());
		assertEquals(against, check.isAgainstFirmness());
	}

	@Test
	void eachHasWordsOfItsOwn() {
		assertEquals(Check.values().length, Arrays.stream(Check.values()).map(Check::words).collect(
			Collectors.toSet()).size());
		for (Check check : Check.values())
			assertFalse(check.words().isBlank() || check.isAgainstFirmness() && !check.isFlagged(), check
				.toString());
	}
}
