// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.validation.TransferPair.Kind;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A sample of {@link TransferStudy}. */
class TransferStudyTest {

	@Test
	void aPlaceThatIsNotSureIsRefusedInOneSentenceThatTellsTheMend() throws IOException {
		TransferCase found = TransferCase.of(new TransferPair(12, Kind.SLAB));
		assertFalse(found.isCarried(), found.toString());
		assertTrue(found.refusal().startsWith("lesion: ") && found.refusal().contains(
			"write register=false"), found.refusal());
	}
}
