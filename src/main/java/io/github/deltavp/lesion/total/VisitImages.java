// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One visit as two images: the signal before contrast, and by what share of it the signal rises in
 * the first minute after the bolus.
 */
public final class VisitImages {

	private static final double RISE_SECONDS = 60;

	private final VoxelGrid grid;
	private final float[] before;
	private final float[] after;
	private final BitSet drawn = new BitSet();

	private VisitImages(VoxelGrid grid, List<Region> drawn) {
		this.grid = grid;
		before = new float[grid.voxelsPerSlice() * grid.slices()];
		after = new float[before.length];
		drawn.forEach(region -> this.drawn.or(Outlines.inside(new Outlines(grid, region).outward())));
	}

	/**
	 * @param series the exam
	 * @param baseline its frames before contrast
	 * @param arrivalSeconds when the bolus arrives in the artery, on the clock of the series
	 * @param drawn what was outlined: no stable tissue, nor is what borders on it
	 * @return its images
	 */
	public static VisitImages of(DynamicSeries series, BaselineFrames baseline, double arrivalSeconds,
		List<Region> drawn)
	{
		VisitImages images = new VisitImages(series.grid(), drawn);
		int[] early = IntStream.rangeClosed(baseline.first(), baseline.last()).toArray();
		int[] risen = IntStream.range(0, series.times().size()).filter(t -> series.times().seconds(
			t) > arrivalSeconds && series.times().seconds(t) <= arrivalSeconds + RISE_SECONDS).toArray();
		ParallelLoop.over(series.grid().slices()).forEach(slice -> {
			add(series, slice, early, images.before);
			add(series, slice, risen, images.after);
		});
		return images;
	}

	/** The mean of some frames of a slice, into a volume. */
	private static void add(DynamicSeries series, int slice, int[] frames, float[] volume) {
		int from = slice * series.grid().voxelsPerSlice();
		for (int t : frames) {
			float[] plane = series.plane(slice, t);
			for (int i = 0; i < plane.length; i++)
				volume[from + i] += plane[i] / frames.length;
		}
	}

	VoxelGrid grid() {
		return grid;
	}

	/** Mean signal before contrast, in the unit of the images. */
	double before(int voxel) {
		return before[voxel];
	}

	/** By what share of that the signal is higher in the minute after the bolus. */
	double rise(int voxel) {
		return after[voxel] / before[voxel] - 1;
	}

	/** Whether it belongs to what was outlined, or borders on it. */
	boolean isDrawn(int voxel) {
		return drawn.get(voxel);
	}

	/** The mean of {@link #before} over a region. */
	double before(Region region) {
		return Arrays.stream(region.voxels()).mapToDouble(this::before).filter(Double::isFinite)
			.average().orElse(Double.NaN);
	}

	/** The middle of a region in the patient, in mm. */
	double[] middle(Region region) {
		double[] sum = new double[3];
		int[] voxels = region.voxels();
		for (int voxel : voxels)
			for (int axis = 0; axis < 3; axis++)
				sum[axis] += grid.position(voxel, axis) / (double) voxels.length;
		return grid.positionMm(sum[0], sum[1], sum[2]);
	}
}
