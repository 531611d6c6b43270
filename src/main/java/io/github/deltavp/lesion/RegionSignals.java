// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The signals of the voxels of a region, at the frames that all of them have. A voxel without a
 * signal in most frames has failed, and is left out and counted.
 */
final class RegionSignals {

	private final TimeAxis times;
	private final int[] frames;
	private final float[][] signals;
	private final int failed;

	private RegionSignals(TimeAxis times, int[] frames, float[][] signals, int failed) {
		this.times = times;
		this.frames = frames;
		this.signals = signals;
		this.failed = failed;
	}

	static RegionSignals of(DynamicSeries series, Region region) {
		region.requireSameSize(series.grid());
		float[][] all = Arrays.stream(region.voxels()).mapToObj(voxel -> signal(series, voxel)).toArray(
			float[][]::new);
		float[][] valid = Arrays.stream(all).filter(RegionSignals::isMostlyThere).toArray(
			float[][]::new);
		int[] frames = IntStream.range(0, series.times().size()).filter(t -> Arrays.stream(valid)
			.allMatch(signal -> Float.isFinite(signal[t]))).toArray();
		if (valid.length == 0 || frames.length == 0) throw new IllegalArgumentException("region " +
			region.name() + " holds no voxel with a signal; draw it inside the body");
		float[][] kept = Arrays.stream(valid).map(signal -> at(signal, frames)).toArray(float[][]::new);
		return new RegionSignals(TimeAxis.ofSeconds(Arrays.stream(frames).mapToDouble(series
			.times()::seconds).toArray()), frames, kept, all.length - kept.length);
	}

	private static float[] signal(DynamicSeries series, int voxel) {
		int perSlice = series.grid().voxelsPerSlice();
		float[] signal = new float[series.times().size()];
		for (int t = 0; t < signal.length; t++)
			signal[t] = series.plane(voxel / perSlice, t)[voxel % perSlice];
		return signal;
	}

	private static boolean isMostlyThere(float[] signal) {
		int there = 0;
		for (float value : signal)
			if (Float.isFinite(value) && value > 0) there++;
		return 2 * there > signal.length;
	}

	private static float[] at(float[] signal, int[] frames) {
		float[] kept = new float[frames.length];
		for (int t = 0; t < frames.length; t++)
			kept[t] = signal[frames[t]];
		return kept;
	}

	/** The times of the frames that are there. */
	TimeAxis times() {
		return times;
	}

	/** Voxels that are averaged. */
	int count() {
		return signals.length;
	}

	/** Voxels that are not. */
	int failed() {
		return failed;
	}

	/** The frames before contrast, counted in those that are there; empty if there is none. */
	Optional<BaselineFrames> baseline(BaselineFrames ofSeries) {
		int first = (int) Arrays.stream(frames).filter(t -> t < ofSeries.first()).count();
		int last = (int) Arrays.stream(frames).filter(t -> t <= ofSeries.last()).count() - 1;
		return last < first ? Optional.empty() : Optional.of(new BaselineFrames(first, last));
	}

	Curve mean() {
		return mean(IntStream.range(0, signals.length));
	}

	/** The mean of as many voxels, drawn with replacement. */
	Curve resampledMean(RandomGenerator random) {
		return mean(IntStream.range(0, signals.length).map(i -> random.nextInt(signals.length)));
	}

	private Curve mean(IntStream voxels) {
		double[] sum = new double[times.size()];
		voxels.forEach(voxel -> {
			float[] signal = signals[voxel];
			for (int t = 0; t < sum.length; t++)
				sum[t] += signal[t];
		});
		return new Curve(times, sum).map(s -> s / signals.length);
	}
}
