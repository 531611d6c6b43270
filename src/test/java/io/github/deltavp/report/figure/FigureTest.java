// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FigureTest {

	@Test
	void figuresHaveASize() {
		assertThrows(IllegalArgumentException.class, () -> new Figure("f", "", (g, area) -> {}, 0, 5));
	}
}
