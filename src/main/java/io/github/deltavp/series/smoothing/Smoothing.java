// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.smoothing;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
		return within(series, slice -> true, progress);
	}

	/**
	 * @param slices which slices are wanted
	 * @return the series with these slices smoothed, the others as they are
	 */
	public DynamicSeries within(DynamicSeries series, IntPredicate slices, Progress progress) {
		if (temporal) return overTime(series, slices, progress);
		if (fwhmMm == 0) return series;
		Queue<PlaneSmoothing> idle = new ConcurrentLinkedQueue<>();
		return series.mapPlanes((slice, time, plane) -> slices.test(slice) ? smoothed(series.grid(),
			plane, idle) : plane);
	}

	private DynamicSeries overTime(DynamicSeries series, IntPredicate slices, Progress progress) {
		float[][] planes = new float[series.grid().slices() * series.times().size()][];
		TemporalSmoothing overTime = new TemporalSmoothing(series);
		ParallelLoop.over(series.grid().slices()).telling("Smoothing", progress).forEach(z -> {
			float[][] slice = slices.test(z) ? overTime.slice(z) : series.planes(z);
			if (slices.test(z) && fwhmMm > 0) inPlane(series.grid(), slice);
			put(slice, planes, z, series.grid().slices());
		});
		return series.withSignal(DynamicSeries.wrap(series.grid(), List.of(planes)));
	}

	/** @param idle those whose buffers can be used again */
	private float[] smoothed(VoxelGrid grid, float[] plane, Queue<PlaneSmoothing> idle) {
		PlaneSmoothing smoothing = idle.poll();
		if (smoothing == null) smoothing = new PlaneSmoothing(grid, fwhmMm);
		float[] result = new float[plane.length];
		smoothing.smooth(plane, result);
		idle.add(smoothing);
		return result;
	}

	private void inPlane(VoxelGrid grid, float[][] planes) {
		PlaneSmoothing smoothing = new PlaneSmoothing(grid, fwhmMm);
		for (float[] plane : planes)
			smoothing.smooth(plane, plane);
	}

	private static void put(float[][] slice, float[][] planes, int z, int slices) {
		for (int t = 0; t < slice.length; t++)
			planes[z + slices * t] = slice[t];
	}
}
