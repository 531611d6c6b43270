// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.fit.FittedCurve;
import io.github.deltavp.series.Region;
import java.util.SplittableRandom;

/**
 * What the mean curve of a region says: the answer of the method. The mean signal of the region's
 * voxels becomes one concentration curve, which is fitted with an arterial delay of its own. A mean
 * of voxelwise fits would be biased where Vp is low, because no voxel can go below 0
 * (docs/delta-vp.md has the figures).
 *
 * @param region the region
 * @param voxels voxels that are averaged
 * @param failed voxels without a signal, left out
 * @param size area and volume
 * @param signal the signal relative to its baseline
 * @param concentration tissue concentration in mM, on the clock of the series
 * @param fit the fit of the concentration
 * @param replicates the same numbers, measured again and again
 */
public record RegionFit(Region region, int voxels, int failed, RegionSize size,
		SignalMeasures signal, Curve concentration, FittedCurve fit, Replicates replicates) {

	/**
	 * @param relative standard error of the region's T10 as a share of it; 0 for a T10 that is known
	 * @param seed of the random numbers
	 * @return the same with replicates that hold that error; Vp and Ktrans go with 1/T10, nearly
	 */
	public RegionFit withT10Error(double relative, long seed) {
		if (relative == 0) return this;
		SplittableRandom random = new SplittableRandom(seed * 1_000_003 + Double.hashCode(relative));
		return new RegionFit(region, voxels, failed, size, signal, concentration, fit, replicates.times(
			() -> Math.exp(relative * random.nextGaussian())));
	}

	/** @return plasma volume fraction; NaN without an answer */
	public double vp() {
		return fit.value(Parameter.VP);
	}

	/** @return Ktrans in 1/min; NaN without an answer */
	public double ktransPerMinute() {
		return fit.value(Parameter.KTRANS);
	}

	/** @return arterial delay in s; NaN without an answer */
	public double delaySeconds() {
		return fit.value(Parameter.DELAY);
	}

	/**
	 * @return what vp must exceed to be told from 0 (one-sided, 97.5 %): 1.96 standard deviations of
	 *         its replicates; 0 without replicates
	 */
	public double vpFloor() {
		return 1.96 * Replicates.deviation(replicates.vp());
	}

	/** @return the same for Ktrans, in 1/min */
	public double ktransFloor() {
		return 1.96 * Replicates.deviation(replicates.ktransPerMinute());
	}
}
