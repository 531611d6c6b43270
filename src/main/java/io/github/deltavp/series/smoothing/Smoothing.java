// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.smoothing;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Light smoothing before the fit: a Gaussian within each slice, which never mixes slices, and a
 * weighted mean over three frames that keeps the bolus edge.
 * <p>
 * A NaN pixel gives nothing to its neighbours and stays NaN. Over time a neighbouring frame counts
 * the less, the more it differs: w = exp(−d² / (2·(2σ)²)) for a difference d and noise σ of the
 * voxel (bilateral filter: Tomasi C, Manduchi R, Proc ICCV 1998:839,
 * <a href="https://doi.org/10.1109/ICCV.1998.710815">doi 10.1109/ICCV.1998.710815</a>).
 *
 * @param fwhmMm full width at half maximum of the Gaussian in mm, 0 (none) … 20
 * @param temporal whether to smooth over time too
 */
public record Smoothing(double fwhmMm, boolean temporal) {

	/** No smoothing. */
	public static final Smoothing NONE = new Smoothing(0, false);

	public Smoothing {
		if (!(fwhmMm >= 0 && fwhmMm <= 20)) throw new IllegalArgumentException("smoothing is " +
			fwhmMm + " mm; it must lie between 0 and 20 mm FWHM, e.g. 2.5");
	}

	/** @return the smoothed series; the original where there is nothing to do */
	public DynamicSeries of(DynamicSeries series, Progress progress) {
		if (!temporal) return within(series, slice -> true);
		float[][] planes = new float[series.grid().slices() * series.times().size()][];
		TemporalSmoothing overTime = new TemporalSmoothing(series);
		ParallelLoop.over(series.grid().slices()).telling("Smoothing", progress).forEach(z -> {
			float[][] smooth = overTime.slice(z);
			if (fwhmMm > 0) inPlane(series.grid(), smooth, smooth);
			put(smooth, planes, z, series.grid().slices());
		});
		return series.withSignal(DynamicSeries.wrap(series.grid(), List.of(planes)));
	}

	/**
	 * @param slices which slices are wanted
	 * @return the series with these slices smoothed in plane, the others as they are
	 */
	public DynamicSeries within(DynamicSeries series, IntPredicate slices) {
		if (fwhmMm == 0) return series;
		int frames = series.times().size();
		float[][] planes = new float[series.grid().slices() * frames][];
		ParallelLoop.over(series.grid().slices()).forEach(z -> {
			float[][] measured = new float[frames][];
			for (int t = 0; t < frames; t++)
				measured[t] = series.plane(z, t);
			float[][] smooth = slices.test(z) ? new float[frames][series.grid().voxelsPerSlice()]
				: measured;
			if (smooth != measured) inPlane(series.grid(), measured, smooth);
			put(smooth, planes, z, series.grid().slices());
		});
		return series.withSignal(DynamicSeries.wrap(series.grid(), List.of(planes)));
	}

	private void inPlane(VoxelGrid grid, float[][] planes, float[][] results) {
		PlaneSmoothing smoothing = new PlaneSmoothing(grid, fwhmMm);
		for (int t = 0; t < planes.length; t++)
			smoothing.smooth(planes[t], results[t]);
	}

	private static void put(float[][] slice, float[][] planes, int z, int slices) {
		for (int t = 0; t < slice.length; t++)
			planes[z + slices * t] = slice[t];
	}
}
