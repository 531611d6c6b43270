// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
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

	private static Curve curve(double... values) {
		return new Curve(TimeAxis.uniform(values.length, 5), values);
	}
}
