// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * A dynamic image series with its protocol, and what is done to it before the fit. Comes in:
 * signal. Goes out: signal or concentration, still as x, y, z, t.
 */

package io.github.deltavp.series;
