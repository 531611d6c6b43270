// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * How every voxel of a lesion changed. Comes in: the Vp maps of two visits with their standard
 * errors, the outlines, and how the lesion moved between the visits. Goes out: maps of the change,
 * of its error and of what is beyond noise, with shares and statistics.
 */

package io.github.deltavp.lesion.change;
