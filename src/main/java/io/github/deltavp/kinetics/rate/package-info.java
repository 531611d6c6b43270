// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * One rate and a fixed delay. Comes in: curves in the coordinates of an exponential column. Goes
 * out: the best rate with its amounts.
 */

package io.github.deltavp.kinetics.rate;
