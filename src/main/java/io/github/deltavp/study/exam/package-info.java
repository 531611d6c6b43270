// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * One exam, from signal to maps. Comes in: a series, what was drawn on it, and the method. Goes
 * out: the analysed exam, and the tables that need no other visit.
 */

package io.github.deltavp.study.exam;
