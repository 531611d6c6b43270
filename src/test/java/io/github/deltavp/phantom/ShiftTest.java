// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.phantom.scanner.Shift;
import org.junit.jupiter.api.Test;

class ShiftTest {

	@Test
	void wholePixelsAreExact() {
		float[] plane = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
		assertArrayEquals(new float[] { 1, 1, 2, 1, 1, 2, 4, 4, 5 }, Shift.of(plane, 3, 1, 1), 1e-6f);
		assertArrayEquals(plane, Shift.of(plane, 3, 0, 0), 1e-6f);
	}

	@Test
	void aRampMovesByAFraction() {
		float[] plane = new float[100];
		for (int p = 0; p < 100; p++)
			plane[p] = 10 + p % 10 + 3 * (p / 10);
		float[] moved = Shift.of(plane, 10, 0.3, -0.75);
		assertEquals(plane[55] - 0.3 + 0.75 * 3, moved[55], 1e-5);
	}
}
