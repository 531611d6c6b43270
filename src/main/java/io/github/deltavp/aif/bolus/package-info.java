// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * What the bolus does in the signal of voxels and of blood. Comes in: a series, or the curves of
 * some of its voxels. Goes out: when the bolus arrives, how high each voxel rises, and blood as
 * plasma concentration with the shape of its peak. Uses no other room.
 */

package io.github.deltavp.aif.bolus;
