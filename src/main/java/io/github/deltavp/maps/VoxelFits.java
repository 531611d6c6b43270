// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.voxel.VoxelFit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fits of a series, each made once: by the times of a slice and the delays to choose from. */
final class VoxelFits {

	private final Curve plasma;
	private final FitSettings settings;
	private final Map<List<Object>, VoxelFit> made = new ConcurrentHashMap<>();

	VoxelFits(Curve plasma, FitSettings settings) {
		this.plasma = plasma;
		this.settings = settings;
	}

	/** @return the same for another model, none of which is made yet */
	VoxelFits with(FitSettings others) {
		return new VoxelFits(plasma, others);
	}

	/** For several threads. */
	VoxelFit of(TimeAxis times, DelayRange delay) {
		return made.computeIfAbsent(List.of(times, delay), any -> new VoxelFit(settings.model(), times,
			plasma, settings.bounds(), delay, settings.withErrors()));
	}

	/**
	 * @return whether its voxels are fitted curve by curve; where only the tables can tell, they are
	 *         made
	 */
	boolean isSlow(TimeAxis times, DelayRange delay) {
		boolean isKnown = delay.isFixed() && settings.model().rates() > 0;
		return !isKnown && of(times, delay).isCurveByCurve();
	}
}
