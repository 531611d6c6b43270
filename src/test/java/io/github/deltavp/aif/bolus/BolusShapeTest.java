// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import org.junit.jupiter.api.Test;

class BolusShapeTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(10, 2);

	/** Level 2 is passed at 4.4 s, level 5 at 5 s and at 9.5 s; the tail begins after that. */
	@Test
	void aTriangleByHand() {
		Curve curve = new Curve(TIMES, new double[] { 0, 0, 0, 10, 8, 4, 2, 2, 2, 3 });
		BolusShape shape = BolusShape.of(curve);
		assertEquals(10, shape.peak());
		assertEquals(4.4, shape.arrivalSeconds(), 1e-12);
		assertEquals(5, shape.riseSeconds(), 1e-12);
		assertEquals(6, shape.peakSeconds());
		assertEquals(4.5, shape.fwhmSeconds(), 1e-12);
		assertEquals(0.25, shape.lateFraction(), 1e-12);
		assertEquals((2 + 0 + 1) / 3. / 10, shape.roughness(), 1e-12);
		assertEquals(moment(curve, 4.4, 9.5), shape.firstMomentSeconds(), 0.02);
	}

	/** By a sum of 10,000 steps, from their middles. */
	private static double moment(Curve curve, double from, double to) {
		double sum = 0;
		double weighted = 0;
		for (int i = 0; i < 10000; i++) {
			double t = from + (i + 0.5) * (to - from) / 10000;
			sum += curve.valueAt(t);
			weighted += t * curve.valueAt(t);
		}
		return weighted / sum;
	}

	/** Steps 7 and 2.6 at 5 and 3 s; what lies below a twentieth of the peak is noise. */
	@Test
	void theRiseIsTheMeanTimeOfItsSteps() {
		assertEquals((7 * 5 + 2.6 * 3) / 9.6, BolusShape.of(new Curve(TIMES, new double[] { 0, 0.4, 3,
			10, 1, 1, 1, 1, 1, 1 })).riseSeconds(), 1e-12);
	}

	/** A step down on the way counts nothing: steps 6 at 3 s and 5 at 7 s. */
	@Test
	void aDipOnTheWayUpCountsNothing() {
		BolusShape shape = BolusShape.of(new Curve(TIMES, new double[] { 0, 0, 6, 5, 10, 1, 1, 1, 1,
			1 }));
		assertEquals((6 * 3 + 5 * 7) / 11., shape.riseSeconds(), 1e-12);
		assertEquals(2 + 2 * 2 / 6., shape.arrivalSeconds(), 1e-12);
	}

	/** The last level before the peak counts, not the first one that was passed. */
	@Test
	void whatNeverFallsGoesToTheEnd() {
		BolusShape shape = BolusShape.of(new Curve(TIMES, new double[] { 10, 10, 10, 10, 10, 10, 10, 10,
			10, 10 }));
		assertEquals(0, shape.arrivalSeconds());
		assertEquals(0, shape.peakSeconds());
		assertEquals(18, shape.fwhmSeconds());
		assertEquals(9, shape.firstMomentSeconds(), 1e-9);
		assertEquals(1, shape.lateFraction());
		assertEquals(0, shape.roughness());
		assertEquals(0, shape.riseSeconds());
	}

	@Test
	void thePeakIsLookedForBeforeTheEndOfTheWindow() {
		Curve curve = new Curve(TIMES, new double[] { 0, 0, 4, 8, 3, 2, 20, 2, 2, 2 });
		assertEquals(8, BolusShape.of(curve, 6).peak());
		assertEquals(20, BolusShape.of(curve, 7).peak());
		assertEquals(12, BolusShape.of(curve).peakSeconds());
	}

	/** Of four samples the last one is late. */
	@Test
	void aShortCurveHasALateSample() {
		assertEquals(0.3, BolusShape.of(new Curve(TimeAxis.uniform(4, 1), new double[] { 0, 10, 5, 3 }))
			.lateFraction(), 1e-12);
	}
}
