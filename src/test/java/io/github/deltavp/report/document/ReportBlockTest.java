// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportBlockTest {

	@Test
	void tablesOfReportsAreRectangular() {
		assertThrows(IllegalArgumentException.class, () -> new ReportBlock.Table("t", List.of("a", "b"),
			List.of(List.of("1"))));
	}
}
