// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.scanner.Artefacts;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MotionCorrectionTest {

	private static SimulatedExam exam;
	private static DynamicSeries series;
	private static MotionCorrected corrected;

	/** Shifts of up to 3 voxels (7.5 mm) along x and y in 15 % of the frames. */
	@BeforeAll
	static void correct() {
		exam = new SimulatedExam(SpineAnatomy.standard(), PerfusionTruth.standard(), Bolus.standard(),
			Acquisition.standard().with(Artefacts.NONE.withMotion(0.15, 7.5)), 11);
		series = exam.series();
		corrected = MotionCorrection.DEFAULT.correct(series, Progress.NONE);
	}

	@Test
	void everyShiftIsFoundToATenthOfAVoxel() {
		for (int t = 0; t < series.times().size(); t++) {
			double[] truth = exam.shiftsMm().get(t);
			InPlaneMotion found = corrected.frames().get(t).motion();
			assertEquals(truth[0], found.xMm(), 0.25, "x of frame " + t);
			assertEquals(truth[1], found.yMm(), 0.25, "y of frame " + t);
			assertEquals(0, found.degrees(), 0.1, "rotation of frame " + t);
		}
	}

	@Test
	void framesThatStoodStillAreNotTouched() {
		for (int t = 0; t < series.times().size(); t++)
			if (exam.shiftsMm().get(t)[0] == 0) assertSame(series.plane(3, t), corrected.series().plane(3,
				t));
		assertEquals(0, corrected.count(FrameMotion.State.EXCLUDED));
		assertEquals(exam.shiftsMm().stream().filter(d -> Math.hypot(d[0], d[1]) > 0.25).count(),
			corrected.count(FrameMotion.State.CORRECTED));
	}

	@Test
	void theQuickLookFindsTheSameMovements() {
		MotionCorrected quick = MotionCorrection.DEFAULT.correctVisible(series, 10, Progress.NONE);
		for (int t = 0; t < series.times().size(); t++) {
			double[] truth = exam.shiftsMm().get(t);
			InPlaneMotion found = quick.frames().get(t).motion();
			assertEquals(0, Math.hypot(truth[0] - found.xMm(), truth[1] - found.yMm()), 0.4, "frame " +
				t);
		}
	}

	@Test
	void theQuickLookLeavesAStillExamAsItIs() {
		DynamicSeries still = new SimulatedExam(SpineAnatomy.standard(), PerfusionTruth.standard(),
			Bolus.standard(), Acquisition.standard(), 11).series();
		assertSame(still, MotionCorrection.DEFAULT.correctVisible(still, 10, Progress.NONE).series());
	}

	@Test
	void aFrameThatFitsNothingIsExcluded() {
		DynamicSeries spoiled = series.mapPlanes((slice, time, plane) -> time == 20 ? mirrored(plane)
			: plane);
		MotionCorrected result = MotionCorrection.DEFAULT.correct(spoiled, Progress.NONE);
		assertEquals(FrameMotion.State.EXCLUDED, result.frames().get(20).state());
		assertEquals(series.times().size() - 1, result.series().times().size());
		assertEquals(series.times().seconds(21), result.series().times().seconds(20));
		assertEquals(1, result.count(FrameMotion.State.EXCLUDED));
	}

	private static float[] mirrored(float[] plane) {
		float[] mirrored = new float[plane.length];
		for (int p = 0; p < plane.length; p++)
			mirrored[p] = plane[plane.length - 1 - p];
		return mirrored;
	}

	@Test
	void aRotationIsFoundAndUndone() {
		InPlaneMotion turn = new InPlaneMotion(-2, 1, -1.5);
		PlaneWarp warp = new PlaneWarp(series.grid());
		DynamicSeries turned = series.mapPlanes((slice, time, plane) -> time == 30 ? warp.undo(plane,
			turn) : plane);
		InPlaneMotion found = MotionCorrection.DEFAULT.correct(turned, Progress.NONE).frames().get(30)
			.motion();
		assertEquals(1.5, found.degrees(), 0.1);
		assertTrue(Arrays.stream(new double[] { found.xMm(), found.yMm() }).allMatch(d -> Math.abs(
			d) < 4));
	}
}
