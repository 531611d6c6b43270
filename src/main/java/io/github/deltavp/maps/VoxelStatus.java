// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.kinetics.FitStatus;

/** How the fit of a voxel ended; {@link #code} is its value in the status map. */
public enum VoxelStatus {

		/** not fitted, because the mask leaves it out */
		OUTSIDE_MASK(0, "outside the mask"),
		/** all parameters within their bounds */
		FITTED(1, "fitted"),
		/** a least-squares optimum with at least one parameter at a bound (0 included) */
		AT_BOUND(2, "at a bound"),
		/** nothing above the noise: vp and Ktrans are estimates near 0, ve and kep have no meaning */
		NO_ENHANCEMENT(3, "no enhancement"),
		/** fewer frames than parameters + 1: no answer */
		NOT_ENOUGH_DATA(4, "not enough data"),
		/** signal that no concentration explains: no answer */
		INVALID_SIGNAL(5, "invalid signal"),
		/** not reached, because the user cancelled: no answer */
		CANCELLED(6, "cancelled");

	private static final VoxelStatus[] ALL = values();

	private final int code;
	private final String words;

	VoxelStatus(int code, String words) {
		this.code = code;
		this.words = words;
	}

	/** @return its value in the status map */
	public int code() {
		return code;
	}

	/** @return what a legend calls it */
	public String words() {
		return words;
	}

	/** @return whether vp and Ktrans have values */
	public boolean hasAnswer() {
		return this == FITTED || this == AT_BOUND || this == NO_ENHANCEMENT;
	}

	/** @return whether a bolus was seen, so that its delay means something */
	public boolean enhances() {
		return this == FITTED || this == AT_BOUND;
	}

	/** @return the status of a voxel whose curve ended so */
	public static VoxelStatus of(FitStatus status) {
		return switch (status) {
			case FITTED -> FITTED;
			case AT_BOUND -> AT_BOUND;
			case NO_ENHANCEMENT -> NO_ENHANCEMENT;
			case NOT_ENOUGH_DATA -> NOT_ENOUGH_DATA;
			case INVALID_SIGNAL -> INVALID_SIGNAL;
		};
	}

	/**
	 * @param code value of the status map
	 * @throws IllegalArgumentException if it is none
	 */
	public static VoxelStatus ofCode(float code) {
		for (VoxelStatus status : ALL)
			if (status.code == code) return status;
		throw new IllegalArgumentException("status code " + code + "; it must be 0 … 6");
	}
}
