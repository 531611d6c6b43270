// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The fit of one curve, in double and with exact columns. Comes in: a tissue curve. Goes out:
 * parameters, their uncertainty and a status.
 */

package io.github.deltavp.kinetics.fit;
