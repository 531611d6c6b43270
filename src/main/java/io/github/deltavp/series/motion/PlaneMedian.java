// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import java.util.Arrays;

/**
 * The median of up to nine planes, pixel by pixel, the upper one of two. The median of nine is the
 * median of three: of the largest least, the median middle and the least largest value of three
 * sorted triples (Smith JL, Xcell 1996;23:16), which takes no branch. Fewer planes are made nine by
 * values below and above all others.
 */
final class PlaneMedian {

	/** Most planes. */
	static final int PLANES = 9;
	/** Pixels worked on at a time: what is kept between the steps stays in the cache. */
	private static final int TILE = 2048;

	private final float[][] given;
	private final float[][] planes = new float[PLANES][];
	private final float[][] low = new float[3][TILE];
	private final float[][] middle = new float[3][TILE];
	private final float[][] high = new float[3][TILE];

	/** @param given 1 … 9 planes of the same size */
	PlaneMedian(float[][] given) {
		this.given = given;
		int below = PLANES / 2 - given.length / 2;
		int above = PLANES - below - given.length;
		Arrays.fill(planes, 0, below, filled(Float.NEGATIVE_INFINITY, below));
		System.arraycopy(given, 0, planes, below, given.length);
		Arrays.fill(planes, PLANES - above, PLANES, filled(Float.POSITIVE_INFINITY, above));
	}

	private float[] filled(float value, int uses) {
		float[] plane = new float[uses == 0 ? 0 : given[0].length];
		Arrays.fill(plane, value);
		return plane;
	}

	/** @return the medians; NaN counts as larger than all numbers */
	float[] median() {
		float[] median = new float[given[0].length];
		for (int from = 0; from < median.length; from += TILE)
			tile(from, Math.min(TILE, median.length - from), median);
		for (int p = 0; p < median.length; p++)
			if (Float.isNaN(median[p])) median[p] = withNan(p);
		return median;
	}

	private void tile(int from, int count, float[] median) {
		for (int k = 0; k < 3; k++)
			sort(planes[3 * k], planes[3 * k + 1], planes[3 * k + 2], from, k, count);
		for (int i = 0; i < count; i++)
			low[0][i] = Math.max(low[0][i], Math.max(low[1][i], low[2][i]));
		for (int i = 0; i < count; i++)
			high[0][i] = Math.min(high[0][i], Math.min(high[1][i], high[2][i]));
		middle(middle[0], middle[1], middle[2], middle[0], 0, count);
		middle(low[0], middle[0], high[0], median, from, count);
	}

	/** Any NaN makes all three NaN. */
	private void sort(float[] a, float[] b, float[] c, int from, int triple, int count) {
		float[] least = low[triple];
		float[] most = high[triple];
		for (int i = 0; i < count; i++)
			least[i] = Math.min(a[from + i], b[from + i]);
		for (int i = 0; i < count; i++)
			most[i] = Math.max(a[from + i], b[from + i]);
		thirdIn(c, from, least, middle[triple], most, count);
	}

	/** Puts a third value where it belongs beside two that are sorted. */
	private static void thirdIn(float[] c, int from, float[] least, float[] middle, float[] most,
		int count)
	{
		for (int i = 0; i < count; i++)
			middle[i] = Math.max(least[i], Math.min(most[i], c[from + i]));
		for (int i = 0; i < count; i++)
			least[i] = Math.min(least[i], c[from + i]);
		for (int i = 0; i < count; i++)
			most[i] = Math.max(most[i], c[from + i]);
	}

	private static void middle(float[] a, float[] b, float[] c, float[] result, int to, int count) {
		for (int i = 0; i < count; i++)
			result[to + i] = Math.max(Math.min(a[i], b[i]), Math.min(Math.max(a[i], b[i]), c[i]));
	}

	private float withNan(int pixel) {
		float[] values = new float[given.length];
		for (int i = 0; i < values.length; i++)
			values[i] = given[i][pixel];
		Arrays.sort(values);
		return values[values.length / 2];
	}
}
