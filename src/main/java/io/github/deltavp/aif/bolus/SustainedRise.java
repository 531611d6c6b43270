// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.FloatSelection;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Progress;
import java.util.Arrays;

/**
 * What each voxel does over the whole exam, slice by slice: its signal before contrast and how high
 * it rises for at least {@link #SUSTAINED} frames on end, so that one frame of motion or pulsation
 * does not count. The enhancement is what the second exceeds the first by; 0 where it does not.
 *
 * @param baseline mean signal of the first frames, [slice][pixel]; NaN where all are missing
 * @param highest largest sustained signal, [slice][pixel]; never NaN, at least 0
 */
public record SustainedRise(float[][] baseline, float[][] highest) {

	/** Frames that a rise must last. */
	public static final int SUSTAINED = 2;
	/** Pixels worked on at a time: what is kept from frame to frame stays in the cache. */
	private static final int TILE = 2048;

	/**
	 * @param series the exam
	 * @param from first frame of the baseline
	 * @param to frame after the last of the baseline
	 * @param end frame after the last in which the rise is looked for
	 */
	public static SustainedRise of(DynamicSeries series, int from, int to, int end,
		Progress progress)
	{
		return new SustainedRise(baseline(series, from, to, progress), eachSlice(series, progress,
			slice -> highest(series, slice, to, end)));
	}

	/** @return the same height above the mean signal of other frames */
	public SustainedRise above(DynamicSeries series, int from, int to, Progress progress) {
		return new SustainedRise(baseline(series, from, to, progress), highest);
	}

	/** What is made of a slice. */
	@FunctionalInterface
	private interface SliceMap {

		float[] of(int slice);
	}

	private static float[][] eachSlice(DynamicSeries series, Progress progress, SliceMap map) {
		int slices = series.grid().slices();
		float[][] maps = new float[slices][];
		ParallelLoop.over(slices).telling("Looking for arteries", progress).forEach(
			slice -> maps[slice] = map.of(slice));
		return maps;
	}

	private static float[][] baseline(DynamicSeries series, int from, int to, Progress progress) {
		return eachSlice(series, progress, slice -> mean(series, slice, from, to));
	}

	private static float[] mean(DynamicSeries series, int slice, int from, int to) {
		float[] mean = new float[series.grid().voxelsPerSlice()];
		for (int t = from; t < to; t++)
			add(series.plane(slice, t), mean);
		for (int p = 0; p < mean.length; p++)
			mean[p] /= to - from;
		for (int p = 0; p < mean.length; p++)
			if (mean[p] != mean[p]) mean[p] = meanOfKnown(series, slice, p, from, to);
		return mean;
	}

	private static void add(float[] plane, float[] sum) {
		for (int p = 0; p < sum.length; p++)
			sum[p] += plane[p];
	}

	private static float meanOfKnown(DynamicSeries series, int slice, int pixel, int from, int to) {
		float sum = 0;
		int count = 0;
		for (int t = from; t < to; t++) {
			float value = series.plane(slice, t)[pixel];
			if (value != value) continue;
			sum += value;
			count++;
		}
		return sum / count;
	}

	private static float[] highest(DynamicSeries series, int slice, int from, int end) {
		float[][] planes = series.planes(slice);
		float[] highest = new float[series.grid().voxelsPerSlice()];
		for (int first = 0; first < highest.length; first += TILE) {
			int last = Math.min(first + TILE, highest.length);
			for (int t = from; t + SUSTAINED <= end; t++)
				raise(highest, planes[t], planes[t + SUSTAINED - 1], first, last);
			if (hasNan(highest, first, last)) raiseByKnown(highest, planes, from, end, first, last);
		}
		return highest;
	}

	/** A missing sample makes the highest NaN for good. */
	private static void raise(float[] highest, float[] plane, float[] next, int first, int last) {
		for (int p = first; p < last; p++)
			highest[p] = Math.max(highest[p], Math.min(plane[p], next[p]));
	}

	private static boolean hasNan(float[] values, int first, int last) {
		boolean found = false;
		for (int p = first; p < last; p++)
			found |= values[p] != values[p];
		return found;
	}

	/** The same from the samples that are there. */
	private static void raiseByKnown(float[] highest, float[][] planes, int from, int end, int first,
		int last)
	{
		Arrays.fill(highest, first, last, 0);
		for (int t = from; t + SUSTAINED <= end; t++) {
			float[] plane = planes[t];
			float[] next = planes[t + SUSTAINED - 1];
			for (int p = first; p < last; p++) {
				float lasting = Math.min(plane[p], next[p]);
				if (lasting > highest[p]) highest[p] = lasting;
			}
		}
	}

	/** @return enhancement of each voxel of a slice */
	private float[] enhancement(int slice) {
		float[] enhancement = new float[highest[slice].length];
		for (int p = 0; p < enhancement.length; p++) {
			float rise = highest[slice][p] - baseline[slice][p];
			enhancement[p] = rise > 0 ? rise : 0;
		}
		return enhancement;
	}

	/**
	 * @param field which voxels may count
	 * @param share share of these, 0 … 1
	 * @return the enhancement that this share of them reaches
	 */
	public float enhancementOfTop(double share, SearchField field) {
		float[] values = new float[field.count()];
		int count = 0;
		int voxel = 0;
		for (int slice = 0; slice < highest.length; slice++)
			for (float enhancement : enhancement(slice))
				if (field.has(voxel++)) values[count++] = enhancement;
		return count == 0 ? 0 : FloatSelection.kth(values, count, rank(share, count));
	}

	/** @return where the least of a share of some values stands when they are sorted */
	public static int rank(double share, int count) {
		return (int) Math.max(0, Math.min(count - 1, Math.floor(count * (1 - share))));
	}

	/**
	 * @param field which voxels may count
	 * @param least least enhancement
	 * @return indices of the voxels that enhance, and so much, ascending
	 */
	public int[] voxels(SearchField field, double least) {
		int[] voxels = new int[field.count()];
		int count = 0;
		int voxel = 0;
		for (int slice = 0; slice < highest.length; slice++)
			for (float enhancement : enhancement(slice)) {
				if (enhancement > 0 && enhancement >= least && field.has(voxel)) voxels[count++] = voxel;
				voxel++;
			}
		return Arrays.copyOf(voxels, count);
	}
}
