// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import io.github.deltavp.curve.Curve;
import java.util.Arrays;

/**
 * Finds the frames before contrast. The signal of the voxels that enhance most (the top 2 %) is
 * averaged. The bolus has surely arrived where that curve leaves its early level by a tenth of its
 * rise, or by 5 standard deviations of the early frames if that is more; from there the search goes
 * back to the last frame within a standard deviation of that level. So a slow foot of the bolus is
 * left out: a baseline with contrast in it would bias every voxel, one that is a frame short costs
 * a little noise.
 */
public final class BaselineSearch {

	private static final double TOP_FRACTION = 0.02;
	private static final double RISE_FRACTION = 0.1;
	private static final double NOISE_FACTOR = 5;

	private BaselineSearch() {}

	/**
	 * @return the given frames, or those found in the series
	 * @throws IllegalArgumentException if the series has fewer than 3 frames, the given ones reach
	 *           past its end, or no voxel enhances
	 */
	public static BaselineFrames resolve(BaselineFrames wanted, DynamicSeries series) {
		int frames = series.times().size();
		if (wanted.last() >= frames) throw new IllegalArgumentException("baseline frames " + wanted
			.first() + " … " + wanted.last() + " reach past the " + frames + " frames of the series");
		return wanted.isAutomatic() ? find(enhancingSignal(series), wanted.first()) : wanted;
	}

	/**
	 * @param signal mean signal of what enhances
	 * @param first first frame to use; later than 0 where the first ones are not in steady state
	 * @throws IllegalArgumentException if the curve does not rise
	 */
	public static BaselineFrames find(Curve signal, int first) {
		int peak = signal.peakIndex();
		if (signal.size() < 3 || peak <= first) throw new IllegalArgumentException(
			"no baseline was found: the signal of " + signal.size() +
				" frames does not rise after frame " + first + "; give the baseline frames");
		int before = 1;
		for (int pass = 0; pass < 3; pass++)
			before = framesBefore(signal, first, peak, before);
		return new BaselineFrames(first, first + before - 1);
	}

	private static int framesBefore(Curve signal, int first, int peak, int known) {
		double[] early = Arrays.copyOfRange(signal.toArray(), first, first + known);
		double level = Arrays.stream(early).average().orElseThrow();
		double deviation = Math.sqrt(Arrays.stream(early).map(value -> (value - level) * (value -
			level)).sum() / Math.max(1, known - 1));
		double threshold = level + Math.max(RISE_FRACTION * (signal.value(peak) - level), NOISE_FACTOR *
			deviation);
		int frame = first;
		while (frame < peak && signal.value(frame) < threshold)
			frame++;
		while (frame > first + 1 && signal.value(frame - 1) > level + deviation)
			frame--;
		return Math.max(1, frame - first);
	}

	/** Mean signal of the voxels that gain most, where gain is the largest signal less the first. */
	static Curve enhancingSignal(DynamicSeries series) {
		int perSlice = series.grid().voxelsPerSlice();
		float[] gains = new float[perSlice * series.grid().slices()];
		ParallelLoop.over(series.grid().slices()).forEach(slice -> gains(series, slice, gains, slice *
			perSlice));
		float threshold = topThreshold(gains);
		int[] voxels = new int[gains.length];
		int count = 0;
		for (int i = 0; i < gains.length; i++)
			if (gains[i] >= threshold && gains[i] > 0) voxels[count++] = i;
		if (count == 0) throw new IllegalArgumentException(
			"no voxel of the series enhances, so no baseline can be found; give the baseline frames");
		return series.meanSignal(new Region("enhancing", series.grid(), Arrays.copyOf(voxels, count)));
	}

	/** Of the mean of three neighbouring frames, so that a single noisy frame does not count. */
	private static void gains(DynamicSeries series, int slice, float[] gains, int from) {
		float[] first = series.plane(slice, 0);
		float[] highest = new float[first.length];
		Arrays.fill(highest, Float.NEGATIVE_INFINITY);
		for (int t = 2; t < series.times().size(); t++)
			raise(series.plane(slice, t - 2), series.plane(slice, t - 1), series.plane(slice, t),
				highest);
		for (int i = 0; i < first.length; i++)
			gains[from + i] = Math.max(0, highest[i] / 3 - first[i]);
	}

	private static void raise(float[] a, float[] b, float[] c, float[] highest) {
		for (int i = 0; i < highest.length; i++)
			highest[i] = Math.max(highest[i], a[i] + b[i] + c[i]);
	}

	private static float topThreshold(float[] gains) {
		float[] rises = new float[gains.length];
		for (int i = 0; i < rises.length; i++)
			rises[i] = gains[i] > 0 ? gains[i] : 0;
		int last = rises.length - 1;
		return FloatSelection.kth(rises, rises.length, last - (int) (TOP_FRACTION * last));
	}
}
