// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Two rates. Comes in: curves in the coordinates of an exponential column. Goes out: the best pair
 * of rates, with a fixed delay, or to start from with a fitted one.
 */

package io.github.deltavp.kinetics.pair;
