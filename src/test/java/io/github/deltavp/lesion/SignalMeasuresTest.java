// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.BaselineFrames;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignalMeasuresTest {

	private static final BaselineFrames BEFORE = new BaselineFrames(0, 3);

	/** Rises from 50 by 1 /s from 20 s on, until it stays at 150. */
	private static Curve ramp(int frames) {
		return Curve.sample(TimeAxis.uniform(frames, 5), t -> 50 + Math.max(0, Math.min(100, t - 20)));
	}

	@Test
	@DisplayName("AUC of a ramp: 60²/2 s² · 1 /s ÷ 50 = 36 s, between frames too")
	void areaUnderARamp() {
		SignalMeasures measures = SignalMeasures.of(ramp(60), BEFORE, 20);
		assertEquals(36, measures.auc(), 1e-9);
		assertEquals(3, measures.peak(), 1e-12);
		assertEquals(3, measures.late(), 1e-12);
		assertEquals(-20, measures.relative().times().seconds(0), 1e-12);
		assertEquals((62.5 * 62.5 - 2.5 * 2.5) / 100, SignalMeasures.of(ramp(60), BEFORE, 22.5).auc(),
			0.02);
	}

	@Test
	void aCurveThatEndsEarlyHasNoArea() {
		assertTrue(Double.isNaN(SignalMeasures.of(ramp(15), BEFORE, 20).auc()));
	}

	/** 1 + t/100: over the last 60 s of 300, both ends included, 3.7 on average. */
	@Test
	void lateIsTheMeanOfTheLastMinuteThatIsThere() {
		Curve rising = Curve.sample(TimeAxis.uniform(61, 5), t -> t < 20 ? 1 : t == 270 ? Double.NaN
			: 1 + t / 100);
		assertEquals(3.7, SignalMeasures.of(rising, BEFORE, 20).late(), 1e-9);
	}

	@Test
	void theBaselineIsTheMeanOfTheFramesThatAreThere() {
		Curve curve = new Curve(TimeAxis.uniform(6, 5), new double[] { 9, 4, Double.NaN, 2, 30, 6 });
		SignalMeasures measures = SignalMeasures.of(curve, new BaselineFrames(1, 3), 15);
		assertEquals(10, measures.peak(), 1e-12);
		assertEquals(9 / 3., measures.relative().value(0), 1e-12);
		for (double[] none : new double[][] { { 0, 0, 1, 2 }, { Double.NaN, Double.NaN, 1, 2 } })
			assertTrue(Double.isNaN(SignalMeasures.of(new Curve(TimeAxis.uniform(4, 5), none),
				new BaselineFrames(0, 1), 5).peak()));
	}

	@Test
	void aCurveOfJustAMinuteHasAnArea() {
		assertEquals(36, SignalMeasures.of(ramp(17), BEFORE, 20).auc(), 1e-9);
	}

	@Test
	void scalingTheSignalChangesNothing() {
		Curve bright = ramp(60).map(s -> 1000 * s);
		assertEquals(SignalMeasures.of(ramp(60), BEFORE, 20).auc(), SignalMeasures.of(bright, BEFORE,
			20).auc(), 1e-9);
	}
}
