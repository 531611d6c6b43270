// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.voxel.VoxelFit;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.SignalConverter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which frames of each slice are there, and the fit for their times. A slice that misses a frame is
 * fitted with those that it has; slices that miss the same ones share a fit.
 */
final class SliceFits {

	/**
	 * @param frames frames of the slice that are there, ascending
	 * @param converter signal → concentration for those frames
	 * @param fit the fit for their times
	 */
	record SliceFit(int[] frames, SignalConverter converter, VoxelFit fit) {
	}

	private final List<Optional<SliceFit>> bySlice = new ArrayList<>();

	SliceFits(DynamicSeries series, SignalConverter converter, Function<TimeAxis, VoxelFit> fitFor) {
		Map<TimeAxis, VoxelFit> known = new HashMap<>();
		for (int slice = 0; slice < series.grid().slices(); slice++) {
			int[] frames = framesOf(series, slice);
			bySlice.add(within(converter.baseline(), frames).map(baseline -> new SliceFit(frames,
				converter.withBaseline(baseline), known.computeIfAbsent(timesOf(series, frames), fitFor))));
		}
	}

	/** @return empty if the slice has no frame, or none before contrast */
	Optional<SliceFit> of(int slice) {
		return bySlice.get(slice);
	}

	private static TimeAxis timesOf(DynamicSeries series, int[] frames) {
		return TimeAxis.ofSeconds(Arrays.stream(frames).mapToDouble(series.times()::seconds).toArray());
	}

	private static int[] framesOf(DynamicSeries series, int slice) {
		return IntStream.range(0, series.times().size()).filter(t -> !isMissing(series.plane(slice, t)))
			.toArray();
	}

	private static boolean isMissing(float[] plane) {
		for (float value : plane)
			if (!Float.isNaN(value)) return false;
		return true;
	}

	/** The baseline, counted in the frames that are there. */
	private static Optional<BaselineFrames> within(BaselineFrames baseline, int[] frames) {
		if (frames.length == 0) return Optional.empty();
		if (baseline.isAutomatic()) return Optional.of(baseline);
		int first = (int) Arrays.stream(frames).filter(t -> t < baseline.first()).count();
		int last = (int) Arrays.stream(frames).filter(t -> t <= baseline.last()).count() - 1;
		return last < first ? Optional.empty() : Optional.of(new BaselineFrames(first, last));
	}
}
