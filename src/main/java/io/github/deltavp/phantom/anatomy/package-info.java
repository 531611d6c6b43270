// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Where the tissues of a spine lie. Comes in: sizes in mm. Goes out: the tissue of each voxel.
 */

package io.github.deltavp.phantom.anatomy;
