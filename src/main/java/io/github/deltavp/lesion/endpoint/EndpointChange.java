// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.endpoint;

import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.ChangeInterval;

/**
 * How much nVp changed by one endpoint of the voxels.
 *
 * @param endpoint which number of the voxels
 * @param change of its nVp; not evaluable where that of the mean curve is not, or where it cannot
 *          be told from 0 before therapy
 * @param interval of 95 %; NaN where the change is not evaluable, or without replicates
 */
public record EndpointChange(VoxelEndpoint endpoint, Change change, ChangeInterval interval) {
}
