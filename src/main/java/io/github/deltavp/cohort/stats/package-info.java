// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Groups of numbers: description, tests by ranks and counts, intervals. Comes in:
 * {@link io.github.deltavp.cohort.stats.Sample}s. Goes out: numbers that R gives too.
 */

package io.github.deltavp.cohort.stats;
