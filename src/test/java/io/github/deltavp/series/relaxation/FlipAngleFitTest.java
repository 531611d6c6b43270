// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.relaxation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.ReferenceCurves;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rates and M0 of QIBA's T1 phantom put into the signal equation, in whole numbers as there. OSIPI
 * allows R1 0.05 /s + 5 % on it, with noise; {@link T1MappingTest} has those, where they are at
 * hand.
 */
class FlipAngleFitTest {

	private static final double TR = 0.005;
	private static final double[] DEGREES = { 3, 6, 9, 15, 24, 35 };

	@ParameterizedTest
	@CsvSource({ "0.3536, 10000", "0.3536, 50000", "0.5, 20000", "0.7071, 10000", "1, 5000",
		"1, 20000", "1.414, 20000", "2, 50000", "2.828, 10000", "4, 20000", "5.657, 10000" })
	void wholeNumbersGiveTheRate(double r1, double m0) {
		double[] radians = Arrays.stream(DEGREES).map(Math::toRadians).toArray();
		double[] signal = Arrays.stream(DEGREES).map(degrees -> Math.rint(ReferenceCurves
			.spoiledGradientEcho(TR, degrees, m0, r1))).toArray();
		for (FlipAngleFit fit : new FlipAngleFit[] { FlipAngleFit.linear(TR, radians, signal),
			FlipAngleFit.nonlinear(TR, radians, signal) })
		{
			assertEquals(r1, fit.r1(), 0.01 * r1);
			assertEquals(m0, fit.m0(), 0.01 * m0);
		}
	}
}
