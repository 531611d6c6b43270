/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
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
