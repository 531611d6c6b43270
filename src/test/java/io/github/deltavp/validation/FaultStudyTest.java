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
		List<FaultStudy.Shown> shown = FaultStudy.shown(List.of(study(10, PlantedFault.SWAPPED_VISITS),
			study(11, PlantedFault.MOVED_AND_STAYED), study(12, PlantedFault.VEIN), new FaultyStudy(13,
				Optional.empty())), folder);
		assertTrue(shown.get(0).why().contains("order of the visits: "), shown::toString);
		assertTrue(shown.get(1).why().contains("the patient moved by 30 mm"), shown::toString);
		assertTrue(shown.get(2).why().contains("artery: "), shown::toString);
		assertFalse(shown.get(3).flagged(), shown::toString);
		assertEquals(3, FaultStudy.flagged(shown));
	}

	private static FaultyStudy study(long seed, PlantedFault fault) {
		return new FaultyStudy(seed, Optional.of(fault));
	}
}
