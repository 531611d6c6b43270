// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.smoothing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothingTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(41, 31, 3, 1.25, 2.5, 5);

	private static DynamicSeries series(int frames) {
		return new DynamicSeries(DynamicSeries.allocate(GRID, frames), GRID, TimeAxis.uniform(frames,
			5), Protocol.UNKNOWN, "test", "magnitude", List.of(), List.of());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 2.5, 5, 10 })
	void aPointFallsToHalfAtHalfTheWidth(double fwhmMm) {
		DynamicSeries series = series(1);
		series.plane(1, 0)[20 + 41 * 15] = 1000;
		float[] smooth = new Smoothing(fwhmMm, false).of(series, Progress.NONE).plane(1, 0);
		double centre = smooth[20 + 41 * 15];
		int voxels = (int) (fwhmMm / 2.5);
		assertEquals(0.5, smooth[20 + voxels + 41 * 15] / centre, 1e-4);
		double sum = 0;
		for (float value : smooth)
			sum += value;
		assertEquals(1000, sum, 1);
	}

	@Test
	void slicesAreNeverMixed() {
		DynamicSeries series = series(1);
		Arrays.fill(series.plane(1, 0), 100);
		DynamicSeries smooth = new Smoothing(8, false).of(series, Progress.NONE);
		for (float value : smooth.plane(0, 0))
			assertEquals(0, value);
	}

	@Test
	void nanGivesNothingAndStays() {
		DynamicSeries series = series(1);
		Arrays.fill(series.plane(0, 0), 7);
		series.plane(0, 0)[300] = Float.NaN;
		float[] smooth = new Smoothing(6, false).of(series, Progress.NONE).plane(0, 0);
		assertTrue(Float.isNaN(smooth[300]));
		for (int p = 0; p < smooth.length; p++)
			if (p != 300) assertEquals(7, smooth[p], 1e-5);
	}

	@Test
	void noWidthChangesNothing() {
		DynamicSeries series = series(2);
		assertSame(series, Smoothing.NONE.of(series, Progress.NONE));
	}

	@Test
	void overTimeNoiseFallsAndTheBolusStays() {
		DynamicSeries series = series(60);
		java.util.Random random = new java.util.Random(1);
		for (int t = 0; t < 60; t++) {
			float[] plane = series.plane(0, t);
			for (int p = 0; p < plane.length; p++)
				plane[p] = (float) ((t < 20 ? 100 : 400) + 10 * random.nextGaussian());
		}
		DynamicSeries smooth = new Smoothing(0, true).of(series, Progress.NONE);
		assertTrue(spread(smooth.plane(0, 40)) < 0.8 * spread(series.plane(0, 40)));
		assertEquals(100, mean(smooth.plane(0, 19)), 2);
		assertEquals(400, mean(smooth.plane(0, 20)), 2);
	}

	/** The formulas of the documentation, written out in double; with and without missing samples. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 300 })
	void everyPixelIsWhatTheFormulaSays(int missing) {
		DynamicSeries series = series(8);
		java.util.SplittableRandom random = new java.util.SplittableRandom(3);
		for (int t = 0; t < 8; t++)
			for (int p = 0; p < 41 * 31; p++)
				series.plane(1, t)[p] = p < 20 ? 7 : (t < 4 ? 100 : 160) + random.nextInt(20);
		for (int i = 0; i < missing; i++)
			series.plane(1, random.nextInt(8))[random.nextInt(41 * 31)] = Float.NaN;
		DynamicSeries time = new Smoothing(0, true).of(series, Progress.NONE);
		DynamicSeries both = new Smoothing(6, true).of(series, Progress.NONE);
		for (int t = 0; t < 8; t++)
			for (int p = 0; p < 41 * 31; p++) {
				assertEquals(overTime(series, p, t), time.plane(1, t)[p], 3e-4, "pixel " + p + " at " + t);
				assertEquals(inPlane(time.plane(1, t), p, 6), both.plane(1, t)[p], 3e-4, "pixel " + p);
			}
	}

	private static double overTime(DynamicSeries series, int p, int t) {
		double bends = 0;
		for (int k = 2; k < 8; k++) {
			double bend = Math.abs(at(series, p, k - 2) - 2 * at(series, p, k - 1) + at(series, p, k));
			bends += Double.isNaN(bend) ? 0 : bend;
		}
		double noise = 2 * Math.pow(2 * bends / 6 / Math.sqrt(6) / Math.sqrt(2 / Math.PI), 2);
		double sum = 0;
		double weights = 1;
		for (int k : new int[] { Math.max(0, t - 1), Math.min(7, t + 1) }) {
			double d = at(series, p, k) - at(series, p, t);
			double weight = Double.isNaN(d) || noise == 0 ? 0 : Math.exp(-d * d / noise);
			sum += weight == 0 ? 0 : weight * d;
			weights += weight;
		}
		return at(series, p, t) + sum / weights;
	}

	private static double at(DynamicSeries series, int p, int t) {
		return series.plane(1, t)[p];
	}

	private static double inPlane(float[] plane, int p, double fwhmMm) {
		double sum = 0;
		double weights = 0;
		for (int q = 0; q < plane.length; q++) {
			double dx = (q % 41 - p % 41) * 1.25;
			double dy = (q / 41 - p / 41) * 2.5;
			double sigma = fwhmMm / (2 * Math.sqrt(2 * Math.log(2)));
			boolean near = Math.abs(dx / 1.25) <= Math.ceil(3 * sigma / 1.25) && Math.abs(dy /
				2.5) <= Math.ceil(3 * sigma / 2.5);
			if (!near || Float.isNaN(plane[q])) continue;
			double weight = Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
			sum += weight * plane[q];
			weights += weight;
		}
		return Float.isNaN(plane[p]) ? Double.NaN : sum / weights;
	}

	private static double mean(float[] plane) {
		double sum = 0;
		for (float value : plane)
			sum += value;
		return sum / plane.length;
	}

	private static double spread(float[] plane) {
		double mean = mean(plane);
		double sum = 0;
		for (float value : plane)
			sum += (value - mean) * (value - mean);
		return Math.sqrt(sum / plane.length);
	}
}
