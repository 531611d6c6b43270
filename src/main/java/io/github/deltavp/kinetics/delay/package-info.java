// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * At most one rate and an arterial delay. Comes in: a fit's problem and blocks of curves. Goes out:
 * the best rate and delay with their amounts, from tables of all columns.
 */

package io.github.deltavp.kinetics.delay;
