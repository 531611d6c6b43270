// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are those of scipy 1.17.1. */
class SignificanceTest {

	/** scipy.stats.f.isf(0.01, more, free) · more / free */
	@ParameterizedTest
	@CsvSource({ "1, 57, 0.12458832784429047", "3, 56, 0.22242541811160252",
		"4, 10, 2.3977354646517455", "1, 1, 4052.1806954768217", "2, 0, Infinity", "2, -3, Infinity" })
	void theLargerModelMustLowerTheSumOfSquaresBy(int more, int free, double expected) {
		assertEquals(expected, Significance.ratio(more, free), 1e-7 * expected);
	}

	/** scipy.stats.f.sf((ratio − 1) · free / more, more, free) */
	@ParameterizedTest
	@CsvSource({ "1.1, 1, 57, 0.020303437780842", "2, 3, 20, 0.002666848417085725", "1, 2, 5, 1",
		"0.9, 2, 5, 1", "1.5, 2, 1, 0.816496580927726", "NaN, 1, 1, NaN" })
	void theProbabilityOfSuchARatio(double ratio, int more, int free, double expected) {
		assertEquals(expected, Significance.probability(ratio, more, free), 1e-10);
	}

	@ParameterizedTest
	@CsvSource({ "0, 5", "5, 0", "-1, 3" })
	void aModelThatIsNotLargerIsRefused(int more, int free) {
		String message = assertThrows(IllegalArgumentException.class, () -> Significance.probability(
			1.2, more, free)).getMessage();
		assertTrue(message.contains(more + " more") && message.contains(free + " degrees"), message);
	}
}
