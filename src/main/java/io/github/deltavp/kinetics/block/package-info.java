// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * What the solvers of blocks of curves share. Comes in: curves side by side. Goes out: their
 * coordinates, scores, order, and for each curve an estimate with standard errors.
 */

package io.github.deltavp.kinetics.block;
