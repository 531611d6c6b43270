// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

/** How the fit of one curve ended. */
public enum FitStatus {

		/** all parameters within their bounds */
		FITTED("fitted"),
		/** a least-squares optimum with at least one parameter at a bound (0 included) */
		AT_BOUND("at a bound"),
		/** nothing above the noise: vp and Ktrans are estimates near 0, ve and kep have no meaning */
		NO_ENHANCEMENT("no enhancement"),
		/** fewer samples than parameters + 1: no answer */
		NOT_ENOUGH_DATA("not enough data"),
		/** samples that are not finite: no answer */
		INVALID_SIGNAL("invalid signal");

	private final String words;

	FitStatus(String words) {
		this.words = words;
	}

	/** @return whether there are parameters */
	public boolean hasAnswer() {
		return this == FITTED || this == AT_BOUND || this == NO_ENHANCEMENT;
	}

	/** @return what tables call it */
	@Override
	public String toString() {
		return words;
	}
}
