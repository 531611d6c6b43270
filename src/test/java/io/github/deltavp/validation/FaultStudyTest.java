// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of {@link FaultStudy}; the whole study runs in bin/validate. */
class FaultStudyTest {

	@TempDir
	Path folder;

	@Test
	void theOverviewFlagsFaultsAndLeavesACleanStudyAlone() throws IOException {
		List<FaultStudy.Shown> shown = FaultStudy.shown(List.of(study(12, PlantedFault.VEIN),
			new FaultyStudy(13, Optional.empty())), folder);
		assertTrue(shown.get(0).why().contains("artery: "), shown::toString);
		assertFalse(shown.get(0).firm(), shown::toString);
		assertFalse(shown.get(1).flagged(), shown::toString);
		assertTrue(shown.get(1).firm(), shown::toString);
		assertEquals(1, FaultStudy.flagged(shown));
	}

	private static FaultyStudy study(long seed, PlantedFault fault) {
		return new FaultyStudy(seed, Optional.of(fault));
	}
}
