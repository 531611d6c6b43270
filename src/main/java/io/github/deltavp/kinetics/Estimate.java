/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.kinetics;

/**
 * Where a solver leaves its answer for one curve: reused from curve to curve, so that fitting
 * allocates nothing. Rates in 1/s, amounts in the unit of their column.
 */
final class Estimate {

	/** Amount of the fixed column: vp, or the uptake constant in 1/s; 0 without one. */
	double fixedAmount;
	/** Amount of the exponential column in 1/s. */
	double amount;
	/** Its rate constant in 1/s; NaN where the amount is 0. */
	double rate;
	/** Arterial delay in s. */
	double delay;
	/** Sum of squared residuals in mM². */
	double sse;
	/** Whether an amount or a rate is at a bound. */
	boolean atBound;
	/** Whether the amount is the largest that its rate allows. */
	boolean atLimit;
	/** Whether the rate is at an end of its range. */
	boolean atEnd;
	/** Where it was found: the node of the rate grid, −1 if the column is absent. */
	int node;
	/** Distance from that node in spacings. */
	double offset;
	/** Whether the delay is at an end of its range. */
	boolean delayAtEnd;

	void set(Estimate other) {
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
}
