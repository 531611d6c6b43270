// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.Region;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One map in one region. Voxels without an answer are left out of every number and counted, never
 * taken as zero.
 *
 * @param map name of the map, e.g. {@code vp}
 * @param unit its unit; empty for a fraction
 * @param voxels voxels of the region, with and without an answer
 * @param failed voxels without an answer (NaN in the map)
 * @param volumeMm3 volume of all voxels of the region in mm³
 * @param values statistics of the voxels with an answer, in the map's unit
 * @param sliceMeans mean over the voxels with an answer of each slice that has any; key: slice,
 *          from 0
 */
public record MapMeasures(String map, String unit, int voxels, int failed, double volumeMm3,
		SampleStatistics values, SortedMap<Integer, Double> sliceMeans) {

	/**
	 * @param region any region, also an empty one
	 * @param map a map of the same grid
	 * @return what is measured there
	 */
	public static MapMeasures of(Region region, ParameterMap map) {
		region.requireSameSize(map.grid());
		int[] voxels = region.voxels();
		int[] answered = Arrays.stream(voxels).filter(voxel -> Float.isFinite(map.value(voxel)))
			.toArray();
		return new MapMeasures(map.name(), map.unit(), voxels.length, voxels.length - answered.length,
			voxels.length * map.grid().voxelVolumeMm3(), SampleStatistics.of(Arrays.stream(answered)
				.mapToDouble(map::value).toArray()), sliceMeans(answered, map));
	}

	private static SortedMap<Integer, Double> sliceMeans(int[] voxels, ParameterMap map) {
		SortedMap<Integer, Double> means = new TreeMap<>();
		int perSlice = map.grid().voxelsPerSlice();
		Arrays.stream(voxels).map(voxel -> voxel / perSlice).distinct().forEach(slice -> means.put(
			slice, Arrays.stream(voxels).filter(voxel -> voxel / perSlice == slice).mapToDouble(
				map::value).average().orElseThrow()));
		return means;
	}
}
