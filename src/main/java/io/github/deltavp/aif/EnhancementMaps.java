/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.aif;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.FloatSelection;
import io.github.deltavp.series.FloatSelection;
import io.github.deltavp.series.Progress;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;

/**
 * What each voxel does over the whole exam, slice by slice: its signal before contrast and how far
 * it rises for at least {@link #SUSTAINED} frames on end, so that one frame of motion or pulsation
 * does not count.
 *
 * @param baseline mean signal of the first frames, [slice][pixel]
 * @param enhancement largest sustained signal minus baseline, [slice][pixel]; never NaN
 */
record EnhancementMaps(float[][] baseline, float[][] enhancement) {

	/** Frames that a rise must last. */
	private static final int SUSTAINED = 2;

	/**
	 * @param series the exam
	 * @param from first frame of the baseline
	 * @param to frame after the last of the baseline
	 * @param end frame after the last in which the rise is looked for
	 */
	static EnhancementMaps of(DynamicSeries series, int from, int to, int end, Progress progress) {
		int slices = series.grid().slices();
		EnhancementMaps maps = new EnhancementMaps(new float[slices][], new float[slices][]);
		Parallelization.getTaskExecutor().forEach(IntStream.range(0, slices).boxed().toList(),
			slice -> {
				progress.report("Looking for arteries", slice / (double) slices);
				maps.baseline[slice] = mean(series, slice, from, to);
				maps.enhancement[slice] = rise(series, slice, to, end, maps.baseline[slice]);
			});
		return maps;
	}

	private static float[] mean(DynamicSeries series, int slice, int from, int to) {
		float[] mean = new float[series.grid().voxelsPerSlice()];
		int[] count = new int[mean.length];
		for (int t = from; t < to; t++) {
			float[] plane = series.plane(slice, t);
			for (int p = 0; p < mean.length; p++) {
				boolean known = plane[p] == plane[p];
				mean[p] += known ? plane[p] : 0;
				count[p] += known ? 1 : 0;
			}
		}
		for (int p = 0; p < mean.length; p++)
			mean[p] /= count[p];
		return mean;
	}

	private static float[] rise(DynamicSeries series, int slice, int from, int end,
		float[] baseline)
	{
		float[] highest = new float[baseline.length];
		for (int t = from; t + SUSTAINED <= end; t++)
			raise(highest, series.plane(slice, t), series.plane(slice, t + SUSTAINED - 1));
		for (int p = 0; p < highest.length; p++) {
			float rise = highest[p] - baseline[p];
			highest[p] = rise > 0 ? rise : 0;
		}
		return highest;
	}

	private static void raise(float[] highest, float[] plane, float[] next) {
		for (int p = 0; p < highest.length; p++) {
			float lasting = Math.min(plane[p], next[p]);
			if (lasting > highest[p]) highest[p] = lasting;
		}
	}

	/**
	 * @param allowed which voxels may count, by index
	 * @param share share of the allowed voxels, 0 … 1
	 * @return the enhancement that this share of them reaches
	 */
	float enhancementOfTop(double share, IntPredicate allowed) {
		int pixels = enhancement[0].length;
		float[] values = new float[pixels * enhancement.length];
		int count = 0;
		for (int voxel = 0; voxel < values.length; voxel++)
			if (allowed.test(voxel)) values[count++] = enhancement[voxel / pixels][voxel % pixels];
		if (count == 0) return 0;
		return FloatSelection.kth(values, count, (int) Math.max(0, Math.min(count - 1, Math.floor(
			count * (1 - share)))));
	}

	/**
	 * @param allowed which voxels may count
	 * @param least least enhancement
	 * @param leastRatio least enhancement ÷ baseline
	 * @return indices of the voxels that enhance so much, ascending
	 */
	int[] voxels(IntPredicate allowed, double least, double leastRatio) {
		int pixels = enhancement[0].length;
		return IntStream.range(0, pixels * enhancement.length).filter(allowed).filter(v -> {
			float rise = enhancement[v / pixels][v % pixels];
			return rise > 0 && rise >= least && rise >= leastRatio * baseline[v / pixels][v % pixels];
		}).toArray();
	}
}
