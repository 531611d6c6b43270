// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * How well a marker tells two groups apart. Comes in: a
 * {@link io.github.deltavp.cohort.stats.GroupPair}. Goes out: the ROC curve, its area with
 * intervals, and cut-offs.
 */

package io.github.deltavp.cohort.roc;
