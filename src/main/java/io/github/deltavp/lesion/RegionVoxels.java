// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.PerfusionFit;
import io.github.deltavp.maps.PerfusionMaps;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;

/**
 * Vp of every voxel of a region, with the arterial delay of its mean curve: a single voxel can
 * hardly tell its delay, and Vp is wrong where it is.
 *
 * @param region the region
 * @param vp Vp of its voxels; NaN elsewhere, and where there is no answer
 * @param error standard error by noise, also that of the frames before contrast, on which all of a
 *          voxel's concentrations rest
 */
public record RegionVoxels(Region region, ParameterMap vp, ParameterMap error) {

	/**
	 * @param series the exam, smoothed as its maps
	 * @param plasma its arterial input function: plasma concentration in mM
	 * @param fit how the region was fitted, by a model that has Vp, with the frames before contrast
	 * @param region its mean curve
	 */
	public static RegionVoxels of(DynamicSeries series, Curve plasma, FitSettings fit,
		RegionFit region)
	{
		FitSettings alike = fit.withMask(region.region()).withErrors(true).withDelay(DelayMode.GLOBAL,
			DelayRange.fixed(region.delaySeconds()));
		PerfusionMaps maps = PerfusionFit.fit(series, plasma, alike, Progress.NONE);
		RegionVoxels voxels = new RegionVoxels(region.region(), maps.vp(), maps.standardErrors().get(
			Parameter.VP));
		boolean isMeasured = !fit.concentration().hasM0() && fit.m0Map().isEmpty();
		if (isMeasured) voxels.addBaseline(PerfusionFit.fit(raised(series, region.region(), fit
			.concentration().baseline()), plasma, alike.withErrors(false), Progress.NONE).vp());
		return voxels;
	}

	/** Adds in quadrature what another baseline changes. */
	private void addBaseline(ParameterMap raised) {
		for (int voxel : region.voxels())
			error.set(voxel, (float) Math.hypot(error.value(voxel), raised.value(voxel) - vp.value(
				voxel)));
	}

	/** The frames before contrast raised by the standard error of their mean. */
	private static DynamicSeries raised(DynamicSeries series, Region region,
		BaselineFrames baseline)
	{
		int frames = baseline.last() - baseline.first() + 1;
		float error = (float) (noise(series, region, baseline) / Math.sqrt(frames));
		return series.mapPlanes((slice, time, plane) -> {
			boolean isBefore = time >= baseline.first() && time <= baseline.last();
			if (!isBefore || !region.reaches(slice)) return plane;
			float[] higher = new float[plane.length];
			for (int i = 0; i < plane.length; i++)
				higher[i] = plane[i] + error;
			return higher;
		});
	}

	/**
	 * Standard deviation of a voxel from frame to frame before contrast, that of all voxels together;
	 * 0 with a single frame.
	 */
	private static double noise(DynamicSeries series, Region region, BaselineFrames baseline) {
		int pixels = series.grid().voxelsPerSlice();
		int frames = baseline.last() - baseline.first() + 1;
		double squares = 0;
		int count = 0;
		for (int voxel : region.voxels()) {
			double[] signal = new double[frames];
			for (int t = 0; t < frames; t++)
				signal[t] = series.plane(voxel / pixels, baseline.first() + t)[voxel % pixels];
			double sd = SampleStatistics.of(signal).sd();
			if (!Double.isFinite(sd)) continue;
			squares += sd * sd;
			count++;
		}
		return count == 0 ? 0 : Math.sqrt(squares / count);
	}
}
