// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.BaselineFrames;
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
	 * steady state, with a long and a short baseline; one that is 0.6 % of the rise too high; a last
	 * one that is 0.2 % too high; a rise from the first frame on; one frame and a foot, whose median
	 * was once the foot.
	 */
	@ParameterizedTest
	@CsvSource({ "10 10 10 60 110 100, 0, 3, 4.1",
		"10 10 10 12 20 100 120 120 120 120 120, 0, 3, 6.625", "10 10 10 10 10 60 50, 0, 4, 8.1",
		"10 10 10 10 60 50, 0, 4, 6.1", "99 10 10 10 10 60 50 50 50 50 50, 1, 4, 8.1",
		"99 10 10 60 50 50 50 50 50 50, 1, 3, 4.1", "10.3 10 10 10 10 60 50, 0, 4, 8.1",
		"10 10 10 10.19 20 100 120 120 120 120, 0, 4, 6.8787", "50 100 90, 0, 1, 0.1",
		"10 40 110 100 90 85 80 78 76, 0, 1, 0.3333" })
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
	void framesThatAreGivenTakeThePlaceOfThoseFound() {
		TimeAxis times = TimeAxis.uniform(10, 2);
		BolusOnset onset = new BolusOnset(0, 4, 9.5);
		assertSame(onset, onset.with(BaselineFrames.AUTOMATIC, times));
		assertEquals(new BolusOnset(1, 5, 9.5), onset.with(BaselineFrames.of("2-5"), times));
		assertEquals(BaselineFrames.of("2-5"), onset.with(BaselineFrames.of("2-5"), times).baseline());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> onset.with(BaselineFrames.of("6"),
			times)).getMessage().startsWith(
				"baseline=1-6 reaches into the bolus, which arrives at 9.5 s"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> onset.with(BaselineFrames.of(
			"11"), times)).getMessage().startsWith("baseline=1-11 reaches past the 10 frames"));
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
