// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * What the voxels of Vp maps say of a lesion, beside its mean curve. Comes in: the Vp maps of two
 * visits, with a lesion and the reference. Goes out: the changes of numbers of the voxels, with
 * intervals, and how many voxels ran away.
 */

package io.github.deltavp.lesion.endpoint;
