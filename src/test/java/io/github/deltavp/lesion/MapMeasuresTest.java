// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MapMeasuresTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(3, 2, 2, 2, 2.5, 5);
	private static final ParameterMap VP = ParameterMap.of("vp", "", GRID, List.of(new float[] { 1, 2,
		3, 4, Float.NaN, 6 }, new float[] { 10, 20, Float.NaN, 40, 50, Float.POSITIVE_INFINITY }));

	@Test
	@DisplayName("Failed voxels are counted, and are in no number")
	void failedVoxels() {
		MapMeasures measures = MapMeasures.of(new Region("a", GRID, new int[] { 0, 1, 3, 4, 6, 8, 11 }),
			VP);
		assertEquals(7, measures.voxels());
		assertEquals(3, measures.failed());
		assertEquals(4, measures.values().count());
		assertEquals(7 * 25, measures.volumeMm3(), 1e-9);
		assertEquals(17. / 4, measures.values().mean(), 1e-6);
		assertEquals(3, measures.values().median(), 1e-6);
		assertEquals(Map.of(0, 7. / 3, 1, 10.), measures.sliceMeans());
	}

	@Test
	@DisplayName("SD and percentiles as numpy has them: std([1,2,4,10], ddof=1), percentile 10 and 90")
	void referenceValues() {
		SampleStatistics values = SampleStatistics.of(new double[] { 10, 1, 4, 2 });
		assertEquals(4.031128874149275, values.sd(), 1e-12);
		assertEquals(1.3, values.p10(), 1e-12);
		assertEquals(8.2, values.p90(), 1e-12);
	}

	@Test
	@DisplayName("x = 37 i mod 101, i < 25: np.percentile(x, [10, 50, 90]), np.sort(x)[-3:].mean()")
	void percentilesAndHighestTenth() {
		double[] values = IntStream.range(0, 25).mapToDouble(i -> i * 37 % 101).toArray();
		SampleStatistics all = SampleStatistics.of(values);
		assertEquals(7.6, all.p10(), 1e-12);
		assertEquals(47, all.median(), 1e-12);
		assertEquals(85.8, all.p90(), 1e-12);
		assertEquals(278 / 3., all.highestTenth(), 1e-12);
		assertEquals(95.5, SampleStatistics.of(Arrays.copyOf(values, 20)).highestTenth(), 1e-12);
	}

	@Test
	void theEndsOfASampleAreItsQuantiles() {
		double[] sorted = { 1, 2, 4 };
		assertEquals(1, SampleStatistics.quantile(sorted, 0));
		assertEquals(4, SampleStatistics.quantile(sorted, 1));
		assertEquals(new SampleStatistics(1, 3, 3, Double.NaN, 3, 3, 3), SampleStatistics.of(
			new double[] { 3 }));
		assertEquals(Math.sqrt(2), SampleStatistics.of(new double[] { 5, 3 }).sd(), 1e-12);
	}

	@Test
	void anEmptyRegionHasNoNumbers() {
		MapMeasures measures = MapMeasures.of(new Region("a", GRID, new int[] { 4, 8 }), VP);
		assertEquals(2, measures.failed());
		assertTrue(Double.isNaN(measures.values().mean()) && Double.isNaN(measures.values().p90()));
		assertTrue(measures.sliceMeans().isEmpty());
		assertTrue(Double.isNaN(SampleStatistics.of(new double[] { 1 }).sd()));
	}

	@Test
	void aRegionOfAnotherImageIsRefused() {
		Region stranger = new Region("a", VoxelGrid.axisAligned(4, 2, 2, 1, 1, 1), new int[] { 0 });
		assertThrows(IllegalArgumentException.class, () -> MapMeasures.of(stranger, VP));
	}

	@Test
	void areaIsThatOfTheLargestSlice() {
		RegionSize size = RegionSize.of(new Region("a", GRID, new int[] { 0, 6, 7, 8 }), GRID);
		assertEquals(new RegionSize(4, 15, 1, 100), size);
		assertThrows(IllegalArgumentException.class, () -> RegionSize.of(new Region("a", VoxelGrid
			.axisAligned(2, 2, 2, 1, 1, 1), new int[0]), GRID));
		assertEquals(new RegionSize(0, 0, -1, 0), RegionSize.of(new Region("a", GRID, new int[0]),
			GRID));
	}
}
