// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.DynamicSeries;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PreviousInputTest {

	private static SimulatedExam exam;
	private static DynamicSeries series;

	@BeforeAll
	static void simulate() {
		exam = SampleStudy.standard(64, 8, 50).post();
		series = exam.series();
	}

	/** The true curve of the exam, as another visit would have it: 14 s earlier, every 2 s. */
	private static ArterialInputFunction earlier(int samples) {
		Curve truth = exam.arterialPlasma();
		return new ArterialInputFunction(Curve.sample(TimeAxis.uniform(samples, 2), t -> truth.valueAt(
			t + 14)), "test", List.of());
	}

	@Test
	void theEarlierCurveIsMovedToTheArrivalOfThisExam() {
		Curve found = PreviousInput.of(earlier(140), series).plasma();
		Curve truth = exam.arterialPlasma();
		assertEquals(series.times(), found.times());
		assertEquals(BolusOnset.of(truth).seconds(), BolusOnset.of(found).seconds(), 2);
		assertEquals(1, found.area(0, 280) / truth.area(0, 280), 0.05);
	}

	@Test
	void aShorterCurveIsHeldAndSaidSo() {
		ArterialInputFunction found = PreviousInput.of(earlier(130), series);
		assertTrue(found.remarks().stream().anyMatch(r -> r.contains("its last value was held")), found
			.remarks()::toString);
		assertTrue(Arrays.stream(found.plasma().toArray()).allMatch(Double::isFinite));
	}

	@Test
	void aMuchShorterCurveIsRefused() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> PreviousInput.of(earlier(60),
			series)).getMessage().contains("which lasts 294 s"));
	}

	/** The last sample, at 2·(n − 1) s, is moved; at four fifths of 294 s it is just long enough. */
	@Test
	void fourFifthsAreLongEnough() {
		ArterialInputFunction found = PreviousInput.of(earlier(150), series);
		double shift = Double.parseDouble(found.source().replaceAll("[^0-9.]", ""));
		assertEquals(14, shift, 3);
		assertEquals(1, found.remarks().size());
		int samples = (int) Math.ceil((0.8 * 294 - shift) / 2) + 2;
		assertEquals(2, PreviousInput.of(earlier(samples), series).remarks().size());
		assertThrows(IllegalArgumentException.class, () -> PreviousInput.of(earlier(samples - 2),
			series));
	}
}
