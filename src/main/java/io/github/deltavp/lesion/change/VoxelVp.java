// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.change;

/**
 * Normalised Vp at a place.
 *
 * @param value nVp; NaN where there is none
 * @param error its standard error by noise
 */
record VoxelVp(double value, double error) {

	boolean isAboveNoise() {
		return value > VoxelResponse.BEYOND_NOISE * error;
	}

	/** The change from here to another visit in percent. */
	double percentTo(VoxelVp later) {
		return 100 * (later.value / value - 1);
	}

	/** Standard error of that, by the first terms of its series. */
	double percentErrorTo(VoxelVp later) {
		return 100 * Math.hypot(later.error / value, later.value * error / (value * value));
	}
}
