// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.smoothing;

import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;

/**
 * A Gaussian along rows and then along columns of a plane. Normalised convolution: a missing pixel
 * gives nothing to its neighbours and stays missing, and what lies outside is nothing. The plane
 * lies in a buffer with zeros around it and between its rows, so that neighbours along a row and
 * along a column are the same long loops without a branch. For one thread, whose buffers are used
 * again.
 */
public final class PlaneSmoothing {

	/** FWHM ÷ standard deviation of a Gaussian. */
	private static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));
	/** The Gaussian is cut off at so many standard deviations. */
	private static final double CUT_OFF = 3;
	/** Pixels worked on at a time. */
	private static final int TILE = 2048;

	private final int width;
	private final float[] alongX;
	private final float[] alongY;
	/** From one row to the next in the buffers. */
	private final int stride;
	/** The first pixel and the one after the last in the buffers. */
	private final int first;
	private final int end;
	private final float[] values;
	private final float[] rows;
	private final float[] sums;
	/** 1 ÷ weights of a plane whose pixels are all known. */
	private final float[] wholeScale;

	/** @param fwhmMm full width at half maximum in mm, above 0 */
	public PlaneSmoothing(VoxelGrid grid, double fwhmMm) {
		width = grid.width();
		alongX = kernel(fwhmMm / grid.spacingXMm());
		alongY = kernel(fwhmMm / grid.spacingYMm());
		stride = width + alongX.length - 1;
		first = alongX.length - 1 + (alongY.length - 1) * stride;
		end = first + grid.height() * stride;
		values = new float[end + first];
		rows = new float[end + first];
		sums = new float[end + first];
		wholeScale = new float[end + first];
		float[] all = new float[grid.voxelsPerSlice()];
		Arrays.fill(all, 1);
		convolve(all);
		for (int i = first; i < end; i++)
			wholeScale[i] = 1 / sums[i];
	}

	/** Half of a symmetric kernel, centre first, for a width in pixels. */
	private static float[] kernel(double fwhm) {
		double sigma = fwhm / FWHM_PER_SIGMA;
		float[] kernel = new float[1 + (int) Math.ceil(CUT_OFF * sigma)];
		for (int i = 0; i < kernel.length; i++)
			kernel[i] = (float) Math.exp(-i * i / (2 * sigma * sigma));
		return kernel;
	}

	/** @param result gets the smoothed plane; may be the plane itself */
	public void smooth(float[] plane, float[] result) {
		if (hasGaps(plane)) {
			smoothAroundGaps(plane, result);
			return;
		}
		convolve(plane);
		scale(sums, wholeScale, first, end);
		take(result);
	}

	/** Whether a pixel is missing, or infinite, by the sums of the columns. */
	private boolean hasGaps(float[] plane) {
		float[] sum = new float[width];
		for (int row = 0; row < plane.length; row += width)
			addTo(sum, plane, row);
		for (float s : sum)
			if (!Float.isFinite(s)) return true;
		return false;
	}

	private static void addTo(float[] sum, float[] plane, int row) {
		for (int x = 0; x < sum.length; x++)
			sum[x] += plane[row + x];
	}

	private static void scale(float[] values, float[] factors, int from, int to) {
		for (int i = from; i < to; i++)
			values[i] *= factors[i];
	}

	private void smoothAroundGaps(float[] plane, float[] result) {
		float[] value = plane.clone();
		float[] weight = new float[plane.length];
		for (int p = 0; p < plane.length; p++) {
			boolean known = plane[p] == plane[p];
			weight[p] = known ? 1 : 0;
			if (!known) value[p] = 0;
		}
		convolve(value);
		take(value);
		convolve(weight);
		take(weight);
		for (int p = 0; p < plane.length; p++)
			result[p] = plane[p] == plane[p] ? value[p] / weight[p] : Float.NaN;
	}

	private void take(float[] result) {
		for (int from = 0, row = first; from < result.length; from += width, row += stride)
			System.arraycopy(sums, row, result, from, width);
	}

	/** Fills the sums: neighbours weighted by the kernels. */
	private void convolve(float[] plane) {
		for (int from = 0, row = first; from < plane.length; from += width, row += stride)
			System.arraycopy(plane, from, values, row, width);
		for (int from = first; from < end; from += TILE)
			along(values, 1, alongX, rows, from, Math.min(end, from + TILE));
		for (int from = first; from < end; from += TILE)
			along(rows, stride, alongY, sums, from, Math.min(end, from + TILE));
	}

	/** @param step from one neighbour to the next */
	private static void along(float[] values, int step, float[] kernel, float[] sums, int from,
		int to)
	{
		nearest(values, step, kernel[0], kernel.length > 1 ? kernel[1] : 0, sums, from, to);
		int k = 2;
		for (; k + 1 < kernel.length; k += 2)
			addPairs(values, k * step, kernel[k], (k + 1) * step, kernel[k + 1], sums, from, to);
		if (k < kernel.length) addPair(values, k * step, kernel[k], sums, from, to);
	}

	private static void nearest(float[] values, int step, float centre, float beside, float[] sums,
		int from, int to)
	{
		for (int i = from; i < to; i++)
			sums[i] = centre * values[i] + beside * (values[i - step] + values[i + step]);
	}

	private static void addPair(float[] values, int step, float weight, float[] sums, int from,
		int to)
	{
		for (int i = from; i < to; i++)
			sums[i] += weight * (values[i - step] + values[i + step]);
	}

	/** Two at once, so that the sums are read and written half as often. */
	private static void addPairs(float[] values, int step, float weight, int further,
		float furtherWeight, float[] sums, int from, int to)
	{
		for (int i = from; i < to; i++)
			sums[i] += weight * (values[i - step] + values[i + step]) + furtherWeight * (values[i -
				further] + values[i + further]);
	}
}
