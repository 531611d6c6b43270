// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The voxelwise fit. Comes in: a series and an arterial input function. Goes out: parameter,
 * uncertainty and status maps.
 */

package io.github.deltavp.maps;
