// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.scanner.Artefacts;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Planes;
import io.github.deltavp.series.Progress;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotionCorrectionTest {

	private static final int SLICE = 3;

	private static SimulatedExam exam;
	private static DynamicSeries series;
	private static MotionCorrected corrected;
	private static DynamicSeries still;

	/** Shifts of up to 3 voxels (7.5 mm) along x and y in 15 % of the frames. */
	@BeforeAll
	static void correct() {
		exam = new SimulatedExam(SpineAnatomy.standard(), PerfusionTruth.standard(), Bolus.standard(),
			Acquisition.standard().with(Artefacts.NONE.withMotion(0.15, 7.5)), 11);
		series = exam.series();
		still = new SimulatedExam(SpineAnatomy.standard(), PerfusionTruth.standard(), Bolus.standard(),
			Acquisition.standard(), 11).series();
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
		assertSame(still, MotionCorrection.DEFAULT.correctVisible(still, 10, Progress.NONE).series());
	}

	@Test
	void aFrameThatFitsNothingIsExcluded() {
		DynamicSeries spoiled = series.mapPlanes((slice, time, plane) -> time == 20 ? mirrored(plane)
			: plane).withB1(new B1Map(Planes.allocate(series.grid()), new BitSet(), "measured"));
		MotionCorrected result = MotionCorrection.DEFAULT.correct(spoiled, Progress.NONE);
		assertEquals(spoiled.b1(), result.series().b1());
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

	/**
	 * ImageJ turns the frame: clockwise on the screen, about the centre of the image, bicubic. What
	 * remains is what turning costs in sharpness: as much as where ImageJ turns it back.
	 */
	@ParameterizedTest
	@ValueSource(doubles = { -2, 0.8, 1.5 })
	void aRotationIsFoundAndUndone(double degrees) {
		int frame = 30;
		DynamicSeries turned = still.mapPlanes((slice, time, plane) -> time == frame ? turned(plane,
			degrees) : plane);
		MotionCorrected result = MotionCorrection.DEFAULT.correct(turned, Progress.NONE);
		assertEquals(degrees, result.frames().get(frame).motion().degrees(), 0.1);
		float[] as = still.plane(SLICE, frame);
		double byImageJ = difference(as, turned(turned(as, degrees), -degrees));
		assertEquals(byImageJ, difference(as, result.series().plane(SLICE, frame)), 0.1 * byImageJ);
	}

	private static float[] turned(float[] plane, double degrees) {
		FloatProcessor image = new FloatProcessor(series.grid().width(), series.grid().height(), plane
			.clone());
		image.setInterpolationMethod(ImageProcessor.BICUBIC);
		image.rotate(degrees);
		return (float[]) image.getPixels();
	}

	/** Mean absolute difference, but for the border, which a turn moves out of the image. */
	private static double difference(float[] one, float[] other) {
		int width = series.grid().width();
		int height = series.grid().height();
		int border = width / 10;
		return IntStream.range(border * width, (height - border) * width).filter(i -> i %
			width >= border && i % width < width - border).mapToDouble(i -> Math.abs(one[i] - other[i]))
			.average().orElseThrow();
	}
}
