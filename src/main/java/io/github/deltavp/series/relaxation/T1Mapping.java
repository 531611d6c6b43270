// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.relaxation;

import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Planes;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.ConstantUtils;
import net.imglib2.view.Views;
import net.imglib2.view.composite.RealComposite;

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

	private static final FlipAngleFit NO_FIT = new FlipAngleFit(Double.NaN, Double.NaN, Double.NaN);

	public T1Mapping {
		if (!(highestT1Ms > 0)) throw new IllegalArgumentException("the highest T1 is " + highestT1Ms +
			" ms; it must be above 0, e.g. 10000");
	}

	/**
	 * @param angles one series a flip angle, all of one grid and TR; the frames of a series are
	 *          averaged; the B1 map of the first, if it has one, is that of all
	 * @param progress told how far it is
	 * @return T1, M0 and residual
	 * @throws IllegalArgumentException if there are fewer than two flip angles, or sizes or TR differ
	 */
	public T1Map of(List<DynamicSeries> angles, Progress progress) {
		check(angles);
		VoxelGrid grid = angles.get(0).grid();
		T1Map map = new T1Map(grid, Planes.allocate(grid), Planes.allocate(grid), Planes.allocate(
			grid));
		RandomAccessibleInterval<RealComposite<FloatType>> signals = Views.collapseReal(Views.stack(
			angles.stream().map(T1Mapping::mean).toList()));
		RandomAccessibleInterval<FloatType> scale = angles.get(0).b1().map(B1Map::ratio).orElseGet(
			() -> ConstantUtils.constantRandomAccessibleInterval(new FloatType(1), map.t1Ms()));
		ParallelLoop.over(grid.slices()).telling("Mapping T1", progress).forEach(() -> new Voxel(
			angles), (voxel, slice) -> LoopBuilder.setImages(slice(scale, slice), slice(signals, slice),
				slice(map.t1Ms(), slice), slice(map.m0(), slice), slice(map.residual(), slice))
				.forEachPixel(voxel::set));
		return map;
	}

	/**
	 * @param angles as for the map
	 * @param region any voxels of them
	 * @return T1 of the region's mean signal, by its mean flip angles
	 */
	public RegionT1 ofRegion(List<DynamicSeries> angles, Region region) {
		check(angles);
		region.requireSameSize(angles.get(0).grid());
		List<RandomAccessibleInterval<FloatType>> signals = angles.stream().map(T1Mapping::mean)
			.toList();
		double scale = angles.get(0).b1().map(map -> map.mean(region.voxels())).orElse(1.);
		double[] radians = angles.stream().mapToDouble(angle -> scale * angle.protocol()
			.flipAngleRadians()).toArray();
		return RegionT1.of(Arrays.stream(region.voxels()).mapToObj(voxel -> signals.stream()
			.mapToDouble(signal -> value(signal, voxel)).toArray()).toList(), region, sum -> t1Ms(fit(
				angles.get(0).protocol().trSeconds(), radians, sum)));
	}

	private double t1Ms(FlipAngleFit fit) {
		return 1000 / fit.r1() <= highestT1Ms ? 1000 / fit.r1() : Double.NaN;
	}

	private static float value(RandomAccessibleInterval<FloatType> image, int voxel) {
		int perSlice = (int) (image.dimension(0) * image.dimension(1));
		return Planes.plane(image, voxel / perSlice)[voxel % perSlice];
	}

	private FlipAngleFit fit(double trSeconds, double[] radians, double[] values) {
		return method == Method.LINEAR ? FlipAngleFit.linear(trSeconds, radians, values) : FlipAngleFit
			.nonlinear(trSeconds, radians, values);
	}

	private static <T> RandomAccessibleInterval<T> slice(RandomAccessibleInterval<T> image,
		int slice)
	{
		return Views.hyperSlice(image, 2, slice);
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

	/** Fits voxel after voxel, with buffers that are made once. For one thread. */
	private final class Voxel {

		private final double trSeconds;
		private final double[] nominal;
		private final double[] radians;
		private final double[] values;

		Voxel(List<DynamicSeries> angles) {
			trSeconds = angles.get(0).protocol().trSeconds();
			nominal = angles.stream().mapToDouble(a -> a.protocol().flipAngleRadians()).toArray();
			radians = new double[nominal.length];
			values = new double[nominal.length];
		}

		void set(FloatType scale, RealComposite<FloatType> signal, FloatType t1Ms, FloatType m0,
			FloatType residual)
		{
			for (int i = 0; i < values.length; i++) {
				radians[i] = nominal[i] * scale.get();
				values[i] = signal.get(i).get();
			}
			FlipAngleFit fit = isUsable() ? fit(trSeconds, radians, values) : NO_FIT;
			boolean found = 1000 / fit.r1() <= highestT1Ms;
			t1Ms.set(found ? (float) (1000 / fit.r1()) : Float.NaN);
			m0.set(found ? (float) fit.m0() : Float.NaN);
			residual.set(found ? (float) fit.residual() : Float.NaN);
		}

		private boolean isUsable() {
			for (int i = 0; i < values.length; i++)
				if (!(values[i] > 0 && radians[i] > 0 && radians[i] < Math.PI / 2)) return false;
			return true;
		}
	}

	/** @return the mean over time of each voxel */
	private static RandomAccessibleInterval<FloatType> mean(DynamicSeries series) {
		RandomAccessibleInterval<FloatType> mean = Planes.allocate(series.grid());
		ParallelLoop.over(series.grid().slices()).forEach(slice -> addFrames(series, slice, Planes
			.plane(mean, slice)));
		return mean;
	}

	private static void addFrames(DynamicSeries series, int slice, float[] mean) {
		int frames = series.times().size();
		for (int t = 0; t < frames; t++)
			for (int p = 0; p < mean.length; p++)
				mean[p] += series.plane(slice, t)[p] / frames;
	}
}
