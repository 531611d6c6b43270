// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import io.github.deltavp.series.DoubleSelection;

/** Middle and spread of some values, hardly moved by a few that stray. */
public final class Spread {

	/** Standard deviation ÷ median absolute deviation of a normal distribution. */
	private static final double NORMAL = 1.4826;

	private Spread() {}

	/** @return the median, NaN passed over; the upper one of two; NaN if there is none */
	public static double median(double... values) {
		double[] known = new double[values.length];
		int count = 0;
		for (double value : values)
			if (!Double.isNaN(value)) known[count++] = value;
		return count == 0 ? Double.NaN : DoubleSelection.kth(known, count, count / 2);
	}

	/** @return standard deviation about {@code centre}, from the median absolute deviation */
	public static double of(double[] values, double centre) {
		double[] distance = new double[values.length];
		for (int i = 0; i < values.length; i++)
			distance[i] = Math.abs(values[i] - centre);
		return NORMAL * median(distance);
	}
}
