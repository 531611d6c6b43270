// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

	/**
	 * Half of the bends are at most 1, so noise is 0.6, and 0.3 % of the rise 0.7: 16 is its foot.
	 */
	@Test
	void leavesOutTheFootOfASlowBolus() {
		assertEquals(new BaselineFrames(0, 3), BaselineSearch.find(curve(15, 15, 15, 15, 16, 17, 19, 22,
			27, 60, 150, 246, 200, 150), 0));
	}

	/** Neither the frame that is bright because the signal was not steady, nor one low by chance. */
	@Test
	void noFrameIsFavoured() {
		assertEquals(new BaselineFrames(1, 4), BaselineSearch.find(curve(90, 20, 21, 20, 20, 80, 200,
			150, 148, 145, 143, 140), 0));
		assertEquals(new BaselineFrames(0, 3), BaselineSearch.find(curve(17, 20, 21, 20, 80, 200, 150,
			148, 145, 143, 140), 0));
	}

	/** One frame before contrast, or two, and a step that the bolus does not climb at once. */
	@Test
	void fewFramesAreEnough() {
		assertEquals(new BaselineFrames(0, 0), BaselineSearch.find(curve(10, 40, 110, 100, 90, 85, 80,
			78), 0));
		assertEquals(new BaselineFrames(0, 1), BaselineSearch.find(curve(10, 11, 40, 110, 100, 90, 85,
			80, 78), 0));
	}

	@Test
	void canSkipFramesBeforeTheSteadyState() {
		assertEquals(new BaselineFrames(2, 4), BaselineSearch.find(curve(90, 40, 20, 21, 20, 80, 200,
			150), 2));
	}

	@Test
	void flatSignalIsRefused() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> BaselineSearch.find(curve(9, 9, 9,
			9), 0)).getMessage().contains("baseline=4"));
	}

	@Test
	void refusesFramesPastTheEnd() {
		VoxelGrid grid = VoxelGrid.axisAligned(2, 2, 1, 1, 1, 1);
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(grid, 5), grid, TimeAxis
			.uniform(5, 1), Protocol.UNKNOWN, "", "magnitude", List.of(), List.of());
		assertThrows(IllegalArgumentException.class, () -> BaselineSearch.resolve(new BaselineFrames(0,
			5), series));
		assertThrows(IllegalArgumentException.class, () -> BaselineSearch.resolve(
			BaselineFrames.AUTOMATIC, series));
	}

	/**
	 * Half of the bends are at most 4: noise of 1.4826 · 4 / √6 = 2.4, so that 102.4 is the highest
	 * about a level of 100.
	 */
	@Test
	void noiseBelongsToTheBaselineAndAFootDoesNot() {
		assertEquals(6, BaselineSearch.find(curve(100, 102, 100, 100, 102, 98, 100, 103, 200, 200, 198,
			200, 196, 200), 0).last());
		assertEquals(7, BaselineSearch.find(curve(100, 102, 100, 100, 102, 98, 100, 102, 200, 200, 198,
			200, 196, 200), 0).last());
	}

	@Test
	void threeFramesAreEnough() {
		assertEquals(new BaselineFrames(0, 0), BaselineSearch.find(curve(10, 50, 90), 0));
		assertThrows(IllegalArgumentException.class, () -> BaselineSearch.find(curve(10, 50), 0));
		assertThrows(IllegalArgumentException.class, () -> BaselineSearch.find(curve(10, 50, 40), 1));
	}

	/** The mean of three frames on end less the lowest until then; of 600 voxels twelve and one. */
	@Test
	void theVoxelsThatGainMostAreAveraged() {
		VoxelGrid grid = VoxelGrid.axisAligned(20, 15, 2, 1, 1, 1);
		SplittableRandom random = new SplittableRandom(2);
		DynamicSeries series = MadeSeries.of(grid, TimeAxis.uniform(6, 5), (x, y, z, t) -> random
			.nextInt(1000));
		double[] gains = IntStream.range(0, 600).mapToDouble(v -> gain(series, v)).toArray();
		double least = Arrays.stream(gains).sorted().toArray()[599 - 11];
		int[] top = IntStream.range(0, 600).filter(v -> gains[v] > least - 1e-3).toArray();
		Curve found = BaselineSearch.enhancingSignal(series);
		for (int t = 0; t < 6; t++) {
			int frame = t;
			assertEquals(Arrays.stream(top).mapToDouble(v -> at(series, v, frame)).average()
				.orElseThrow(), found.value(t), 1e-9);
		}
	}

	/** Of the second slice a frame is missing: none of its voxels counts, however much they gain. */
	@Test
	void aSliceThatMissesAFrameDoesNotCount() {
		VoxelGrid grid = VoxelGrid.axisAligned(10, 10, 2, 1, 1, 1);
		for (int missing = 0; missing < 6; missing++) {
			int lost = missing;
			DynamicSeries series = MadeSeries.of(grid, TimeAxis.uniform(6, 5), (x, y, z, t) -> z == 1 &&
				t == lost ? Double.NaN : t < 2 ? 100 : z == 1 ? 900 : 200 + x);
			assertEquals(209, BaselineSearch.enhancingSignal(series).value(4), 1e-9);
		}
	}

	private static double gain(DynamicSeries series, int v) {
		double gain = 0;
		for (int t = 2; t < 6; t++)
			for (int low = 0; low <= t - 2; low++)
				gain = Math.max(gain, (at(series, v, t - 2) + at(series, v, t - 1) + at(series, v, t)) / 3 -
					at(series, v, low));
		return gain;
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

	/**
	 * As on a breast exam: 16.4 s a frame, four frames before contrast. One was found while voxels
	 * had to rise above the first.
	 */
	@Test
	void slowFramesOfWhichFewComeBefore() {
		for (long seed = 1; seed <= 5; seed++) {
			BaselineFrames found = found(new BaselineCase(BaselineCase.Shape.BOLUS, 16.4, 4, 12, false,
				seed));
			assertTrue(found.count() >= 3 && found.last() <= 3, found::toString);
		}
	}

	/**
	 * Bolus and slow enhancement, 1 … 16 s a frame, 1 … 20 frames before, SNR 3 … 30, bright first
	 * frames: the right number within one, next to no contrast, never a single frame of many.
	 */
	@Test
	void framesBeforeContrastAreFoundInExamsOfAllKinds() {
		List<BaselineCase> wrong = new ArrayList<>();
		for (long seed = 5001; seed <= 5060; seed++) {
			BaselineCase exam = BaselineCase.of(seed);
			BaselineFrames found = found(exam);
			assertTrue(exam.shares()[found.last()] <= 0.05, exam + " " + found);
			assertTrue(found.count() > 1 || exam.before() < 3, exam + " " + found);
			assertEquals(exam.unsteady() ? 1 : 0, found.first(), exam::toString);
			if (Math.abs(found.last() + 1 - exam.framesBelow(0.02)) > 1) wrong.add(exam);
		}
		assertTrue(wrong.size() <= 2, wrong::toString);
	}

	private static BaselineFrames found(BaselineCase exam) {
		return BaselineSearch.resolve(BaselineFrames.AUTOMATIC, exam.series());
	}

	@ParameterizedTest
	@CsvSource({ "4, 0, 3", "2-5, 1, 4", "' 2 - 5 ', 1, 4", "1, 0, 0", "3-3, 2, 2", "'', 0, -1" })
	void peopleCountFromOne(String text, int first, int last) {
		BaselineFrames frames = BaselineFrames.of(text);
		assertEquals(new BaselineFrames(first, last), frames);
		assertEquals(frames, BaselineFrames.of(frames.text()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0-3", "5-2", "four", "2,5", "-3", "2-", "123456" })
	void whatIsNoNumberOfFramesIsRefused(String text) {
		String message = assertThrows(IllegalArgumentException.class, () -> BaselineFrames.of(text))
			.getMessage();
		assertTrue(message.startsWith("baseline is '" + text + "'; give "), message);
	}

	/** Frames 3 and 9 of 1 … are left out. */
	@ParameterizedTest
	@CsvSource({ "4, 1-3", "2, 1-2", "4-6, 3-5", "2-3, 2-2", "'', ''" })
	void framesThatAreLeftOutDoNotCount(String given, String left) {
		BitSet out = BitSet.valueOf(new long[] { 0b100000100 });
		assertEquals(BaselineFrames.of(left), BaselineFrames.of(given).without(out));
		String message = assertThrows(IllegalArgumentException.class, () -> BaselineFrames.of("3-3")
			.without(out)).getMessage();
		assertEquals("baseline=3-3 has no frame that can be used; give other frames before contrast",
			message);
	}

	private static Curve curve(double... values) {
		return new Curve(TimeAxis.uniform(values.length, 5), values);
	}
}
