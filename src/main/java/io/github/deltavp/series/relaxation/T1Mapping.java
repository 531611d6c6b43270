// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.relaxation;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Maps T1 and M0 from spoiled gradient echoes of several flip angles (variable flip angles).
 *
 * @param method how each voxel is fitted
 * @param highestT1Ms a T1 above this (ms) is no answer; above 0
 */
public record T1Mapping(Method method, double highestT1Ms) {

	/** How a voxel is fitted. */
	public enum Method {
			/** A straight line; fast, biased where noise is strong. */
			LINEAR,
			/** Least squares of the signal. */
			NONLINEAR
	}

	/** Non-linear, T1 up to 10 s. */
	public static final T1Mapping DEFAULT = new T1Mapping(Method.NONLINEAR, 10_000);

	/** Relative difference of TR between the flip angles that is rounding. */
	private static final double TR_TOLERANCE = 0.01;

	public T1Mapping {
		if (!(highestT1Ms > 0)) throw new IllegalArgumentException("the highest T1 is " + highestT1Ms +
			" ms; it must be above 0, e.g. 10000");
	}

	/**
	 * @param angles one series a flip angle, all of one grid and TR; the frames of a series are
	 *          averaged
	 * @param b1 true ÷ nominal flip angle, [slice][pixel]; empty for 1 everywhere
	 * @param progress told how far it is
	 * @return T1, M0 and residual
	 * @throws IllegalArgumentException if there are fewer than two flip angles, or sizes or TR differ
	 */
	public T1Map of(List<DynamicSeries> angles, Optional<float[][]> b1, Progress progress) {
		check(angles);
		VoxelGrid grid = angles.get(0).grid();
		T1Map map = new T1Map(grid, planes(grid), planes(grid), planes(grid));
		ParallelLoop.over(grid.slices()).telling("Mapping T1", progress).forEach(slice -> fit(angles,
			slice, b1.map(b -> b[slice]), map));
		return map;
	}

	private static float[][] planes(VoxelGrid grid) {
		return new float[grid.slices()][grid.voxelsPerSlice()];
	}

	private static void check(List<DynamicSeries> angles) {
		long different = angles.stream().mapToDouble(a -> a.protocol().flipAngleDegrees()).distinct()
			.count();
		if (different < 2) throw new IllegalArgumentException("T1 mapping was given " + different +
			" flip angle(s); at least two different ones are needed");
		DynamicSeries first = angles.get(0);
		for (DynamicSeries angle : angles) {
			double degrees = angle.protocol().flipAngleDegrees();
			if (!(degrees > 0 && degrees < 90)) throw new IllegalArgumentException("a flip angle is " +
				degrees + "°; it must be above 0° and below 90°");
			if (!angle.grid().sameSize(first.grid())) throw new IllegalArgumentException("the image of " +
				degrees + "° differs in size from that of " + first.protocol().flipAngleDegrees() +
				"°; all flip angles must be of one geometry");
			if (!(Math.abs(angle.protocol().trMs() - first.protocol().trMs()) <= TR_TOLERANCE * first
				.protocol().trMs())) throw new IllegalArgumentException("TR is " + angle.protocol().trMs() +
					" ms at " + degrees + "° and " + first.protocol().trMs() + " ms at " + first.protocol()
						.flipAngleDegrees() + "°; it must be known and the same for all flip angles");
		}
	}

	private void fit(List<DynamicSeries> angles, int slice, Optional<float[]> b1, T1Map map) {
		float[][] signal = angles.stream().map(a -> mean(a, slice)).toArray(float[][]::new);
		double trSeconds = angles.get(0).protocol().trSeconds();
		double[] nominal = angles.stream().mapToDouble(a -> a.protocol().flipAngleRadians()).toArray();
		for (int p = 0; p < signal[0].length; p++) {
			FlipAngleFit fit = fit(trSeconds, nominal, b1.isEmpty() ? 1 : b1.get()[p], signal, p);
			boolean found = 1000 / fit.r1() <= highestT1Ms;
			map.t1Ms()[slice][p] = found ? (float) (1000 / fit.r1()) : Float.NaN;
			map.m0()[slice][p] = found ? (float) fit.m0() : Float.NaN;
			map.residual()[slice][p] = found ? (float) fit.residual() : Float.NaN;
		}
	}

	private FlipAngleFit fit(double trSeconds, double[] nominal, double b1, float[][] signal,
		int pixel)
	{
		double[] radians = IntStream.range(0, nominal.length).mapToDouble(i -> nominal[i] * b1)
			.toArray();
		double[] values = IntStream.range(0, nominal.length).mapToDouble(i -> signal[i][pixel])
			.toArray();
		for (int i = 0; i < values.length; i++)
			if (!(values[i] > 0 && radians[i] > 0 && radians[i] < Math.PI / 2)) return new FlipAngleFit(
				Double.NaN, Double.NaN, Double.NaN);
		return method == Method.LINEAR ? FlipAngleFit.linear(trSeconds, radians, values) : FlipAngleFit
			.nonlinear(trSeconds, radians, values);
	}

	private static float[] mean(DynamicSeries series, int slice) {
		int frames = series.times().size();
		float[] mean = new float[series.grid().voxelsPerSlice()];
		for (int t = 0; t < frames; t++)
			for (int p = 0; p < mean.length; p++)
				mean[p] += series.plane(slice, t)[p] / frames;
		return mean;
	}
}
