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
import java.util.stream.Stream;

/**
 * Voxels that are fitted with the same arterial delays to choose from.
 *
 * @param voxels some of a slice
 * @param delay one delay, or a range of them
 */
record DelayedChunk(VoxelChunk voxels, DelayRange delay) {

	/** Delays are rounded to this, in s: those of a hundred voxels share what is made for one. */
	private static final double STEP_SECONDS = 0.2;

	/**
	 * @param voxels of a slice
	 * @param seconds the delay of each on that slice; NaN: any of the range
	 * @return those of one delay together
	 */
	static Stream<DelayedChunk> of(VoxelChunk voxels, float[] seconds, DelayRange range) {
		Map<Double, IntStream.Builder> byDelay = new LinkedHashMap<>();
		for (int v = 0; v < voxels.count(); v++)
			byDelay.computeIfAbsent(rounded(seconds[voxels.pixel(v)], range), any -> IntStream.builder())
				.add(voxels.pixel(v));
		return byDelay.entrySet().stream().map(entry -> {
			int[] pixels = entry.getValue().build().toArray();
			return new DelayedChunk(new VoxelChunk(voxels.slice(), pixels, 0, pixels.length), Double
				.isNaN(entry.getKey()) ? range : DelayRange.fixed(entry.getKey()));
		});
	}

	/** NaN stays NaN. */
	private static double rounded(float seconds, DelayRange range) {
		return Math.max(range.minSeconds(), Math.min(range.maxSeconds(), Math.rint(seconds /
			STEP_SECONDS) * STEP_SECONDS));
	}

	/**
	 * @param parts in the order of their slices
	 * @param most voxels in all
	 * @return the same, neighbours of one slice together: those that have so few, or a single one
	 */
	static List<List<DelayedChunk>> together(List<DelayedChunk> parts, int most) {
		List<List<DelayedChunk>> all = new ArrayList<>();
		int slice = -1;
		int room = 0;
		for (DelayedChunk part : parts) {
			room -= part.voxels.count();
			if (part.voxels.slice() != slice || room < 0) {
				all.add(new ArrayList<>());
				room = most - part.voxels.count();
			}
			slice = part.voxels.slice();
			all.get(all.size() - 1).add(part);
		}
		return all;
	}

	/** @return the same in chunks of so many voxels at most */
	Stream<DelayedChunk> cut(int most) {
		return IntStream.iterate(0, from -> from < voxels.count(), from -> from + most).mapToObj(
			from -> new DelayedChunk(voxels.part(from, most), delay));
	}
}
