// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.change;

import java.util.Locale;

/** What became of the plasma volume of a voxel, as far as noise lets tell (95 %). */
public enum VoxelResponse {

		/** less than before, beyond noise */
		FELL(-1),
		/** no more changed than noise allows */
		STAYED(0),
		/** more than before, beyond noise */
		ROSE(1);

	/** Times its error that a number must reach to be told from 0, with 95 %. */
	static final double BEYOND_NOISE = 1.96;

	private final int code;

	VoxelResponse(int code) {
		this.code = code;
	}

	/**
	 * @param percent change
	 * @param error its standard error in points
	 */
	static VoxelResponse of(double percent, double error) {
		if (Math.abs(percent) <= BEYOND_NOISE * error) return STAYED;
		return percent < 0 ? FELL : ROSE;
	}

	/** @return its number in the map: −1, 0, 1 */
	public int code() {
		return code;
	}

	/** @return what people call it */
	public String words() {
		return name().toLowerCase(Locale.ROOT);
	}
}
