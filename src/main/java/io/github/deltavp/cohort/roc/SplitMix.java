// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

/**
 * SplitMix64 (Steele, Lea, Flood, OOPSLA 2014, doi 10.1145/2660193.2660195), written out so that a
 * seed gives the same numbers on every Java for ever. Each replicate has its own stream, so results
 * do not depend on the number of threads.
 */
final class SplitMix {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private long state;

	SplitMix(long seed, long stream) {
		this(mix(seed) ^ mix(stream * GOLDEN + 1));
	}

	/** @param state the seed of the paper's generator */
	SplitMix(long state) {
		this.state = state;
	}

	/** @return the next 64 bits */
	long next() {
		state += GOLDEN;
		return mix(state);
	}

	/** @return a number 0 … bound − 1 */
	int next(int bound) {
		return (int) ((next() >>> 32) * bound >>> 32);
	}

	private static long mix(long value) {
		long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}
}
