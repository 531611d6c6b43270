// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.deltavp.lesion.size.Bidimensional.Line;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

	/** By angles: no pair of a slice is larger. */
	@Property(tries = 300)
	void noOtherPairIsLarger(@ForAll @Size(min = 2, max = 8) List<@IntRange(
		max = 399) Integer> drawn)
	{
		List<Line> lines = drawn.stream().map(i -> new Line(i % 2, (1 + i / 40) * Math.cos(i / 2 * 0.3),
			(1 + i / 40) * Math.sin(i / 2 * 0.3))).toList();
		double largest = 0;
		for (Line a : lines)
			for (Line b : lines) {
				double turn = Math.toDegrees(Math.atan2(a.yMm(), a.xMm()) - Math.atan2(b.yMm(), b.xMm()));
				if (a.slice() == b.slice() && Math.abs(Math.floorMod(Math.round(turn * 1e6), 180_000_000L) /
					1e6 - 90) <= 15) largest = Math.max(largest, a.lengthMm() * b.lengthMm());
			}
		if (largest == 0) assertThrows(IllegalArgumentException.class, () -> Bidimensional.of(lines));
		else assertEquals(largest, Bidimensional.of(lines).productMm2(), 1e-9);
	}

	@Test
	void linesOfOneLengthCrossAndTheFirstSliceOfALikeProductCounts() {
		assertEquals(new Bidimensional(3, 10, 10), Bidimensional.of(List.of(new Line(3, 10, 0),
			new Line(3, 0, 10), new Line(4, 10, 0), new Line(4, 0, -10))));
		assertEquals(new Bidimensional(0, 20, 10), Bidimensional.of(List.of(new Line(0, 0, 10),
			new Line(0, 20, 0))));
	}

	@Test
	void linesThatDoNotCrossAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Bidimensional.of(List.of(new Line(0, 30, 0),
			new Line(0, 20, 8), new Line(1, 0, 20))));
	}
}
