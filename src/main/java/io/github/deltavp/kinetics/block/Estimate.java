// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.block;

/**
 * Where a solver leaves its answer for one curve: reused from curve to curve, so that fitting
 * allocates nothing.
 */
public final class Estimate {

	/** Number of the first rate, and of the delay, among all that may be free. */
	public static final int RATE = 2;
	public static final int DELAY = 4;
	/** Amounts, rates and delay. */
	public static final int SIZE = 5;

	/** Of the model's columns; a rate constant has the unit 1/s, a volume none. */
	public final double[] amounts = new double[RATE];
	/** In 1/s; of no meaning where the amount is 0. */
	public final double[] rates = new double[DELAY - RATE];
	/** Arterial delay in s. */
	public double delay;
	/** Sum of squared residuals in mM². */
	public double sse;
	/** Whether an amount, a rate or the delay is at a bound. */
	public boolean atBound;
	/** Whether each amount, each rate and the delay can be moved both ways. */
	public final boolean[] free = new boolean[SIZE];
	/** Whether the lead amount is the largest that its rate allows, and so follows it. */
	public boolean follows;
}
