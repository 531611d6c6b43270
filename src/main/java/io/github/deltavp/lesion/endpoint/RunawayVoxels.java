// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.endpoint;

import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.lesion.SampleStatistics;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.Region;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Voxels of a region whose fit ran away with the noise: more plasma than blood itself holds (Vp
 * above 1 − hematocrit), or, where standard errors were asked for, an error far above that of the
 * others.
 *
 * @param count how many
 * @param voxels of the region that have an answer
 */
public record RunawayVoxels(int count, int voxels) {

	/** Times the median of the region's standard errors. */
	private static final double FAR = 4;

	/**
	 * @param region any region of the map
	 * @param vp the Vp map
	 * @param errors its standard errors, if there are any
	 * @param hematocrit of the blood
	 */
	public static RunawayVoxels of(Region region, ParameterMap vp, Optional<ParameterMap> errors,
		Hematocrit hematocrit)
	{
		int[] answered = Arrays.stream(region.voxels()).filter(voxel -> Float.isFinite(vp.value(voxel)))
			.toArray();
		IntPredicate uncertain = errors.map(map -> uncertain(answered, map)).orElse(voxel -> false);
		return new RunawayVoxels((int) Arrays.stream(answered).filter(voxel -> vp.value(voxel) > 1 -
			hematocrit.fraction() || uncertain.test(voxel)).count(), answered.length);
	}

	private static IntPredicate uncertain(int[] voxels, ParameterMap errors) {
		double median = SampleStatistics.of(Arrays.stream(voxels).mapToDouble(errors::value).filter(
			Double::isFinite).toArray()).median();
		return voxel -> errors.value(voxel) > FAR * median;
	}

	/** @return a sentence about a region, if it has any */
	public Optional<String> words() {
		if (count == 0) return Optional.empty();
		return Optional.of(count + " of " + voxels +
			" voxels ran away in the Vp map (more plasma than blood holds, or a far larger error than the others); trust its median, not its mean");
	}
}
