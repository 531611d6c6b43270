// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BolusOnsetTest {

	private static Curve every2s(String values) {
		double[] numbers = Arrays.stream(values.trim().split(" +")).mapToDouble(Double::parseDouble)
			.toArray();
		return new Curve(TimeAxis.uniform(numbers.length, 2), numbers);
	}

	/**
	 * Frames and foot (5 % of the rise to the end of the steepest step) by hand: a step at once; a
	 * foot of two frames; a baseline of five, whose last is left out; a first frame that is not in
	 * steady state, with a long and a short baseline; a noisy baseline (0.5, so 4·1.4826·0.5 = 2.97)
	 * in which a rise of 2.9 is noise and one of 3 is not; a rise from the first frame on.
	 */
	@ParameterizedTest
	@CsvSource({ "10 10 10 60 110 100, 0, 3, 4.1", "10 10 10 12 20 100 120, 0, 3, 6.625",
		"10 10 10 10 10 60 50, 0, 4, 8.1", "10 10 10 10 60 50, 0, 4, 6.1",
		"99 10 10 10 10 60 50, 1, 4, 8.1", "99 10 10 60 50, 0, 3, 4.1",
		"10.3 10 10 10 10 60 50, 1, 4, 8.1", "10 10 10 10.19 20 100 120, 0, 3, 6.8787",
		"10 10.5 10 11 10.5 13.4 110, 0, 5, 10.04296", "10 10.5 10 11 10.5 13.5 110, 0, 4, 10.04093",
		"50 100 90, 0, 1, 0.1" })
	void framesAndFootByHand(String values, int skipped, int enhanced, double seconds) {
		BolusOnset onset = BolusOnset.of(every2s(values));
		assertEquals(skipped, onset.firstBaselineFrame());
		assertEquals(enhanced, onset.firstEnhancedFrame());
		assertEquals(seconds, onset.seconds(), 1e-4);
		assertEquals(enhanced - skipped, onset.baselineFrames());
	}

	@Test
	void aCurveThatOnlyFallsHasNoBolus() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> BolusOnset.of(every2s(
			"5 5 4 3 3"))).getMessage().startsWith("no bolus arrives"));
	}

	@Test
	void atLeastOneFrameComesBefore() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new BolusOnset(2, 2, 0))
			.getMessage().contains("arrives in frame 3"));
		assertThrows(IllegalArgumentException.class, () -> new BolusOnset(-1, 2, 0));
	}

	@Test
	void theBaselineIsTheMeanOfWhatIsThere() {
		BolusOnset onset = new BolusOnset(1, 4, 8);
		assertEquals(15, onset.baseline(every2s("99 10 NaN 20 77")));
		assertTrue(Double.isNaN(onset.baseline(every2s("99 NaN NaN NaN 77"))));
	}

	/** Of 2,000 voxels the ten that rise most decide: half per cent. */
	@Test
	void theBrightestOfAnExamDecide() {
		VoxelGrid grid = VoxelGrid.axisAligned(50, 20, 2, 1, 1, 5);
		DynamicSeries series = MadeSeries.of(grid, TimeAxis.uniform(12, 3), (x, y, z, t) -> z == 1 &&
			y == 3 && x >= 40 ? t < 7 ? 10 : 110 + x : t < 4 ? 10 : 100);
		assertEquals(new BolusOnset(0, 6, 18.15), BolusOnset.of(series, Progress.NONE));
		ExamOnset exam = ExamOnset.of(series, new SearchField(grid, Optional.empty()), Progress.NONE);
		assertEquals(150, exam.maps().highest()[1][3 * 50 + 40]);
		assertEquals(10, exam.maps().baseline()[0][7]);
	}

	@Test
	void anExamOfFiveFramesIsTooShort() {
		VoxelGrid grid = VoxelGrid.axisAligned(2, 2, 1, 1, 1, 5);
		MadeSeries.Signal rising = (x, y, z, t) -> t < 4 ? 1 : 100;
		assertTrue(assertThrows(IllegalArgumentException.class, () -> BolusOnset.of(MadeSeries.of(grid,
			TimeAxis.uniform(5, 5), rising), Progress.NONE)).getMessage().contains("at least 6"));
		assertEquals(4, BolusOnset.of(MadeSeries.of(grid, TimeAxis.uniform(6, 5), rising),
			Progress.NONE).firstEnhancedFrame());
	}
}
