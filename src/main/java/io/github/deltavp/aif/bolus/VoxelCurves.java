// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The signal of some voxels of a series, taken out of it once: frame-major, so that the planes are
 * read in order.
 *
 * @param voxels indices x + width · (y + height · slice), ascending
 * @param times times of the frames
 * @param signal signal, [frame][voxel]
 */
public record VoxelCurves(int[] voxels, TimeAxis times, float[][] signal) {

	/** @return the signal of these voxels, ascending */
	public static VoxelCurves gather(DynamicSeries series, int[] voxels) {
		return gather(series, voxels, 0, series.times().size());
	}

	/** @return the same of the frames from … to − 1 alone */
	public static VoxelCurves gather(DynamicSeries series, int[] voxels, int from, int to) {
		float[][] signal = new float[to - from][voxels.length];
		ParallelLoop.over(signal.length).forEach(t -> gather(series, voxels, from + t, signal[t]));
		return new VoxelCurves(voxels, series.times(), signal);
	}

	private static void gather(DynamicSeries series, int[] voxels, int time, float[] signal) {
		int pixels = series.grid().voxelsPerSlice();
		int start = 0;
		int end = 0;
		float[] plane = null;
		for (int i = 0; i < voxels.length; i++) {
			if (voxels[i] >= end) {
				int slice = voxels[i] / pixels;
				plane = series.plane(slice, time);
				start = slice * pixels;
				end = start + pixels;
			}
			signal[i] = plane[voxels[i] - start];
		}
	}

	/** @return number of voxels */
	public int count() {
		return voxels.length;
	}

	/** @return mean signal of the members, which are positions in {@link #voxels}; NaN passed over */
	Curve mean(int[] members) {
		double[] mean = new double[signal.length];
		for (int t = 0; t < mean.length; t++)
			mean[t] = moment(signal[t], members, 1);
		return new Curve(times, mean);
	}

	/**
	 * The signal beneath Rician noise: E[M²] = S² + 2σ² (Gudbjartsson H, Patz S, Magn Reson Med
	 * 1995;34:910, <a href="https://doi.org/10.1002/mrm.1910340618">doi 10.1002/mrm.1910340618</a>),
	 * so that dark blood before the bolus is not overestimated.
	 *
	 * @param members positions in {@link #voxels}
	 * @param sigma standard deviation σ of the noise of one channel; 0 for none
	 * @return root of the mean square of the members, less the noise floor
	 */
	public Curve noiseFree(int[] members, double sigma) {
		double[] clean = new double[signal.length];
		for (int t = 0; t < clean.length; t++)
			clean[t] = Math.sqrt(Math.max(0, moment(signal[t], members, 2) - 2 * sigma * sigma));
		return new Curve(times, clean);
	}

	/** @return mean square signal of each member over the frames from … to − 1, NaN passed over */
	public double[] squares(int[] members, int from, int to) {
		double[] sum = new double[members.length];
		int[] count = new int[members.length];
		for (int t = from; t < to; t++)
			for (int i = 0; i < members.length; i++) {
				double value = signal[t][members[i]];
				sum[i] += value == value ? value * value : 0;
				count[i] += value == value ? 1 : 0;
			}
		for (int i = 0; i < sum.length; i++)
			sum[i] /= count[i];
		return sum;
	}

	/** @return indices of the voxels at these positions */
	public int[] voxelsOf(int[] members) {
		return IntStream.of(members).map(i -> voxels[i]).toArray();
	}

	/** @return where these voxels, ascending and all among {@link #voxels}, stand in it */
	public int[] positions(int[] some) {
		int[] positions = new int[some.length];
		int from = 0;
		for (int i = 0; i < some.length; i++) {
			positions[i] = Arrays.binarySearch(voxels, from, voxels.length, some[i]);
			from = positions[i];
		}
		return positions;
	}

	/** @return mean signal of each member over the frames from … to − 1, NaN passed over; 0 if all */
	public double[] means(int[] members, int from, int to) {
		double[] sum = new double[members.length];
		int[] count = new int[members.length];
		for (int t = from; t < to; t++)
			for (int i = 0; i < members.length; i++) {
				double value = signal[t][members[i]];
				sum[i] += value == value ? value : 0;
				count[i] += value == value ? 1 : 0;
			}
		for (int i = 0; i < sum.length; i++)
			sum[i] = count[i] == 0 ? 0 : sum[i] / count[i];
		return sum;
	}

	private static double moment(float[] values, int[] members, int power) {
		double sum = 0;
		int count = 0;
		for (int i : members) {
			double value = values[i];
			if (Double.isNaN(value)) continue;
			sum += power == 1 ? value : value * value;
			count++;
		}
		return sum / count;
	}

	/**
	 * @return σ of the noise, from how the members differ from one frame of the baseline to the next;
	 *         the lower quartile over the frames, so that moved ones do not count; 0 with one frame
	 */
	public double noise(int[] members, BolusOnset onset) {
		double[] variance = IntStream.range(onset.firstBaselineFrame() + 1, onset.firstEnhancedFrame())
			.mapToDouble(t -> stepVariance(members, t) / 2).sorted().toArray();
		return variance.length == 0 ? 0 : Math.sqrt(variance[(variance.length - 1) / 4]);
	}

	private double stepVariance(int[] members, int t) {
		double common = moment(signal[t], members, 1) - moment(signal[t - 1], members, 1);
		double sum = 0;
		int count = 0;
		for (int i : members) {
			double step = signal[t][i] - signal[t - 1][i] - common;
			if (Double.isNaN(step)) continue;
			sum += step * step;
			count++;
		}
		return sum / count;
	}
}
