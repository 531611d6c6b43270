// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Statistics of a group of lesions with a known outcome. Comes in: a
 * {@link io.github.deltavp.cohort.table.CohortTable}, one row a lesion. Goes out: a
 * {@link io.github.deltavp.cohort.CohortResult} with group tests, ROC analysis, cut-offs and
 * demographics. "Positive" is the group that the markers are to find (failure), and a marker points
 * to it by being high; a marker that points the other way is told, never flipped.
 */

package io.github.deltavp.cohort;
