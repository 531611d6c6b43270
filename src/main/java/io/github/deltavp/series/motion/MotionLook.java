// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import java.util.Arrays;
import java.util.List;

/**
 * A first look at whether any frame may have moved, which reads few frames in full. The edges are
 * taken from the mean of a few frames before contrast and a few late ones, and the templates are
 * made at the edges alone. It errs towards movement: what it takes for still needs no second look.
 */
final class MotionLook {

	/** Frames of which a mean is made. */
	private static final int MEAN_FRAMES = 4;
	/**
	 * A frame whose edges fit so many times worse than usual deserves the second look, whose own
	 * limit is {@link MotionCorrection#VISIBLE}.
	 */
	private static final double SUSPICIOUS = 1.35;

	private final DynamicSeries series;
	private final List<int[]> groups;
	private final MotionTemplates means;

	/** @param arrival first frame with contrast agent */
	MotionLook(DynamicSeries series, int arrival) {
		this.series = series;
		groups = MotionTemplates.groups(series.times(), arrival);
		float[][][] planes = new float[2][series.grid().slices()][];
		ParallelLoop.over(series.grid().slices()).forEach(z -> {
			planes[0][z] = mean(z, groups.get(0));
			planes[1][z] = mean(z, groups.get(groups.size() - 1));
		});
		means = new MotionTemplates(series, arrival, planes, MotionTemplates.edges(series.grid(),
			planes));
	}

	/** Of the last frames: those before contrast have reached the steady state. */
	private float[] mean(int slice, int[] frames) {
		float[] mean = new float[series.grid().voxelsPerSlice()];
		int first = Math.max(0, frames.length - MEAN_FRAMES);
		for (int i = first; i < frames.length; i++)
			add(series.plane(slice, frames[i]), 1f / (frames.length - first), mean);
		MotionTemplates.clear(mean);
		return mean;
	}

	private static void add(float[] plane, float weight, float[] sum) {
		for (int p = 0; p < sum.length; p++)
			sum[p] += weight * plane[p];
	}

	/** @return whether a frame lies so that it should be looked at more closely */
	boolean mayHaveMoved() {
		double[] spread = spread();
		double usual = MotionCorrection.usual(spread, means);
		return Arrays.stream(spread).anyMatch(s -> !(s <= SUSPICIOUS * usual));
	}

	/** How badly each frame fits where it lies. */
	private double[] spread() {
		double[][] frames = new double[series.times().size()][];
		ParallelLoop.over(frames.length).forEach(t -> frames[t] = means.atEdges(t));
		double[][] templates = new double[groups.size()][];
		ParallelLoop.over(templates.length).forEach(k -> templates[k] = median(frames, groups.get(k)));
		FrameAtRest rest = new FrameAtRest(templates);
		double[] spread = new double[frames.length];
		ParallelLoop.over(spread.length).forEach(t -> spread[t] = rest.spread(frames[t]));
		return spread;
	}

	private static double[] median(double[][] frames, int[] some) {
		double[] median = new double[frames[0].length];
		double[] values = new double[some.length];
		for (int e = 0; e < median.length; e++) {
			for (int i = 0; i < values.length; i++)
				values[i] = frames[some[i]][e];
			Arrays.sort(values);
			median[e] = values[values.length / 2];
			if (!Double.isFinite(median[e])) median[e] = 0;
		}
		return median;
	}
}
