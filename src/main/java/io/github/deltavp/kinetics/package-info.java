// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Tracer kinetics of one curve: models, population input functions, the spoiled-gradient-echo
 * signal equation and the fit. Comes in: curves in mM. Goes out: parameters, their uncertainty and
 * a status.
 */

package io.github.deltavp.kinetics;
