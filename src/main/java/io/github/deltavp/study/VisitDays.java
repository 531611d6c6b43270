// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

/**
 * When the visits were, in days from therapy or from the first visit.
 *
 * @param pre of the visit before therapy; NaN if it is not told
 * @param post of the visit after therapy; NaN if it is not told
 */
public record VisitDays(double pre, double post) {

	/** Neither is told. */
	public static final VisitDays UNKNOWN = new VisitDays(Double.NaN, Double.NaN);

	/** @throws IllegalArgumentException if the visit after therapy was not the later one */
	public VisitDays {
		if (post <= pre) throw new IllegalArgumentException("preday=" + pre +
			" is not before postday=" + post + "; change one, or change the visits");
	}

	/** @return whether both are told */
	public boolean isKnown() {
		return !Double.isNaN(post - pre);
	}
}
