// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.List;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

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

	/** Pixels worked on at a time: what is kept from frame to frame stays in the cache. */
	private static final int TILE = 2048;

	public NoiseMask {
		if (!(factor >= 1 && factor <= 10)) throw new IllegalArgumentException(
			"the factor of the noise mask is " + factor + "; it must lie between 1 and 10, e.g. 2");
	}

	/** @return the voxels with signal, named "signal" */
	public Region of(DynamicSeries series, Progress progress) {
		int slices = series.grid().slices();
		float[][] mean = new float[slices][];
		float[][] step = new float[slices][];
		ParallelLoop.over(slices).telling("Masking noise", progress).forEach(z -> {
			mean[z] = new float[series.grid().voxelsPerSlice()];
			step[z] = new float[series.grid().voxelsPerSlice()];
			summarize(series, z, mean[z], step[z]);
		});
		double limit = factor * RAYLEIGH_MEAN * sigma(mean, step);
		RandomAccessibleInterval<FloatType> means = Planes.wrap(List.of(mean), series.grid().width(),
			series.grid().height(), slices);
		return Region.of("signal", series.grid(), Converters.convert(means, (value, inside) -> inside
			.set(value.get() > limit), new BitType()));
	}

	/** Mean over time, and mean square step from frame to frame; NaN samples passed over. */
	private static void summarize(DynamicSeries series, int slice, float[] mean, float[] step) {
		float[][] planes = series.planes(slice);
		int frames = planes.length;
		for (int from = 0; from < mean.length; from += TILE) {
			int to = Math.min(mean.length, from + TILE);
			for (int t = 0; t < frames; t++)
				add(planes[t], planes[Math.max(0, t - 1)], mean, step, from, to);
			for (int p = from; p < to; p++) {
				mean[p] /= frames;
				step[p] /= Math.max(1, frames - 1);
			}
		}
		for (int p = 0; p < mean.length; p++)
			if (!Float.isFinite(step[p])) summarizeKnown(planes, p, mean, step);
	}

	private static void add(float[] plane, float[] before, float[] mean, float[] step, int from,
		int to)
	{
		for (int p = from; p < to; p++) {
			float d = plane[p] - before[p];
			mean[p] += plane[p];
			step[p] += d * d;
		}
	}

	private static void summarizeKnown(float[][] planes, int pixel, float[] mean, float[] step) {
		float sum = 0;
		float squares = 0;
		int samples = 0;
		int steps = 0;
		for (int t = 0; t < planes.length; t++) {
			float value = planes[t][pixel];
			float d = value - planes[Math.max(0, t - 1)][pixel];
			sum += value == value ? value : 0;
			samples += value == value ? 1 : 0;
			squares += d == d ? d * d : 0;
			steps += d == d && t > 0 ? 1 : 0;
		}
		mean[pixel] = samples == 0 ? 0 : sum / samples;
		step[pixel] = steps == 0 ? 0 : squares / steps;
	}

	/** σ of one channel, the median over the darkest voxels that are not exactly zero. */
	private static double sigma(float[][] mean, float[][] step) {
		float[] means = new float[mean.length * mean[0].length];
		int bright = chosen(mean, Float.POSITIVE_INFINITY, mean, means);
		if (bright == 0) return 0;
		float dark = FloatSelection.kth(means, bright, (int) (AIR * (bright - 1)));
		int count = chosen(step, dark, mean, means);
		return Math.sqrt(FloatSelection.kth(means, count, count / 2) / RAYLEIGH_STEP);
	}

	/** Collects values where the key lies above 0 and not above {@code high}. */
	private static int chosen(float[][] values, float high, float[][] key, float[] chosen) {
		int count = 0;
		for (int z = 0; z < values.length; z++)
			for (int p = 0; p < values[z].length; p++)
				if (key[z][p] > 0 && key[z][p] <= high) chosen[count++] = values[z][p];
		return count;
	}

	/** @return the series with everything outside the region NaN in every frame */
	public static DynamicSeries apply(DynamicSeries series, Region kept) {
		kept.requireSameSize(series.grid());
		RandomAccessibleInterval<BitType> mask = kept.mask();
		return series.mapPlanes((slice, time, plane) -> {
			float[] masked = plane.clone();
			LoopBuilder.setImages(Views.hyperSlice(mask, 2, slice), ArrayImgs.floats(masked, series.grid()
				.width(), series.grid().height())).forEachPixel((inside, value) -> {
					if (!inside.get()) value.set(Float.NaN);
				});
			return masked;
		});
	}
}
