// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.series.VoxelChunk;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DelayedChunkTest {

	private static DelayedChunk part(int slice, int voxels) {
		return new DelayedChunk(new VoxelChunk(slice, IntStream.range(0, voxels).toArray(), 0, voxels),
			DelayRange.fixed(voxels));
	}

	private static List<List<Integer>> together(DelayedChunk... parts) {
		return DelayedChunk.together(List.of(parts), 10).stream().map(few -> few.stream().map(
			part -> part.voxels().count()).toList()).toList();
	}

	@Test
	void neighboursStandTogetherAsLongAsTheyAreFewEnough() {
		assertEquals(List.of(List.of(3, 7), List.of(1, 2)), together(part(0, 3), part(0, 7), part(0, 1),
			part(0, 2)));
	}

	@Test
	void whatIsLargeStandsAlone() {
		assertEquals(List.of(List.of(2), List.of(40), List.of(3)), together(part(0, 2), part(0, 40),
			part(0, 3)));
	}

	@Test
	void slicesStayApart() {
		assertEquals(List.of(List.of(2), List.of(3), List.of(4)), together(part(0, 2), part(1, 3), part(
			3, 4)));
	}

	@Test
	void nothingIsLostOrGivenTwice() {
		assertEquals(List.of(), together());
		assertEquals(List.of(List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), List.of(1)), together(IntStream
			.range(0, 11).mapToObj(i -> part(0, 1)).toArray(DelayedChunk[]::new)));
	}
}
