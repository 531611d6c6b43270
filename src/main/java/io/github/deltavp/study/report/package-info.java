// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * One study for people and programs. Comes in: an analysed study. Goes out: its tables, figures,
 * report and provenance.
 */

package io.github.deltavp.study.report;
