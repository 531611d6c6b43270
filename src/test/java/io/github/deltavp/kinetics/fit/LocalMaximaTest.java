// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalMaximaTest {

	private static final double[][] SCORES = { { 5, 1, 0, 3, 3 }, { 1, 0, 1, 0, 2 }, { 0, Double.NaN,
		7, 0, 5 }, { 4, 0, 0, 0 } };

	/** Corners, edges and equal neighbours count; diagonals too; the same score in order of place. */
	@Test
	void bestFirst() {
		assertEquals(List.of("[2, 2]", "[0, 0]", "[2, 4]", "[3, 0]", "[0, 3]", "[0, 4]"), best(9));
		assertEquals(List.of("[2, 2]", "[0, 0]"), best(2));
	}

	@Test
	void aPlainIsMaximalEverywhere() {
		assertEquals(4, new LocalMaxima(new double[2][2]).best(9).size());
	}

	private static List<String> best(int most) {
		return new LocalMaxima(SCORES).best(most).stream().map(Arrays::toString).toList();
	}
}
