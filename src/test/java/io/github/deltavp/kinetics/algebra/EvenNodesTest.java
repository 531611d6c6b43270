// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EvenNodesTest {

	@Test
	void atLeastThreeAtEvenDistances() {
		assertArrayEquals(new double[] { 2 }, EvenNodes.between(2, 2, 1));
		assertArrayEquals(new double[] { 0, 1, 2 }, EvenNodes.between(0, 2, 9));
		assertArrayEquals(new double[] { -1, 1, 3, 5 }, EvenNodes.between(-1, 5, 2.5));
	}

	/** A parameter that starts at its bound is at its bound: not a rounding error below. */
	@Test
	void theEndsAreExact() {
		for (double perMinute = 1; perMinute < 200; perMinute += 0.7) {
			double from = Math.log(0.01 / 60);
			double to = Math.log(perMinute / 60);
			double[] nodes = EvenNodes.between(from, to, 0.3);
			assertEquals(from, nodes[0]);
			assertEquals(to, nodes[nodes.length - 1]);
		}
	}
}
