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

package io.github.deltavp.series;

import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;

/**
 * Which voxels hold signal and not only noise.
 * <p>
 * The magnitude of noise alone is Rayleigh distributed with mean σ·√(π/2) (Gudbjartsson H, Patz S,
 * Magn Reson Med 1995;34:910, <a href="https://doi.org/10.1002/mrm.1910340618">doi
 * 10.1002/mrm.1910340618</a>). σ comes from how each voxel fluctuates over the frames before
 * contrast, in the darkest tenth of the image; a voxel is kept if its mean over time exceeds that
 * of noise by more than chance allows. Where the air is exactly zero, as some scanners make it, all
 * that is above zero is kept.
 *
 * @param factor a voxel is kept if its mean over time is above factor · σ · √(π/2), at least 1, at
 *          most 10
 */
public record NoiseMask(double factor) {

	/** Twice the mean of noise: keeps cortical bone out, and dark blood in once it has enhanced. */
	public static final NoiseMask DEFAULT = new NoiseMask(2);

	private static final double RAYLEIGH_MEAN = Math.sqrt(Math.PI / 2);
	/** Mean square step between two frames of Rayleigh noise ÷ σ²: twice its variance, 2 − π/2. */
	private static final double RAYLEIGH_STEP = 2 * (2 - Math.PI / 2);
	/** Share of the voxels, the darkest, that is taken for air. */
	private static final double AIR = 0.1;

	public NoiseMask {
		if (!(factor >= 1 && factor <= 10)) throw new IllegalArgumentException(
			"the factor of the noise mask is " + factor + "; it must lie between 1 and 10, e.g. 2");
	}

	/** @return the voxels with signal, named "signal" */
	public Region of(DynamicSeries series, Progress progress) {
		int slices = series.grid().slices();
		float[][] mean = new float[slices][];
		float[][] step = new float[slices][];
		Parallelization.getTaskExecutor().forEach(IntStream.range(0, slices).boxed().toList(), z -> {
			progress.report("Masking noise", z / (double) slices);
			mean[z] = new float[series.grid().voxelsPerSlice()];
			step[z] = new float[series.grid().voxelsPerSlice()];
			summarize(series, z, mean[z], step[z]);
		});
		double limit = factor * RAYLEIGH_MEAN * sigma(mean, step);
		int pixels = series.grid().voxelsPerSlice();
		return new Region("signal", series.grid(), IntStream.range(0, slices * pixels).filter(
			v -> mean[v / pixels][v % pixels] > limit).toArray());
	}

	/** Mean over time, and mean square step from frame to frame; NaN samples passed over. */
	private static void summarize(DynamicSeries series, int slice, float[] mean, float[] step) {
		int[] samples = new int[mean.length];
		int[] steps = new int[mean.length];
		for (int t = 0; t < series.times().size(); t++) {
			float[] plane = series.plane(slice, t);
			float[] before = series.plane(slice, Math.max(0, t - 1));
			for (int p = 0; p < mean.length; p++) {
				float value = plane[p];
				float d = value - before[p];
				mean[p] += value == value ? value : 0;
				samples[p] += value == value ? 1 : 0;
				step[p] += d == d ? d * d : 0;
				steps[p] += d == d && t > 0 ? 1 : 0;
			}
		}
		for (int p = 0; p < mean.length; p++) {
			mean[p] = samples[p] == 0 ? 0 : mean[p] / samples[p];
			step[p] = steps[p] == 0 ? 0 : step[p] / steps[p];
		}
	}

	/** σ of one channel, the median over the darkest voxels that are not exactly zero. */
	private static double sigma(float[][] mean, float[][] step) {
		double[] means = values(mean, 0, Double.POSITIVE_INFINITY, mean);
		if (means.length == 0) return 0;
		double dark = means[(int) (AIR * (means.length - 1))];
		double[] squares = values(step, 0, dark, mean);
		return squares.length == 0 ? 0 : Math.sqrt(squares[squares.length / 2] / RAYLEIGH_STEP);
	}

	/** Sorted values where the key lies above {@code low} and not above {@code high}. */
	private static double[] values(float[][] values, double low, double high, float[][] key) {
		return IntStream.range(0, values.length).boxed().flatMapToDouble(z -> IntStream.range(0,
			values[z].length).filter(p -> key[z][p] > low && key[z][p] <= high).mapToDouble(
				p -> values[z][p])).sorted().toArray();
	}

	/** @return the series with everything outside the region NaN in every frame */
	public static DynamicSeries apply(DynamicSeries series, Region kept) {
		kept.requireSameSize(series.grid());
		int slices = series.grid().slices();
		int pixels = series.grid().voxelsPerSlice();
		boolean[] keep = new boolean[slices * pixels];
		for (int voxel : kept.voxels())
			keep[voxel] = true;
		return series.mapPlanes((slice, time, plane) -> {
			float[] masked = plane.clone();
			for (int p = 0; p < pixels; p++)
				if (!keep[slice * pixels + p]) masked[p] = Float.NaN;
			return masked;
		});
	}
}
