// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.rate;

import io.github.deltavp.kinetics.block.Estimate;

/**
 * Where a search of at most one rate leaves its answer for one curve: reused from curve to curve,
 * so that fitting allocates nothing. Rates in 1/s, amounts in the unit of their column.
 */
public final class RateEstimate {

	/** Amount of the fixed column: vp, or the uptake constant in 1/s; 0 without one. */
	public double fixedAmount;
	/** Amount of the exponential column in 1/s. */
	public double amount;
	/** Its rate constant in 1/s; NaN where the amount is 0. */
	public double rate;
	/** Arterial delay in s. */
	public double delay;
	/** Sum of squared residuals in mM². */
	public double sse;
	/** Whether an amount or a rate is at a bound. */
	public boolean atBound;
	/** Whether the amount is the largest that its rate allows. */
	public boolean atLimit;
	/** Whether the rate is at an end of its range. */
	public boolean atEnd;
	/** Where it was found: the node of the rate grid, −1 if the column is absent. */
	public int node;
	/** Distance from that node in spacings. */
	public double offset;
	/** Whether the delay is at an end of its range. */
	public boolean delayAtEnd;

	public void set(RateEstimate other) {
		fixedAmount = other.fixedAmount;
		amount = other.amount;
		rate = other.rate;
		delay = other.delay;
		delayAtEnd = other.delayAtEnd;
		sse = other.sse;
		atBound = other.atBound;
		atLimit = other.atLimit;
		atEnd = other.atEnd;
		node = other.node;
		offset = other.offset;
	}

	/** Puts the answer into the order of a model's columns. */
	public void arrange(int lead, int fixedColumn, Estimate out) {
		out.amounts[lead] = amount;
		if (fixedColumn >= 0) out.amounts[fixedColumn] = fixedAmount;
		out.rates[0] = rate;
		out.delay = delay;
		out.sse = sse;
		out.atBound = atBound;
	}

	/** Says what is free, in the order of a model's columns. */
	public void free(int lead, int fixedColumn, boolean isRated, boolean isDelayed, Estimate out) {
		if (fixedColumn >= 0) out.free[fixedColumn] = fixedAmount > 0;
		out.free[lead] = amount > 0 && !atLimit;
		out.free[Estimate.RATE] = isRated && amount > 0 && !atEnd;
		boolean arrives = amount > 0 || fixedAmount > 0;
		out.free[Estimate.DELAY] = isDelayed && arrives && !delayAtEnd;
		out.follows = atLimit;
	}
}
