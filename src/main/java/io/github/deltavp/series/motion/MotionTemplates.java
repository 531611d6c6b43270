// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.FloatSelection;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What frames are compared with to see how they moved: medians of the series before contrast, in
 * the first pass and late, and the voxels where these have the steepest edges.
 *
 * @param series the exam
 * @param arrival first frame with contrast agent
 * @param planes the medians, [template][slice][pixel]
 * @param edges indices of the voxels that take part
 */
record MotionTemplates(DynamicSeries series, int arrival, float[][][] planes, int[] edges) {

	/** Frames of which a template is the median. */
	private static final int TEMPLATE_FRAMES = PlaneMedian.PLANES;
	private static final double FIRST_PASS_SECONDS = 40;
	private static final int EDGES = 8000;
	/** Least steepness of the edges before contrast, as a share of that late. Phantoms: 0.9 … 1. */
	private static final double ANATOMY = 0.5;

	/** From the frames as they lie. */
	static MotionTemplates of(DynamicSeries series, int arrival) {
		return of(series, arrival, Collections.nCopies(series.times().size(), InPlaneMotion.NONE));
	}

	/** @return the same from frames put in place, now that it is known how each has moved */
	MotionTemplates again(List<InPlaneMotion> known) {
		return of(series, arrival, known);
	}

	private static MotionTemplates of(DynamicSeries series, int arrival, List<InPlaneMotion> known) {
		List<int[]> groups = groups(series.times(), arrival);
		float[][][] templates = new float[groups.size()][series.grid().slices()][];
		ParallelLoop.over(groups.size() * series.grid().slices()).forEach(i -> {
			int slice = i % series.grid().slices();
			int group = i / series.grid().slices();
			templates[group][slice] = median(series, slice, groups.get(group), known);
		});
		return new MotionTemplates(series, arrival, templates, edges(series.grid(), templates));
	}

	/** For one thread. */
	FrameRegistration registration() {
		return new FrameRegistration(series.grid(), planes, edges);
	}

	/** @return the templates shifted in all ways, for {@link FrameRegistration#find} */
	WholeShifts shifts(double reachMm) {
		return new WholeShifts(series.grid(), planes, edges, reachMm);
	}

	/** @return the planes of a frame, one a slice */
	float[][] planes(int time) {
		return IntStream.range(0, series.grid().slices()).mapToObj(z -> series.plane(z, time)).toArray(
			float[][]::new);
	}

	/** @return how badly each frame fits where it lies */
	double[] spreadAtRest() {
		double[] spread = new double[series.times().size()];
		FrameAtRest rest = new FrameAtRest(Arrays.stream(planes).map(this::atEdges).toArray(
			double[][]::new));
		ParallelLoop.over(spread.length).forEach(t -> spread[t] = rest.spread(atEdges(t)));
		return spread;
	}

	/** @return the signal of a frame at the edges */
	double[] atEdges(int time) {
		return atEdges(planes(time));
	}

	private double[] atEdges(float[][] planes) {
		int pixels = series.grid().voxelsPerSlice();
		double[] values = new double[edges.length];
		for (int e = 0; e < edges.length; e++)
			values[e] = planes[edges[e] / pixels][edges[e] % pixels];
		return values;
	}

	/**
	 * @return whether the edges are there before contrast too; where they are not, as in some digital
	 *         reference objects, movement and contrast agent cannot be told apart
	 */
	boolean showAnatomy() {
		return stepPerVoxel(0) >= ANATOMY * stepPerVoxel(planes.length - 1);
	}

	/** @return how much the signal of a late frame changes at its edges if it moves by one voxel */
	double stepPerVoxel() {
		return stepPerVoxel(planes.length - 1);
	}

	private double stepPerVoxel(int template) {
		int pixels = series.grid().voxelsPerSlice();
		double[] steps = IntStream.of(edges).mapToDouble(e -> slope(planes[template][e / pixels], e %
			pixels, series.grid().width()) / 2).sorted().toArray();
		return steps.length == 0 ? 0 : steps[steps.length / 2];
	}

	/** Frames before contrast, in the first pass, and in the last third. */
	static List<int[]> groups(TimeAxis times, int arrival) {
		int frames = times.size();
		int settled = arrival + 1;
		while (settled < frames && times.seconds(settled) < times.seconds(arrival) + FIRST_PASS_SECONDS)
			settled++;
		return List.of(some(0, arrival), some(arrival, settled), some(Math.min(frames - 1, Math.max(
			settled, 2 * frames / 3)), frames));
	}

	/** Up to {@link #TEMPLATE_FRAMES} frames, evenly spread over from … to − 1. */
	private static int[] some(int from, int to) {
		int count = Math.min(TEMPLATE_FRAMES, to - from);
		return IntStream.range(0, count).map(i -> from + (int) ((long) i * (to - from) / count))
			.toArray();
	}

	private static float[] median(DynamicSeries series, int slice, int[] frames,
		List<InPlaneMotion> known)
	{
		PlaneWarp warp = new PlaneWarp(series.grid());
		float[][] planes = new float[frames.length][];
		for (int i = 0; i < frames.length; i++)
			planes[i] = inPlace(series, slice, frames[i], known.get(frames[i]), warp);
		float[] median = new PlaneMedian(planes).median();
		clear(median);
		return median;
	}

	/** Puts 0 where there is no finite number. */
	static void clear(float[] plane) {
		for (int p = 0; p < plane.length; p++)
			if (!Float.isFinite(plane[p])) plane[p] = 0;
	}

	private static float[] inPlace(DynamicSeries series, int slice, int time, InPlaneMotion motion,
		PlaneWarp warp)
	{
		float[] plane = series.plane(slice, time);
		return motion.displacementVoxels(series.grid()) < MotionCorrection.STILL_VOXELS ? plane : warp
			.undo(plane, motion);
	}

	/** The voxels with the steepest edges in the templates before contrast and late. */
	static int[] edges(VoxelGrid grid, float[][][] templates) {
		float[] slope = new float[grid.voxelsPerSlice() * grid.slices()];
		ParallelLoop.over(grid.slices()).forEach(z -> {
			for (int y = 1; y < grid.height() - 1; y++)
				addSlopes(templates[0][z], templates[templates.length - 1][z], grid.width() * y, slope, grid
					.voxelsPerSlice() * z, grid.width());
		});
		float least = Math.max(Float.MIN_VALUE, FloatSelection.kth(slope, slope.length, Math.max(0,
			slope.length - EDGES)));
		int[] edges = new int[slope.length];
		int count = 0;
		for (int i = 0; i < slope.length; i++)
			if (slope[i] >= least) edges[count++] = i;
		return Arrays.copyOf(edges, count);
	}

	/** For one row, whose first pixel is {@code row}; not for its first and last pixel. */
	private static void addSlopes(float[] early, float[] late, int row, float[] slopes, int slice,
		int width)
	{
		for (int p = row + 1; p < row + width - 1; p++)
			slopes[slice + p] = slope(early, p, width) + slope(late, p, width);
	}

	private static float slope(float[] plane, int p, int width) {
		return Math.abs(plane[p + 1] - plane[p - 1]) + Math.abs(plane[p + width] - plane[p - width]);
	}
}
