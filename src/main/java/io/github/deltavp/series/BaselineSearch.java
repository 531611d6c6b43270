// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import io.github.deltavp.curve.Curve;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the frames before contrast. The signal of the voxels that enhance most (the top 2 %) is
 * averaged. From where that curve passes half of its largest rise the search goes back to the last
 * frame at the level of those before it: their median, and at most a standard deviation of the
 * noise or 0.3 % of the rise above it. So a slow foot of the bolus is left out: a baseline with
 * contrast in it would bias every voxel, one that is a frame short costs a little noise. A first
 * frame that strays from the others (the signal was not yet in its steady state) is left out too.
 * <p>
 * No frame is favoured: voxels are picked by how far they rise above the lowest of all frames
 * before. If they had to rise above the first frame, those would be picked in which it is low by
 * chance, and the next one would look like contrast.
 */
public final class BaselineSearch {

	private static final double TOP_FRACTION = 0.02;
	/** Share of the rise that a frame before contrast may have. */
	private static final double FOOT = 0.003;
	/** By what share of the rise, or how many standard deviations of noise, a first frame strays. */
	private static final double STRAY = 0.02;
	private static final double STRAY_DEVIATIONS = 4;
	/** Fewer frames are left as they are. */
	private static final int FEW = 3;
	/** Standard deviation ÷ median size of what is normally distributed. */
	private static final double NORMAL = 1.4826;

	private final double[] signal;
	private final int first;
	private final double noise;
	private final int low;
	private final int peak;

	private BaselineSearch(double[] signal, int first) {
		this.signal = signal;
		this.first = first;
		int[] rise = largestRise(signal, first);
		low = rise[0];
		peak = rise[1];
		if (signal.length < FEW || peak == low) throw new IllegalArgumentException(
			"no baseline was found: the signal of " + signal.length +
				" frames does not rise after frame " + (first + 1) +
				"; give the frames before contrast, e.g. baseline=4");
		noise = noise(signal);
	}

	/**
	 * @return the given frames, or those found in the series
	 * @throws IllegalArgumentException if the series has fewer than 3 frames, the given ones reach
	 *           past its end, or no voxel enhances
	 */
	public static BaselineFrames resolve(BaselineFrames wanted, DynamicSeries series) {
		wanted.requireWithin(series.times().size());
		return wanted.isAutomatic() ? find(enhancingSignal(series), wanted.first()) : wanted;
	}

	/**
	 * @param signal mean signal of what enhances
	 * @param first first frame to use
	 * @throws IllegalArgumentException if the curve does not rise
	 */
	public static BaselineFrames find(Curve signal, int first) {
		return new BaselineSearch(signal.toArray(), first).frames();
	}

	/** Where the largest rise begins and where it ends. */
	private static int[] largestRise(double[] signal, int first) {
		int[] largest = { first, first };
		int lowest = first;
		for (int t = first; t < signal.length; t++) {
			if (signal[t] < signal[lowest]) lowest = t;
			if (signal[t] - signal[lowest] > signal[largest[1]] - signal[largest[0]]) largest =
				new int[] { lowest, t };
		}
		return largest;
	}

	/** Standard deviation of one frame, from how the curve bends: it is straight but for noise. */
	private static double noise(double[] signal) {
		double[] bends = IntStream.range(2, signal.length).mapToDouble(t -> Math.abs(signal[t] - 2 *
			signal[t - 1] + signal[t - 2])).sorted().toArray();
		return NORMAL * bends[(bends.length - 1) / 2] / Math.sqrt(6);
	}

	private BaselineFrames frames() {
		int end = half();
		for (int before = end + 1; end < before;) {
			before = end;
			end = back(before);
		}
		return new BaselineFrames(strays(end) ? first + 1 : first, end - 1);
	}

	/** The frame that passes half of the rise. */
	private int half() {
		int frame = low + 1;
		while (signal[frame] < (signal[low] + signal[peak]) / 2)
			frame++;
		return frame;
	}

	/** The frame after the last at the level of those before {@code end}. */
	private int back(int end) {
		double level = level(end);
		double highest = level + Math.max(FOOT * (signal[peak] - level), noise);
		int frame = end;
		while (frame > first + 1 && signal[frame - 1] > highest)
			frame--;
		return frame;
	}

	/** Their median. */
	private double level(int end) {
		double[] sorted = Arrays.copyOfRange(signal, first, end);
		Arrays.sort(sorted);
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	private boolean strays(int end) {
		double level = level(end);
		return end - first >= FEW && Math.abs(signal[first] - level) > Math.max(STRAY * (signal[peak] -
			level), STRAY_DEVIATIONS * noise);
	}

	/** Mean signal of the voxels that gain most. */
	static Curve enhancingSignal(DynamicSeries series) {
		int perSlice = series.grid().voxelsPerSlice();
		float[] gains = new float[perSlice * series.grid().slices()];
		ParallelLoop.over(series.grid().slices()).forEach(slice -> System.arraycopy(gains(series,
			slice), 0, gains, slice * perSlice, perSlice));
		float threshold = topThreshold(gains);
		int[] voxels = IntStream.range(0, gains.length).filter(i -> gains[i] > 0 &&
			gains[i] >= threshold).toArray();
		if (voxels.length == 0) throw new IllegalArgumentException(
			"no voxel of the series enhances, so no baseline can be found; give the frames before contrast, e.g. baseline=4");
		return series.meanSignal(new Region("enhancing", series.grid(), voxels));
	}

	/**
	 * How far the mean of three frames on end, so that a single noisy one does not count, rises above
	 * the lowest frame until then; NaN where a frame is missing.
	 */
	private static float[] gains(DynamicSeries series, int slice) {
		float[] gains = new float[series.grid().voxelsPerSlice()];
		float[] lowest = new float[gains.length];
		Arrays.fill(lowest, Float.POSITIVE_INFINITY);
		for (int t = 2; t < series.times().size(); t++)
			raise(series.plane(slice, t - 2), series.plane(slice, t - 1), series.plane(slice, t), lowest,
				gains);
		return gains;
	}

	/** What is NaN stays so. Without the calls that {@code Math.min} is to code not yet compiled. */
	private static void raise(float[] a, float[] b, float[] c, float[] lowest, float[] gains) {
		for (int i = 0; i < gains.length; i++) {
			if (a[i] < lowest[i] || Float.isNaN(a[i])) lowest[i] = a[i];
			float gain = (a[i] + b[i] + c[i]) / 3 - lowest[i];
			if (gain > gains[i] || Float.isNaN(gain)) gains[i] = gain;
		}
	}

	private static float topThreshold(float[] gains) {
		float[] rises = new float[gains.length];
		for (int i = 0; i < rises.length; i++)
			rises[i] = gains[i] > 0 ? gains[i] : 0;
		int last = rises.length - 1;
		return FloatSelection.kth(rises, rises.length, last - (int) (TOP_FRACTION * last));
	}
}
