// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * A cohort. Comes in: tables of lesions. Goes out: the group tests, ROC analysis, figures and
 * report that {@code cohort} and {@code report} make of them.
 */

package io.github.deltavp.study.cohort;
