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

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;

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

	/** FWHM ÷ standard deviation of a Gaussian. */
	private static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));
	/** The Gaussian is cut off at so many standard deviations. */
	private static final double CUT_OFF = 3;
	/** Differences of so many σ still count for e^(−1/2). */
	private static final double EDGE = 2;

	public Smoothing {
		if (!(fwhmMm >= 0 && fwhmMm <= 20)) throw new IllegalArgumentException("smoothing is " +
			fwhmMm + " mm; it must lie between 0 and 20 mm FWHM, e.g. 2.5");
	}

	/** @return the smoothed series; the original where there is nothing to do */
	public DynamicSeries of(DynamicSeries series, Progress progress) {
		DynamicSeries still = temporal ? overTime(series, progress) : series;
		return within(still, slice -> true);
	}

	/**
	 * @param slices which slices are wanted
	 * @return the series with these slices smoothed, the others as they are
	 */
	public DynamicSeries within(DynamicSeries series, IntPredicate slices) {
		if (fwhmMm == 0) return series;
		double[] alongX = kernel(series.grid().spacingXMm());
		double[] alongY = kernel(series.grid().spacingYMm());
		int width = series.grid().width();
		float[] all = new float[series.grid().voxelsPerSlice()];
		Arrays.fill(all, 1);
		float[] whole = alongColumns(alongRows(all, width, alongX), width, alongY);
		return series.mapPlanes((slice, time, plane) -> slices.test(slice) ? inPlane(plane, width,
			alongX, alongY, whole) : plane);
	}

	/** Half of a symmetric kernel, centre first. */
	private double[] kernel(double spacingMm) {
		double sigma = fwhmMm / FWHM_PER_SIGMA / spacingMm;
		double[] kernel = new double[1 + (int) Math.ceil(CUT_OFF * sigma)];
		for (int i = 0; i < kernel.length; i++)
			kernel[i] = Math.exp(-i * i / (2 * sigma * sigma));
		return kernel;
	}

	/**
	 * Normalised convolution: sums and weights are smoothed alike, then divided.
	 *
	 * @param whole the weights of a plane whose pixels are all known
	 */
	private static float[] inPlane(float[] plane, int width, double[] alongX, double[] alongY,
		float[] whole)
	{
		float[] value = plane.clone();
		float[] weight = new float[plane.length];
		boolean isWhole = true;
		for (int p = 0; p < plane.length; p++) {
			boolean known = plane[p] == plane[p];
			isWhole &= known;
			if (!known) value[p] = 0;
			weight[p] = known ? 1 : 0;
		}
		value = alongColumns(alongRows(value, width, alongX), width, alongY);
		weight = isWhole ? whole : alongColumns(alongRows(weight, width, alongX), width, alongY);
		for (int p = 0; p < plane.length; p++)
			value[p] = plane[p] == plane[p] ? value[p] / weight[p] : Float.NaN;
		return value;
	}

	/** Outside is nothing. */
	private static float[] alongRows(float[] plane, int width, double[] kernel) {
		float[] result = new float[plane.length];
		for (int row = 0; row < plane.length; row += width)
			for (int k = 1 - kernel.length; k < kernel.length; k++)
				add(plane, row + Math.max(0, k), (float) kernel[Math.abs(k)], result, row + Math.max(0, -k),
					width - Math.abs(k));
		return result;
	}

	private static float[] alongColumns(float[] plane, int width, double[] kernel) {
		float[] result = new float[plane.length];
		for (int row = 0; row < plane.length; row += width)
			for (int k = 1 - kernel.length; k < kernel.length; k++) {
				int other = row + k * width;
				if (other >= 0 && other < plane.length) add(plane, other, (float) kernel[Math.abs(k)],
					result, row, width);
			}
		return result;
	}

	/** Adds weighted pixels to others, both in order of memory. */
	private static void add(float[] plane, int from, float weight, float[] result, int to,
		int count)
	{
		for (int i = 0; i < count; i++)
			result[to + i] += weight * plane[from + i];
	}

	/** The first frame has itself before it, and the last one itself after it. */
	private static DynamicSeries overTime(DynamicSeries series, Progress progress) {
		int slices = series.grid().slices();
		int last = series.times().size() - 1;
		float[][] planes = new float[slices * (last + 1)][];
		Parallelization.getTaskExecutor().forEach(IntStream.range(0, slices).boxed().toList(), z -> {
			progress.report("Smoothing over time", z / (double) slices);
			float[] noise = noise(series, z);
			float[] left = weights(series.plane(z, 0), series.plane(z, 0), noise);
			for (int t = 0; t <= last; t++) {
				float[] right = weights(series.plane(z, t), series.plane(z, Math.min(last, t + 1)), noise);
				planes[z + slices * t] = overTime(series, z, t, left, right);
				left = right;
			}
		});
		return series.withSignal(DynamicSeries.wrap(series.grid(), List.of(planes)));
	}

	/** Per voxel 2·(2σ)², with σ from the mean size of second differences, which a slope leaves 0. */
	private static float[] noise(DynamicSeries series, int slice) {
		int frames = series.times().size();
		float[] sum = new float[series.grid().voxelsPerSlice()];
		for (int t = 2; t < frames; t++) {
			float[] a = series.plane(slice, t - 2);
			float[] b = series.plane(slice, t - 1);
			float[] c = series.plane(slice, t);
			for (int p = 0; p < sum.length; p++) {
				float bend = Math.abs(a[p] - 2 * b[p] + c[p]);
				sum[p] += bend == bend ? bend : 0;
			}
		}
		double perSigma = Math.sqrt(6) * Math.sqrt(2 / Math.PI) * Math.max(1, frames - 2);
		for (int p = 0; p < sum.length; p++) {
			double sigma = sum[p] / perSigma;
			sum[p] = (float) (2 * EDGE * EDGE * sigma * sigma);
		}
		return sum;
	}

	/** Weights between two frames. */
	private static float[] weights(float[] here, float[] next, float[] noise) {
		float[] weights = new float[here.length];
		for (int p = 0; p < weights.length; p++)
			weights[p] = weight(next[p] - here[p], noise[p]);
		return weights;
	}

	private static float[] overTime(DynamicSeries series, int slice, int time, float[] lefts,
		float[] rights)
	{
		int last = series.times().size() - 1;
		float[] centre = series.plane(slice, time);
		float[] before = series.plane(slice, Math.max(0, time - 1));
		float[] after = series.plane(slice, Math.min(last, time + 1));
		float[] result = new float[centre.length];
		for (int p = 0; p < result.length; p++) {
			float left = lefts[p];
			float right = rights[p];
			result[p] = centre[p] + (left == 0 ? 0 : left * (before[p] - centre[p]) / (1 + left +
				right)) + (right == 0 ? 0 : right * (after[p] - centre[p]) / (1 + left + right));
		}
		return result;
	}

	/** 0 for NaN, so that a missing neighbour gives nothing. */
	private static float weight(float difference, float noise) {
		return difference == difference && noise > 0 ? (float) Math.exp(-difference * difference /
			noise) : 0;
	}
}
