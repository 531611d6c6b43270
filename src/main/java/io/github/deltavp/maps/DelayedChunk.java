// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.series.VoxelChunk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Voxels that are fitted with the same arterial delays to choose from.
 *
 * @param voxels some of a slice
 * @param delay one delay, or a range of them
 */
record DelayedChunk(VoxelChunk voxels, DelayRange delay) {

	/** Delays are rounded to this, in s: those of a hundred voxels share what is made for one. */
	private static final double STEP_SECONDS = 0.2;

	/** @return the same delays for all */
	static List<DelayedChunk> of(List<VoxelChunk> chunks, DelayRange delay) {
		return chunks.stream().map(chunk -> new DelayedChunk(chunk, delay)).toList();
	}

	/**
	 * @param slices voxels, a chunk a slice
	 * @param seconds the delay of each; NaN: any of the range
	 * @param most how many voxels make a chunk at most
	 */
	static List<DelayedChunk> of(List<VoxelChunk> slices, ParameterMap seconds, DelayRange range,
		int most)
	{
		List<DelayedChunk> parts = new ArrayList<>();
		for (VoxelChunk slice : slices) {
			float[] plane = seconds.plane(slice.slice());
			Map<DelayRange, IntStream.Builder> byDelay = new LinkedHashMap<>();
			for (int v = 0; v < slice.count(); v++)
				byDelay.computeIfAbsent(rounded(plane[slice.pixel(v)], range), any -> IntStream.builder())
					.add(slice.pixel(v));
			byDelay.forEach((delay, pixels) -> addTo(parts, slice.slice(), pixels.build().toArray(),
				delay, most));
		}
		return parts;
	}

	private static DelayRange rounded(float seconds, DelayRange range) {
		if (Float.isNaN(seconds)) return range;
		return DelayRange.fixed(Math.max(range.minSeconds(), Math.min(range.maxSeconds(), Math.rint(
			seconds / STEP_SECONDS) * STEP_SECONDS)));
	}

	private static void addTo(List<DelayedChunk> parts, int slice, int[] pixels, DelayRange delay,
		int most)
	{
		for (int from = 0; from < pixels.length; from += most)
			parts.add(new DelayedChunk(new VoxelChunk(slice, pixels, from, Math.min(from + most,
				pixels.length)), delay));
	}
}
