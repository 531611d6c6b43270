// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.smoothing;

import io.github.deltavp.series.DynamicSeries;
import java.util.Arrays;

/**
 * A weighted mean over three frames that keeps the bolus edge: a neighbouring frame counts by w =
 * exp(−d² / (2·(2σ)²)) for a difference d and noise σ of the voxel. The first frame has itself
 * before it, and the last one itself after it. Frames are copied tile by tile, because a loop is
 * vectorised only if it reads all its arrays at the same place.
 */
final class TemporalSmoothing {

	/** Differences of so many σ still count for e^(−1/2). */
	private static final double EDGE = 2;
	/** Pixels worked on at a time, so that all their frames stay in the cache. */
	private static final int TILE = 1024;
	/** e^−x counts as that of 17, which is below the precision of float beside 1, for larger x. */
	private static final float LARGEST = 17;
	/** e^−x is taken from e^(−x/32) by squaring five times. */
	private static final float PART = 1f / 32;
	/** For a voxel without noise: any difference is an edge. */
	private static final float NO_NOISE = 1e30f;

	private final DynamicSeries series;
	private final int frames;

	TemporalSmoothing(DynamicSeries series) {
		this.series = series;
		this.frames = series.times().size();
	}

	/** @return the smoothed planes of a slice, new, [frame][pixel] */
	float[][] slice(int slice) {
		float[][] planes = series.planes(slice);
		float[][] results = new float[frames][series.grid().voxelsPerSlice()];
		Tile tile = new Tile(planes, results);
		for (int from = 0; from < results[0].length; from += TILE)
			tile.smooth(from, Math.min(TILE, results[0].length - from));
		return results;
	}

	/** Some pixels in all frames of a slice; its buffers are used again. */
	private static final class Tile {

		private final float[][] planes;
		private final float[][] results;
		/** 1 ÷ 2·(2σ)² of each pixel. */
		private final float[] sharpness = new float[TILE];
		private float[] left = new float[TILE];
		private float[] right = new float[TILE];
		/* Three frames on end, those that were read last. */
		private float[] before = new float[TILE];
		private float[] middle = new float[TILE];
		private float[] after = new float[TILE];
		private final float[] mixed = new float[TILE];

		Tile(float[][] planes, float[][] results) {
			this.planes = planes;
			this.results = results;
		}

		void smooth(int from, int count) {
			boolean whole = findSharpness(from, count);
			int last = planes.length - 1;
			read(0, from, count);
			read(0, from, count);
			weigh(count, whole);
			for (int t = 0; t <= last; t++) {
				read(Math.min(last, t + 1), from, count);
				float[] free = left;
				left = right;
				right = free;
				weigh(count, whole);
				if (whole) mix(before, middle, after, left, right, mixed, count);
				else mixKnown(before, middle, after, left, right, mixed, count);
				System.arraycopy(mixed, 0, results[t], from, count);
			}
		}

		private void read(int time, int from, int count) {
			float[] free = before;
			before = middle;
			middle = after;
			after = free;
			System.arraycopy(planes[time], from, after, 0, count);
		}

		/**
		 * From the mean size of second differences, which a slope leaves 0.
		 *
		 * @return whether no sample is missing
		 */
		private boolean findSharpness(int from, int count) {
			Arrays.fill(sharpness, 0);
			for (int t = 0; t < planes.length; t++) {
				read(t, from, count);
				if (t >= 2) addBends(before, middle, after, sharpness, count);
			}
			boolean whole = planes.length > 2;
			for (int i = 0; i < count; i++)
				whole &= Float.isFinite(sharpness[i]);
			if (!whole) addKnownBends(from, count);
			double perSigma = Math.sqrt(6) * Math.sqrt(2 / Math.PI) * Math.max(1, planes.length - 2);
			for (int i = 0; i < count; i++) {
				double sigma = sharpness[i] / perSigma;
				float noise = (float) (2 * EDGE * EDGE * sigma * sigma);
				sharpness[i] = noise > 0 ? Math.min(NO_NOISE, 1 / noise) : NO_NOISE;
			}
			return whole;
		}

		private void addKnownBends(int from, int count) {
			Arrays.fill(sharpness, 0);
			for (int t = 0; t < planes.length; t++) {
				read(t, from, count);
				for (int i = 0; i < count && t >= 2; i++) {
					float bend = Math.abs(before[i] - 2 * middle[i] + after[i]);
					sharpness[i] += bend == bend ? bend : 0;
				}
			}
		}

		/** Fills {@link #right}; 0 for NaN, so that a missing neighbour gives nothing. */
		private void weigh(int count, boolean whole) {
			weights(middle, after, sharpness, right, count);
			if (!whole) for (int i = 0; i < count; i++)
				if (right[i] != right[i]) right[i] = 0;
		}
	}

	private static void addBends(float[] a, float[] b, float[] c, float[] sum, int count) {
		for (int i = 0; i < count; i++)
			sum[i] += Math.abs(a[i] - 2 * b[i] + c[i]);
	}

	/** e^−x by its series for x/32, which is below 0.54, to 2e-7; the five squares make it 4e-6. */
	private static void weights(float[] here, float[] next, float[] sharpness, float[] weights,
		int count)
	{
		for (int i = 0; i < count; i++) {
			float d = next[i] - here[i];
			weights[i] = PART * Math.min(LARGEST, d * d * sharpness[i]);
		}
		for (int i = 0; i < count; i++) {
			float y = weights[i];
			weights[i] = 1 - y * (1 - y * (1f / 2) * (1 - y * (1f / 3) * (1 - y * (1f / 4) * (1 - y *
				(1f / 5) * (1 - y * (1f / 6) * (1 - y * (1f / 7)))))));
		}
		for (int i = 0; i < count; i++) {
			float e = weights[i] * weights[i];
			e *= e;
			e *= e;
			e *= e;
			weights[i] = e * e;
		}
	}

	private static void mix(float[] before, float[] centre, float[] after, float[] left,
		float[] right, float[] result, int count)
	{
		for (int i = 0; i < count; i++) {
			float middle = centre[i];
			result[i] = middle + (left[i] * (before[i] - middle) + right[i] * (after[i] - middle)) / (1 +
				left[i] + right[i]);
		}
	}

	/** Where samples may be missing. */
	private static void mixKnown(float[] before, float[] centre, float[] after, float[] left,
		float[] right, float[] result, int count)
	{
		for (int i = 0; i < count; i++) {
			float middle = centre[i];
			float sum = (left[i] == 0 ? 0 : left[i] * (before[i] - middle)) + (right[i] == 0 ? 0
				: right[i] * (after[i] - middle));
			result[i] = middle + sum / (1 + left[i] + right[i]);
		}
	}
}
