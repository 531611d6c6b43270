// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.value;

import java.util.SplittableRandom;

/** Random numbers of a varied exam: one seed, drawn in a fixed order. */
public final class Draw {

	private final SplittableRandom random;

	public Draw(long seed) {
		this.random = new SplittableRandom(seed).split();
	}

	public double between(double low, double high) {
		return low + (high - low) * random.nextDouble();
	}

	/** Uniform in its logarithm. */
	public double logBetween(double low, double high) {
		return low * Math.pow(high / low, random.nextDouble());
	}

	/** @return a whole number, both ends included */
	public int among(int low, int high) {
		return random.nextInt(low, high + 1);
	}

	public boolean chance(double probability) {
		return random.nextDouble() < probability;
	}
}
