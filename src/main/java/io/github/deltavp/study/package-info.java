// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * One study. Comes in: two exams, analysed in the room {@code exam}, and what was drawn on them.
 * Goes out: the change of every lesion, for the rooms {@code report}, {@code batch} and
 * {@code cohort}.
 */

package io.github.deltavp.study;
