// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.lesion.SampleStatistics;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoxelBlocksTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(16, 16, 2, 2, 2, 5);
	private static final Region ALL = new Region("all", GRID, IntStream.range(0, 512).toArray());

	/** The same value in squares of that side. */
	private static ParameterMap patches(int side) {
		SplittableRandom random = new SplittableRandom(side);
		ParameterMap map = ParameterMap.allocate("vp", "", GRID);
		for (int slice = 0; slice < 2; slice++)
			for (int i = 0; i < 256; i++) {
				int first = i / 16 / side * side * 16 + i % 16 / side * side;
				map.plane(slice)[i] = first == i ? (float) random.nextGaussian() : map.plane(slice)[first];
			}
		return map;
	}

	/**
	 * A mean of m values that are drawn together errs by SD/√m. Drawing voxels alone would make that
	 * too small by the side of the squares.
	 */
	@ParameterizedTest
	@CsvSource({ "2, 0", "2, 1.9", "4, 4", "4, 3.1", "8, 7.5" })
	void voxelsThatErrAlikeAreDrawnTogether(int side, double smoothingMm) {
		ParameterMap map = patches(side);
		VoxelBlocks blocks = VoxelBlocks.of(ALL, map, smoothingMm);
		SplittableRandom random = new SplittableRandom(5);
		double sd = SampleStatistics.of(DoubleStream.generate(() -> blocks.drawn(random).mean()).limit(
			4000).toArray()).sd();
		double[] patches = IntStream.range(0, 512).filter(i -> i % 16 % side == 0 && i / 16 % side == 0)
			.mapToDouble(map::value).toArray();
		double expected = SampleStatistics.of(patches).sd() / Math.sqrt(patches.length);
		assertEquals(1, sd / expected, 0.05);
	}

	@Test
	void voxelsWithoutAnAnswerAreLeftOutAndCounted() {
		ParameterMap map = ParameterMap.of("vp", "", VoxelGrid.axisAligned(4, 1, 1, 1, 1, 1), List.of(
			new float[] { 1, Float.NaN, 4, Float.POSITIVE_INFINITY }));
		VoxelBlocks blocks = VoxelBlocks.of(new Region("a", map.grid(), new int[] { 0, 1, 2, 3 }), map,
			0);
		assertEquals(2, blocks.missing());
		assertEquals(SampleStatistics.of(new double[] { 1, 4 }), blocks.values());
	}

	@Test
	void oneBlockAloneTellsNoNoise() {
		VoxelBlocks one = VoxelBlocks.of(new Region("a", GRID, new int[] { 0, 1, 16, 17 }), patches(1),
			0);
		assertEquals(4, one.values().count());
		assertTrue(Double.isNaN(one.drawn(new SplittableRandom(1)).mean()));
	}
}
