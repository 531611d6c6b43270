// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import org.junit.jupiter.api.Test;

class PeakShapeTest {

	private static PeakShape shape(double baseline, double... values) {
		Curve curve = new Curve(TimeAxis.uniform(values.length, 2), values);
		return PeakShape.of(curve.map(v -> v + baseline), baseline);
	}

	/** From 4 s within 9 s: half-way from 6 to 0 until half-way from 5 to 3 is 3 … 13 s. */
	@Test
	void shapesByHand() {
		PeakShape flat = shape(70, 0, 0, 6, 10, 9.9, 10, 5, 3, 2);
		assertEquals(new PeakShape(0.4, 3, flat.dip()), flat);
		assertEquals(0.01, flat.dip(), 1e-12);
		assertEquals("the peak of the AIF is flat over 3 frames, as where a receiver saturates; " +
			"the true peak is higher", flat.warnings().get(0));
		assertTrue(flat.isFlat());
		assertFalse(flat.isBent());
		PeakShape bent = shape(0, 0, 0, 9, 7, 10, 6, 4, 3, 2);
		assertEquals(0.2, bent.dip(), 1e-12);
		assertTrue(bent.isBent());
		assertFalse(bent.isFlat());
		assertEquals("the peak of the AIF has a valley of 20 %, as T2* decay makes; " +
			"the true peak is higher", bent.warnings().get(0));
		assertEquals(1, bent.warnings().size());
	}

	/** What lies outside the half width is no valley, and the ends of a curve are its ends. */
	@Test
	void onlyTheFirstPassHasValleys() {
		assertEquals(0, shape(0, 3, 0, 6, 10, 7, 4, 0, 4).dip());
		PeakShape ending = shape(0, 0, 0, 0, 6, 10);
		assertEquals(0, ending.dip());
		assertEquals(1, ending.flatFrames());
		assertEquals(0, ending.flatFraction());
		PeakShape begun = shape(0, 10, 10, 10, 4, 0);
		assertEquals(new PeakShape(0.8, 3, 0), begun);
	}

	/** Three frames for a fifth of the width, and a valley of more than 8 %. */
	@Test
	void theLimitsThemselves() {
		assertTrue(new PeakShape(0.2, 3, 0).isFlat());
		assertFalse(new PeakShape(0.19, 3, 0).isFlat());
		assertFalse(new PeakShape(0.5, 2, 0).isFlat());
		assertFalse(new PeakShape(0, 1, 0.08).isBent());
		assertTrue(new PeakShape(0, 1, 0.081).isBent());
	}
}
