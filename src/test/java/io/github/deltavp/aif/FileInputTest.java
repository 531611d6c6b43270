// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For an exam of 60 frames, 5 s apart: it ends at 295 s. */
class FileInputTest {

	private static final DynamicSeries SERIES = MadeSeries.of(VoxelGrid.axisAligned(2, 2, 1, 1, 1, 5),
		TimeAxis.uniform(60, 5), (x, y, slice, time) -> 1);

	/** A peak of 6 mM that falls to 1 mM. */
	private static double plasma(double seconds) {
		return seconds < 30 ? 0 : 1 + 5 * Math.exp(-(seconds - 30) / 10);
	}

	private static ArterialInputFunction read(double interval, int samples, double unit) {
		TimeAxis seconds = TimeAxis.uniform(samples, 295.0 / 59);
		double[] mM = new double[samples];
		for (int i = 0; i < samples; i++)
			mM[i] = unit * plasma(seconds.seconds(i));
		return new ArterialInputFunction(new Curve(TimeAxis.uniform(samples, interval), mM), "file",
			List.of());
	}

	private static List<String> remarks(ArterialInputFunction read) {
		return FileInput.of(read, SERIES).remarks();
	}

	@Test
	void oneThatFitsPassesWithoutAWord() {
		assertEquals(List.of(), remarks(read(5, 60, 1)));
		assertEquals(List.of(), remarks(read(5, 90, 1)));
		assertEquals(List.of(), remarks(read(5, 59, 1)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "5 | 60 | 1000 | peaks at 6000 mM, more than any artery",
		"5 | 60 | 0.001 | peaks at only 0.0060 mM", "5000 | 60 | 1 | divide milliseconds by 1000",
		"0.0833 | 60 | 1 | multiply minutes by 60", "5 | 40 | 1 | give an AIF of an exam as long" })
	void anotherUnitOrExamIsRefused(double interval, int samples, double unit, String told) {
		ArterialInputFunction read = read(interval, samples, unit);
		String message = assertThrows(IllegalArgumentException.class, () -> remarks(read)).getMessage();
		assertTrue(message.contains(told), message);
	}

	@Test
	void oneUpsideDownIsRefused() {
		double[] turned = read(5, 60, 1).plasma().map(mM -> 0.01 - mM).toArray();
		String message = assertThrows(IllegalArgumentException.class, () -> remarks(of(turned)))
			.getMessage();
		assertTrue(message.contains("falls to -5.99 mM, more than it rises"), message);
	}

	@Test
	void whatIsOddIsTold() {
		assertEquals(List.of("the AIF ends 45 s before the exam; its last value was held"), remarks(
			read(5, 51, 1)));
		double[] shifted = read(5, 60, 1).plasma().map(mM -> mM - 0.5).toArray();
		assertEquals(List.of("the AIF of the file falls to -0.50 mM, below 0; look at its baseline"),
			remarks(of(shifted)));
		double[] late = read(5, 60, 1).plasma().map(mM -> mM + 0.9).toArray();
		assertEquals(List.of("the AIF of the file begins at 0.90 mM; it should begin before the " +
			"bolus, at 0"), remarks(of(late)));
	}

	private static ArterialInputFunction of(double[] mM) {
		return new ArterialInputFunction(new Curve(TimeAxis.uniform(60, 5), mM), "file", List.of());
	}
}
