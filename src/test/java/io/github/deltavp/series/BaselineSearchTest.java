// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineSearchTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 8, 30 })
	void endsBeforeTheRise(int before) {
		double[] signal = new double[before + 20];
		for (int t = 0; t < signal.length; t++)
			signal[t] = t < before ? 100 - t % 2 : 100 + 200 * Math.exp(-0.1 * (t - before));
		assertEquals(new BaselineFrames(0, before - 1), BaselineSearch.find(curve(signal), 0));
	}

	@Test
	void leavesOutTheFootOfASlowBolus() {
		assertEquals(new BaselineFrames(0, 3), BaselineSearch.find(curve(15, 15, 15, 15, 16, 17, 19, 22,
			27, 60, 150, 246, 200, 150), 0));
	}

	@Test
	void canSkipFramesBeforeTheSteadyState() {
		assertEquals(new BaselineFrames(2, 4), BaselineSearch.find(curve(90, 40, 20, 21, 20, 80, 200,
			150), 2));
	}

	@Test
	void flatSignalIsRefused() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> BaselineSearch.find(curve(9, 9, 9,
			9), 0)).getMessage().contains("give the baseline frames"));
	}

	@Test
	void refusesFramesPastTheEnd() {
		VoxelGrid grid = VoxelGrid.axisAligned(2, 2, 1, 1, 1, 1);
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(grid, 5), grid, TimeAxis
			.uniform(5, 1), Protocol.UNKNOWN, "", "magnitude", java.util.List.of(), java.util.List.of());
		assertThrows(IllegalArgumentException.class, () -> BaselineSearch.resolve(new BaselineFrames(0,
			5), series));
		assertThrows(IllegalArgumentException.class, () -> BaselineSearch.resolve(
			BaselineFrames.AUTOMATIC, series));
	}

	/**
	 * The first seven scatter by 1.8 about 100. A tenth of the rise is 10 and 5 deviations are 9, so
	 * 200 has arrived; 108 lies above the level by more than a deviation and is its foot, 101.5 does
	 * not. Where they scatter by 7.3, 5 deviations are 37, so that a frame of 130 is noise.
	 */
	@Test
	void noiseBelongsToTheBaselineAndAFootDoesNot() {
		assertEquals(6, BaselineSearch.find(curve(100, 102, 98, 100, 102, 98, 100, 108, 200, 180), 0)
			.last());
		assertEquals(7, BaselineSearch.find(curve(100, 102, 98, 100, 102, 98, 100, 101.5, 200, 180), 0)
			.last());
		assertEquals(9, BaselineSearch.find(curve(100, 109, 91, 100, 109, 91, 100, 130, 100, 105, 200),
			0).last());
	}

	@Test
	void threeFramesAreEnough() {
		assertEquals(new BaselineFrames(0, 0), BaselineSearch.find(curve(10, 50, 90), 0));
		assertThrows(IllegalArgumentException.class, () -> BaselineSearch.find(curve(10, 50), 0));
		assertThrows(IllegalArgumentException.class, () -> BaselineSearch.find(curve(10, 50, 40), 1));
	}

	/** The largest mean of three frames on end less the first frame; of 600 voxels twelve and one. */
	@Test
	void theVoxelsThatGainMostAreAveraged() {
		VoxelGrid grid = VoxelGrid.axisAligned(20, 15, 2, 1, 1, 1);
		SplittableRandom random = new SplittableRandom(2);
		DynamicSeries series = MadeSeries.of(grid, TimeAxis.uniform(6, 5), (x, y, z, t) -> random
			.nextInt(1000));
		double[] gains = new double[600];
		for (int v = 0; v < 600; v++)
			for (int t = 2; t < 6; t++)
				gains[v] = Math.max(gains[v], (at(series, v, t - 2) + at(series, v, t - 1) + at(series, v,
					t)) / 3 - at(series, v, 0));
		double least = Arrays.stream(gains).sorted().toArray()[599 - 11];
		int[] top = IntStream.range(0, 600).filter(v -> gains[v] > least - 1e-3).toArray();
		Curve found = BaselineSearch.enhancingSignal(series);
		for (int t = 0; t < 6; t++) {
			int frame = t;
			assertEquals(Arrays.stream(top).mapToDouble(v -> at(series, v, frame)).average()
				.orElseThrow(), found.value(t), 1e-9);
		}
	}

	private static double at(DynamicSeries series, int voxel, int time) {
		return series.plane(voxel / 300, time)[voxel % 300];
	}

	@Test
	void givenFramesAreTakenAndMissingOnesFound() {
		VoxelGrid grid = VoxelGrid.axisAligned(10, 10, 1, 1, 1, 1);
		DynamicSeries series = MadeSeries.of(grid, TimeAxis.uniform(9, 5), (x, y, z, t) -> t < 4 ? 50
			: x == 3 ? 300 : 60);
		assertEquals(new BaselineFrames(1, 8), BaselineSearch.resolve(new BaselineFrames(1, 8),
			series));
		assertEquals(new BaselineFrames(1, 3), BaselineSearch.resolve(new BaselineFrames(1, -1),
			series));
	}

	private static Curve curve(double... values) {
		return new Curve(TimeAxis.uniform(values.length, 5), values);
	}
}
