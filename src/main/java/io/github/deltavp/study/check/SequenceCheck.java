// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.check;

import io.github.deltavp.series.Protocol;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Whether TR, TE and flip angle can be those of a spoiled gradient echo that images a bolus. The
 * limits are wide: protocols of DCE-MRI have TR of 2 to 10 ms, TE of 1 to 3 ms and flip angles of
 * 10 to 35 degrees (QIBA Profile DCE-MRI; <a href="https://doi.org/10.1002/mrm.30101">doi
 * 10.1002/mrm.30101</a>), two-dimensional ones longer TR.
 */
final class SequenceCheck {

	private static final double SHORTEST_TR_MS = 1;
	private static final double LONGEST_TR_MS = 500;
	private static final double LONGEST_TE_MS = 50;
	private static final double SMALLEST_ANGLE = 1;
	private static final double LARGEST_ANGLE = 90;

	private static final MathContext FOUR_DIGITS = new MathContext(4);

	private SequenceCheck() {}

	/**
	 * @param protocol of a series; what is not known (NaN) is not looked at
	 * @throws IllegalArgumentException naming what cannot be, and the mend
	 */
	static void require(Protocol protocol) {
		within("TR", protocol.trMs(), SHORTEST_TR_MS, LONGEST_TR_MS, " ms", "give tr=");
		within("flip angle", protocol.flipAngleDegrees(), SMALLEST_ANGLE, LARGEST_ANGLE, "°",
			"give fa=");
		within("TE", protocol.teMs(), 0, LONGEST_TE_MS, " ms", "choose the dynamic series");
		if (protocol.teMs() >= protocol.trMs()) throw new IllegalArgumentException("TE is " + rounded(
			protocol.teMs()) + " ms and TR " + rounded(protocol.trMs()) +
			" ms; an echo comes before the next pulse, so look which is wrong, and give tr=");
	}

	private static void within(String what, double value, double low, double high, String unit,
		String mend)
	{
		if (value < low || value > high) throw new IllegalArgumentException(what + " is " + rounded(
			value) + unit + ", which a spoiled gradient echo cannot have (" + low + " … " + high + unit +
			"); " + mend);
	}

	private static double rounded(double value) {
		return new BigDecimal(value).round(FOUR_DIGITS).doubleValue();
	}
}
