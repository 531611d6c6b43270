// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the definitions, written out voxel by voxel. */
class SustainedRiseTest {

	/** More pixels than are worked on at a time. */
	private static final VoxelGrid GRID = VoxelGrid.axisAligned(60, 70, 2, 1, 1, 5);
	private static final int PIXELS = 60 * 70;
	private static final int FRAMES = 9;

	/** @param missing how many samples in a thousand are NaN; the first pixel has none at all */
	private static DynamicSeries series(int missing) {
		SplittableRandom random = new SplittableRandom(4);
		return MadeSeries.of(GRID, TimeAxis.uniform(FRAMES, 5), (x, y, z, t) -> random.nextInt(
			1000) < missing || missing > 0 && x + y == 0 ? Double.NaN : random.nextInt(100));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 100 })
	void baselineHeightAndEnhancementAreWhatTheirDefinitionsSay(int missing) {
		DynamicSeries series = series(missing);
		SustainedRise rise = SustainedRise.of(series, 1, 4, 8, Progress.NONE);
		SustainedRise above = rise.above(series, 0, 2, Progress.NONE);
		float[] enhancement = new float[2 * PIXELS];
		for (int v = 0; v < enhancement.length; v++) {
			float baseline = mean(series, v, 1, 4);
			float highest = highest(series, v, 4, 8);
			assertEquals(baseline, rise.baseline()[v / PIXELS][v % PIXELS], 1e-4f, "voxel " + v);
			assertEquals(highest, rise.highest()[v / PIXELS][v % PIXELS], "voxel " + v);
			assertEquals(highest, above.highest()[v / PIXELS][v % PIXELS], "voxel " + v);
			assertEquals(mean(series, v, 0, 2), above.baseline()[v / PIXELS][v % PIXELS], 1e-4f);
			float gain = highest - rise.baseline()[v / PIXELS][v % PIXELS];
			enhancement[v] = gain > 0 ? gain : 0;
		}
		SearchField all = new SearchField(GRID, Optional.empty());
		SearchField some = new SearchField(GRID, Optional.of(new Region("some", GRID, IntStream.range(
			3000, 6000).toArray())));
		for (SearchField field : new SearchField[] { all, some })
			checkSelection(rise, field, enhancement);
	}

	private static float mean(DynamicSeries series, int v, int from, int to) {
		return (float) IntStream.range(from, to).mapToDouble(t -> at(series, v, t)).filter(s -> !Double
			.isNaN(s)).average().orElse(Double.NaN);
	}

	/** In two frames on end; a missing sample counts in none. */
	private static float highest(DynamicSeries series, int v, int from, int end) {
		return (float) IntStream.range(from, end - 1).mapToDouble(t -> Math.min(at(series, v, t), at(
			series, v, t + 1))).filter(s -> !Double.isNaN(s)).max().orElse(0);
	}

	private static double at(DynamicSeries series, int v, int t) {
		return series.plane(v / PIXELS, t)[v % PIXELS];
	}

	private static void checkSelection(SustainedRise rise, SearchField field, float[] enhancement) {
		float[] sorted = new float[field.count()];
		int count = 0;
		for (int v = 0; v < enhancement.length; v++)
			if (field.has(v)) sorted[count++] = enhancement[v];
		assertEquals(sorted.length, count);
		Arrays.sort(sorted);
		for (double share : new double[] { 0, 0.001, 0.25, 1 })
			assertEquals(sorted[Math.min(count - 1, (int) (count * (1 - share)))], rise.enhancementOfTop(
				share, field), "share " + share);
		for (double least : new double[] { 0, sorted[count / 2], 1000 })
			assertArrayEquals(IntStream.range(0, enhancement.length).filter(v -> field.has(v) &&
				enhancement[v] > 0 && enhancement[v] >= least).toArray(), rise.voxels(field, least));
	}

	@Test
	void aFieldWithoutVoxelsEnhancesNothing() {
		SearchField none = new SearchField(GRID, Optional.of(new Region("none", GRID, new int[0])));
		assertEquals(0, SustainedRise.of(series(0), 0, 3, 9, Progress.NONE).enhancementOfTop(0.1,
			none));
		assertEquals(0, none.length(0));
	}

	/** Voxels 2, 1, 0 and 4, 5, 1 of a grid of 6 × 7 × 3. */
	@Test
	void theFieldIsAsLongAsItsVoxelsReach() {
		VoxelGrid grid = VoxelGrid.axisAligned(6, 7, 3, 1, 1, 5);
		SearchField all = new SearchField(grid, Optional.empty());
		assertArrayEquals(new int[] { 6, 7, 3 }, IntStream.range(0, 3).map(all::length).toArray());
		assertTrue(all.has(125));
		SearchField two = new SearchField(grid, Optional.of(new Region("two", grid, new int[] { 2 + 6,
			4 + 6 * (5 + 7) })));
		assertArrayEquals(new int[] { 3, 5, 2 }, IntStream.range(0, 3).map(two::length).toArray());
		assertEquals(2, two.count());
		assertEquals(126, two.size());
		assertTrue(two.has(8));
		assertFalse(two.has(9));
		Region other = new Region("other", GRID, new int[] { 1 });
		assertThrows(IllegalArgumentException.class, () -> new SearchField(grid, Optional.of(other)));
	}
}
