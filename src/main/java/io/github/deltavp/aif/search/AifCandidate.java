// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.aif.bolus.BolusShape;
import io.github.deltavp.series.Region;

/**
 * A vessel that could have been the artery.
 *
 * @param number from 1, the largest vessel first; the same exam numbers them alike
 * @param region its voxels
 * @param shape its plasma concentration curve in numbers
 * @param score what speaks for it
 * @param verdict why it was rejected, or how it was chosen, in words
 */
public record AifCandidate(int number, Region region, BolusShape shape, VesselScore score,
		String verdict) {
}
