// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The table of a cohort. Comes in: CSV files of lesions. Goes out: a
 * {@link io.github.deltavp.cohort.table.CohortTable}, whose columns are found whatever their
 * spelling.
 */

package io.github.deltavp.cohort.table;
