// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import org.junit.jupiter.api.Test;

class AifPeakTest {

	/** The late half is 2 on average; what rises above it rises 15 % more. */
	@Test
	void onlyTheFirstPassGetsHigher() {
		Curve plasma = new Curve(TimeAxis.uniform(6, 5), new double[] { 0, 12, 6, 3, 2, 1 });
		assertArrayEquals(new double[] { 0, 13.5, 6.6, 3.15, 2, 1 }, AifPeak.higher(plasma).toArray(),
			1e-12);
	}
}
