// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import io.github.deltavp.curve.Curve;

/**
 * The mean signal of a group at one visit.
 *
 * @param group of the lesions
 * @param visit "pre" or "post"
 * @param lesions number of lesions in the mean
 * @param mean mean of the baseline-relative signal (1 is the baseline), times from bolus arrival
 * @param low lower end of the pointwise interval of the mean; NaN for one lesion
 * @param high upper end
 */
public record GroupCurve(String group, String visit, int lesions, Curve mean, Curve low,
		Curve high) {
}
