// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RegionSignalsTest {

	private static final Region THREE = new Region("three", TinyExam.GRID, new int[] { 2, 5, 20 });
	private final DynamicSeries series = TinyExam.empty();

	RegionSignalsTest() {
		for (int t = 0; t < 60; t++)
			for (int slice = 0; slice < 2; slice++)
				for (int i = 0; i < 16; i++)
					series.plane(slice, t)[i] = signal(16 * slice + i, t);
	}

	private static float signal(int voxel, int t) {
		return 100 * (voxel + 1) + t;
	}

	@Test
	void theMeanHoldsTheFramesThatAllVoxelsHave() {
		series.plane(0, 1)[2] = Float.NaN;
		series.plane(1, 3)[4] = Float.POSITIVE_INFINITY;
		RegionSignals signals = RegionSignals.of(series, THREE);
		assertEquals(58, signals.times().size());
		assertEquals(2 * 5.5, signals.times().seconds(1));
		assertEquals(3, signals.count());
		double[] mean = signals.mean().toArray();
		for (int i = 0; i < 58; i++) {
			int t = i == 0 ? 0 : i == 1 ? 2 : i + 2;
			assertEquals((signal(2, t) + signal(5, t) + signal(20, t)) / 3., mean[i], 1e-9);
		}
	}

	@Test
	void framesBeforeContrastAreCountedAmongThoseThatAreThere() {
		for (int t : new int[] { 0, 2, 3 })
			series.plane(0, t)[2] = Float.NaN;
		RegionSignals signals = RegionSignals.of(series, THREE);
		assertEquals(Optional.of(new BaselineFrames(0, 1)), signals.baseline(new BaselineFrames(1, 4)));
		assertEquals(Optional.of(new BaselineFrames(1, 2)), signals.baseline(new BaselineFrames(2, 5)));
		assertEquals(Optional.empty(), signals.baseline(new BaselineFrames(2, 3)));
	}

	/** In 30 of 60 frames: not in most. In 31: a voxel with frames missing. */
	@Test
	void aVoxelWithoutASignalInMostFramesHasFailed() {
		for (int t = 0; t < 30; t++) {
			series.plane(0, t)[2] = 0;
			if (t > 0) series.plane(0, t)[5] = t % 2 == 0 ? -1 : 0;
		}
		RegionSignals signals = RegionSignals.of(series, THREE);
		assertEquals(1, signals.failed());
		assertEquals(2, signals.count());
		assertEquals((signal(5, 0) + signal(20, 0)) / 2., signals.mean().value(0), 1e-9);
		Region gone = new Region("gone", TinyExam.GRID, new int[] { 2 });
		assertTrue(assertThrows(IllegalArgumentException.class, () -> RegionSignals.of(series, gone))
			.getMessage().startsWith("region gone holds no voxel with a signal"));
	}

	@Test
	void asManyVoxelsAreDrawnAsThereAre() {
		RandomGenerator last = new RandomGenerator() {

			@Override
			public long nextLong() {
				throw new UnsupportedOperationException();
			}

			@Override
			public int nextInt(int bound) {
				assertEquals(3, bound);
				return 2;
			}
		};
		RegionSignals signals = RegionSignals.of(series, THREE);
		double[] drawn = signals.resampledMean(last).toArray();
		double[] expected = new double[60];
		for (int t = 0; t < 60; t++)
			expected[t] = signal(20, t);
		assertArrayEquals(expected, drawn, 1e-9);
	}
}
