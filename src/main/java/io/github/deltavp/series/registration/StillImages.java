// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.BaselineSearch;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Planes;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.smoothing.PlaneSmoothing;
import java.util.stream.IntStream;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * An exam as two images: the mean signal before contrast, and that of the first minute after the
 * bolus.
 *
 * @param grid where the voxels lie
 * @param before mean signal before contrast, width × height × slices, in the unit of the images
 * @param after mean signal of the minute after the bolus
 */
public record StillImages(VoxelGrid grid, RandomAccessibleInterval<FloatType> before,
		RandomAccessibleInterval<FloatType> after) {

	private static final double RISE_SECONDS = 60;

	/**
	 * @param series the exam
	 * @param baseline its frames before contrast
	 * @param arrivalSeconds when the bolus arrives in the artery, on the clock of the series
	 * @return its images
	 */
	public static StillImages of(DynamicSeries series, BaselineFrames baseline,
		double arrivalSeconds)
	{
		int[] early = IntStream.rangeClosed(baseline.first(), baseline.last()).toArray();
		int[] risen = IntStream.range(0, series.times().size()).filter(t -> series.times().seconds(
			t) > arrivalSeconds && series.times().seconds(t) <= arrivalSeconds + RISE_SECONDS).toArray();
		return new StillImages(series.grid(), mean(series, early), mean(series, risen));
	}

	private static RandomAccessibleInterval<FloatType> mean(DynamicSeries series, int[] frames) {
		var mean = Planes.allocate(series.grid());
		ParallelLoop.over(series.grid().slices()).forEach(slice -> {
			float[] sum = Planes.plane(mean, slice);
			for (int t : frames) {
				float[] plane = series.plane(slice, t);
				for (int i = 0; i < sum.length; i++)
					sum[i] += plane[i] / frames.length;
			}
		});
		return mean;
	}

	/** @return the same of an exam whose bolus follows the frames before contrast that are found */
	public static StillImages of(DynamicSeries series) {
		BaselineFrames baseline = BaselineSearch.resolve(BaselineFrames.AUTOMATIC, series);
		return of(series, baseline, series.times().seconds(baseline.last()));
	}

	/** @return what smoothing leaves less what stronger smoothing leaves (FWHM in mm) */
	StillImages details(double fineMm, double coarseMm) {
		StillImages fine = smoothed(fineMm);
		StillImages coarse = smoothed(coarseMm);
		for (int slice = 0; slice < grid.slices(); slice++) {
			subtract(Planes.plane(coarse.before, slice), Planes.plane(fine.before, slice));
			subtract(Planes.plane(coarse.after, slice), Planes.plane(fine.after, slice));
		}
		return fine;
	}

	private static void subtract(float[] less, float[] from) {
		for (int i = 0; i < from.length; i++)
			from[i] -= less[i];
	}

	/** @return both images smoothed in the plane of the slices by so many mm (FWHM) */
	StillImages smoothed(double fwhmMm) {
		PlaneSmoothing smoothing = new PlaneSmoothing(grid, fwhmMm);
		return new StillImages(grid, smoothed(before, smoothing), smoothed(after, smoothing));
	}

	private RandomAccessibleInterval<FloatType> smoothed(RandomAccessibleInterval<FloatType> image,
		PlaneSmoothing smoothing)
	{
		var smooth = Planes.allocate(grid);
		for (int slice = 0; slice < grid.slices(); slice++)
			smoothing.smooth(Planes.plane(image, slice), Planes.plane(smooth, slice));
		return smooth;
	}

	/** @return mean signal of a voxel before contrast */
	public double before(int voxel) {
		return value(before, voxel);
	}

	/** @return by what share of that the signal is higher in the minute after the bolus */
	public double rise(int voxel) {
		return value(after, voxel) / value(before, voxel) - 1;
	}

	/** @return the middle of a region in the patient, in mm */
	public Vector3D middle(Region region) {
		double[] sum = new double[3];
		int[] voxels = region.voxels();
		for (int voxel : voxels)
			for (int axis = 0; axis < 3; axis++)
				sum[axis] += grid.position(voxel, axis) / (double) voxels.length;
		return new Vector3D(grid.positionMm(sum[0], sum[1], sum[2]));
	}

	private float value(RandomAccessibleInterval<FloatType> image, int voxel) {
		return Planes.plane(image, voxel / grid.voxelsPerSlice())[voxel % grid.voxelsPerSlice()];
	}
}
