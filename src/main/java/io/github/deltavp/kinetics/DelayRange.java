// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

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
