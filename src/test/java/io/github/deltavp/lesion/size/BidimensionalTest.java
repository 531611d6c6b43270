// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.deltavp.lesion.size.Bidimensional.Line;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BidimensionalTest {

	@Test
	@DisplayName("The largest product of a diameter and its perpendicular in one slice")
	void largestProduct() {
		Bidimensional size = Bidimensional.of(List.of(new Line(0, 30, 0), new Line(0, 0, 10), new Line(
			0, 1, -12), new Line(1, 20, 20), new Line(1, -10, 10), new Line(2, 50, 0)));
		assertEquals(0, new Line(1, 20, 20).lengthMm() * new Line(1, -10, 10).lengthMm() - 400, 1e-9);
		assertEquals(1, size.slice());
		assertEquals(400, size.productMm2(), 1e-9);
	}

	@Test
	void linesThatDoNotCrossAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Bidimensional.of(List.of(new Line(0, 30, 0),
			new Line(0, 20, 8), new Line(1, 0, 20))));
	}
}
