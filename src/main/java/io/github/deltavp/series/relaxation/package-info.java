// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * T1 before contrast. Comes in: a series for each of several flip angles. Goes out: T1 and M0 of
 * every voxel ({@link io.github.deltavp.series.relaxation.T1Mapping}).
 */

package io.github.deltavp.series.relaxation;
