// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The fit of many curves that share times and arterial input. Comes in: blocks of tissue curves.
 * Goes out: parameters, standard errors and a status a curve.
 */

package io.github.deltavp.kinetics.voxel;
