// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

/**
 * How the uncertainty of a region's numbers is found.
 *
 * @param replicates how often everything is measured again, 0 … 100 000; 0: no uncertainty
 * @param seed of the random numbers; the same one gives the same interval
 */
public record BootstrapSettings(int replicates, long seed) {

	/** 400 replicates */
	public static final BootstrapSettings DEFAULT = new BootstrapSettings(400, 1);

	/** Only the numbers. */
	public static final BootstrapSettings NONE = new BootstrapSettings(0, 1);

	public BootstrapSettings {
		if (replicates < 0 || replicates > 100_000) throw new IllegalArgumentException("there are " +
			replicates + " bootstrap replicates; choose 0 to 100000, e.g. 400");
	}
}
