// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.SignalConverter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The frames of a slice that are there: a slice that misses a frame is fitted with those that it
 * has.
 *
 * @param frames ascending
 * @param times theirs
 * @param converter signal → concentration for those frames
 */
record SliceFrames(int[] frames, TimeAxis times, SignalConverter converter) {

	/** @return slice by slice; empty for one that has no frame, or none before contrast */
	static List<Optional<SliceFrames>> of(DynamicSeries series, SignalConverter converter) {
		List<Optional<SliceFrames>> bySlice = new ArrayList<>();
		for (int slice = 0; slice < series.grid().slices(); slice++) {
			int[] frames = framesOf(series, slice);
			bySlice.add(within(converter.baseline(), frames).map(baseline -> new SliceFrames(frames,
				timesOf(series, frames), converter.withBaseline(baseline))));
		}
		return bySlice;
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
