// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.endpoint;

import io.github.deltavp.lesion.SampleStatistics;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The Vp map of one visit. nVp of an endpoint is that endpoint of the lesion's voxels ÷ the mean of
 * the reference's.
 *
 * @param lesion its voxels in the lesion
 * @param reference its voxels in the reference vertebra
 */
public record MappedVp(VoxelBlocks lesion, VoxelBlocks reference) {

	/** @return nVp of an endpoint; NaN where the map has no answer in the lesion or the reference */
	double nVp(VoxelEndpoint endpoint) {
		return endpoint.of(lesion.values()) / reference.values().mean();
	}

	/** nVp of all endpoints in as many replicates, which share the voxels drawn. */
	Map<VoxelEndpoint, double[]> replicates(int count, RandomGenerator random) {
		Map<VoxelEndpoint, double[]> replicates = new EnumMap<>(VoxelEndpoint.class);
		for (VoxelEndpoint endpoint : VoxelEndpoint.values())
			replicates.put(endpoint, new double[count]);
		for (int i = 0; i < count; i++) {
			SampleStatistics inLesion = lesion.drawn(random);
			double ofReference = reference.drawn(random).mean();
			for (VoxelEndpoint endpoint : VoxelEndpoint.values())
				replicates.get(endpoint)[i] = endpoint.of(inLesion) / ofReference;
		}
		return replicates;
	}
}
