// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.smoothing;

import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;

/**
 * A Gaussian along rows and then along columns of a plane. Normalised convolution: a missing pixel
 * gives nothing to its neighbours and stays missing, and what lies outside is nothing. The plane
 * lies in a buffer with zeros around it and between its rows, so that neighbours along a row and
 * along a column are the same long loops without a branch. Neighbours are copied side by side
 * first, because a loop is vectorised only if it reads all its arrays at the same place. For one
 * thread, whose buffers are used again.
 */
public final class PlaneSmoothing {

	/** FWHM ÷ standard deviation of a Gaussian. */
	private static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));
	/** The Gaussian is cut off at so many standard deviations. */
	private static final double CUT_OFF = 3;
	/** Pixels worked on at a time. */
	private static final int TILE = 1024;

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
	/* Of the pixels worked on: they, their neighbours, those next but one, and what they sum up to. */
	private final float[] middle = new float[TILE];
	private final float[] before = new float[TILE];
	private final float[] after = new float[TILE];
	private final float[] furtherBefore = new float[TILE];
	private final float[] furtherAfter = new float[TILE];
	private final float[] sum = new float[TILE];
	private final float[] line;
	private final float[] columns;
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
		line = new float[width];
		columns = new float[width];
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
		Arrays.fill(columns, 0);
		for (int row = 0; row < plane.length; row += width) {
			System.arraycopy(plane, row, line, 0, width);
			addTo(columns, line);
		}
		for (float s : columns)
			if (!Float.isFinite(s)) return true;
		return false;
	}

	private static void addTo(float[] sum, float[] line) {
		for (int x = 0; x < sum.length; x++)
			sum[x] += line[x];
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
	private void along(float[] values, int step, float[] kernel, float[] sums, int from, int to) {
		int count = to - from;
		System.arraycopy(values, from, middle, 0, count);
		copyBeside(values, from, step, before, after, count);
		nearest(middle, kernel[0], before, after, kernel[1], sum, count);
		int k = 2;
		for (; k + 1 < kernel.length; k += 2) {
			copyBeside(values, from, k * step, before, after, count);
			copyBeside(values, from, (k + 1) * step, furtherBefore, furtherAfter, count);
			addPairs(before, after, kernel[k], furtherBefore, furtherAfter, kernel[k + 1], sum, count);
		}
		if (k < kernel.length) {
			copyBeside(values, from, k * step, before, after, count);
			addPair(before, after, kernel[k], sum, count);
		}
		System.arraycopy(sum, 0, sums, from, count);
	}

	private static void copyBeside(float[] values, int from, int distance, float[] before,
		float[] after, int count)
	{
		System.arraycopy(values, from - distance, before, 0, count);
		System.arraycopy(values, from + distance, after, 0, count);
	}

	private static void nearest(float[] middle, float centre, float[] before, float[] after,
		float beside, float[] sum, int count)
	{
		for (int i = 0; i < count; i++)
			sum[i] = centre * middle[i] + beside * (before[i] + after[i]);
	}

	private static void addPair(float[] before, float[] after, float weight, float[] sum, int count) {
		for (int i = 0; i < count; i++)
			sum[i] += weight * (before[i] + after[i]);
	}

	/** Two at once, so that the sums are read and written half as often. */
	private static void addPairs(float[] before, float[] after, float weight, float[] furtherBefore,
		float[] furtherAfter, float furtherWeight, float[] sum, int count)
	{
		for (int i = 0; i < count; i++)
			sum[i] += weight * (before[i] + after[i]) + furtherWeight * (furtherBefore[i] +
				furtherAfter[i]);
	}
}
