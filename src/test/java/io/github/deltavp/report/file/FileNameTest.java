// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileNameTest {

	@Test
	void namesThatShareTheirLettersGiveFilesOfTheirOwn() {
		List<String> lesions = List.of("肿瘤", "α", "β", "a,b", "a_b", "a b", "L2", "L-2", "x".repeat(
			250), "x".repeat(251));
		assertEquals(10, lesions.stream().map(lesion -> FileName.of("signal", lesion)).distinct()
			.count());
		assertEquals("signal_a_b", FileName.of("signal", "a_b"));
	}

	@Property
	void everySystemTakesThem(@ForAll String name, @ForAll String other) {
		assertTrue(FileName.of("fused", name).matches("fused_[A-Za-z0-9_~-]{0,71}"));
		if (!name.equals(other)) assertNotEquals(FileName.of("fused", name), FileName.of("fused",
			other));
	}
}
