// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.lesion.RegionFit;

/**
 * Vp of a region at one visit, with what may be wrong with it.
 *
 * @param vp plasma volume fraction
 * @param replicates as it could have come out, for noise alone
 * @param effects what it gains where something is done otherwise
 */
public record DoubtedVp(double vp, double[] replicates, RegionEffects effects) {

	/** @return that of a region that was fitted with replicates */
	public static DoubtedVp of(RegionFit fit, RegionEffects effects) {
		return new DoubtedVp(fit.vp(), fit.replicates().vp(), effects);
	}
}
