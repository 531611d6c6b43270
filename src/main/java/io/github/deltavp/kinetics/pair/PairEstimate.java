// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.pair;

/**
 * Where {@link PairSearch} leaves its answer for one curve: reused from curve to curve, so that
 * fitting allocates nothing. Rates in 1/s, amounts in 1/s.
 */
final class PairEstimate {

	/** Amounts of the columns; 0 for one that is absent, and then that is the second one. */
	final double[] amounts = new double[2];
	/** Their rate constants; the lowest one for a column that is absent. */
	final double[] rates = new double[2];
	/** Places of the rates on the grid of the columns. */
	final double[] places = new double[2];
	/** Whether each rate is at an end of its range. */
	final boolean[] atEnd = new boolean[2];
	/** Sum of squared residuals in mM². */
	double sse;

	/** @return whether an amount or a rate is at a bound */
	boolean atBound() {
		return !(amounts[0] > 0 && amounts[1] > 0) || atEnd[0] || atEnd[1];
	}
}
