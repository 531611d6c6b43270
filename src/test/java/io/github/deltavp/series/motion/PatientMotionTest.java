// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole frames of an exam with a bolus, moved by whole pixels of 5 mm. */
class PatientMotionTest {

	private static final DynamicSeries STILL = SampleStudy.standard(64, 10, 30).pre().series();
	private static final BaselineFrames BEFORE = new BaselineFrames(0, 2);
	private static final int WIDTH = STILL.grid().width();

	@Test
	void aBolusIsNoMotion() {
		assertTrue(PatientMotion.of(STILL, BEFORE).farthestMm() < 1);
	}

	/** One frame of the first pass, or all from there on: late frames are no reference for others. */
	@ParameterizedTest
	@CsvSource({ "1, 0, 5", "-6, 0, 30", "0, 6, 30", "4, -3, 25" })
	void aMovementIsSeenWhetherThePatientComesBackOrNot(int right, int down, double mm) {
		for (int last : new int[] { 7, 29 }) {
			PatientMotion motion = PatientMotion.of(moved(right, down, 7, last), BEFORE);
			assertEquals(mm, motion.farthestMm(), 1);
			assertEquals(mm, motion.framesMm()[last], 1);
			assertEquals(0, motion.framesMm()[6], 1);
		}
	}

	private static DynamicSeries moved(int right, int down, int from, int to) {
		return STILL.mapPlanes((slice, time, plane) -> time < from || time > to ? plane : moved(plane,
			right, down));
	}

	private static float[] moved(float[] plane, int right, int down) {
		float[] moved = new float[plane.length];
		for (int i = 0; i < plane.length; i++) {
			int x = Math.floorMod(i % WIDTH - right, WIDTH);
			int y = Math.floorMod(i / WIDTH - down, WIDTH);
			moved[i] = plane[x + WIDTH * y];
		}
		return moved;
	}
}
