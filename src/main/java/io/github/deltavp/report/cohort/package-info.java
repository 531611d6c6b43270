// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * What is written about a cohort. Comes in: a {@link io.github.deltavp.cohort.CohortResult}. Goes
 * out: its report, {@code statistics.json} and {@code statistics.csv}.
 */

package io.github.deltavp.report.cohort;
