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
 * The arterial delays Ta to choose from: how much later the tissue sees the arterial curve.
 *
 * @param minSeconds earliest, in s; negative where the artery was measured downstream
 * @param maxSeconds latest, in s; equal to the earliest for a fixed delay
 */
public record DelayRange(double minSeconds, double maxSeconds) {

	/** No delay. */
	public static final DelayRange NONE = new DelayRange(0, 0);
	/** 0 … 15 s */
	public static final DelayRange DEFAULT = new DelayRange(0, 15);

	public DelayRange {
		if (!(minSeconds <= maxSeconds && Math.abs(minSeconds) <= 120 && Math.abs(maxSeconds) <= 120))
			throw new IllegalArgumentException("the delay is bounded by " + minSeconds + " and " +
				maxSeconds + " s; the bounds must ascend and lie within ±120 s");
	}

	/** @return the range that holds one delay only */
	public static DelayRange fixed(double seconds) {
		return new DelayRange(seconds, seconds);
	}

	/** @return whether there is nothing to fit */
	public boolean isFixed() {
		return minSeconds == maxSeconds;
	}
}
