// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.SpinePhantoms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample of {@link AifStudy}; the whole study runs in bin/validate. */
class AifStudyTest {

	@ParameterizedTest
	@ValueSource(longs = { 7001, 7006 })
	void theRightVesselIsFound(long seed) {
		AifCase found = AifCase.of(seed, SpinePhantoms.varied(seed), true);
		assertTrue(found.right(), found::toString);
		assertTrue(Math.abs(found.areaPercent()) < 10, found::toString);
		assertTrue(Math.abs(found.peakPercent()) < 15, found::toString);
	}

	/**
	 * Exams whose moved frames in the first pass tore the aorta to pieces, of which a strip of the
	 * rim passed as the artery, until moved frames were put in place for the search.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 378, 5068 })
	void motionDoesNotTearTheVessel(long seed) {
		AifCase found = AifCase.of(seed, SpinePhantoms.varied(seed), false);
		assertTrue(found.right(), found::toString);
		assertTrue(Math.abs(found.areaPercent()) < 5, found::toString);
	}

	/** One of its slices has too few voxels for a curve of its own, which once refused the artery. */
	@Test
	void aNoisySliceDoesNotRefuseTheArtery() {
		SimulatedExam moving = SpinePhantoms.varied(9107);
		SimulatedExam still = new SimulatedExam(moving.anatomy(), moving.truth(), moving.bolus(), moving
			.acquisition().with(moving.acquisition().artefacts().withMotion(0, 0)), 9107);
		AifCase found = AifCase.of(9107, still, false);
		assertTrue(found.right(), found::toString);
		assertTrue(Math.abs(found.areaPercent()) < 5, found::toString);
	}

	/**
	 * Contrast comes half a second after the first frame. The foot of the bolus was taken as the
	 * baseline, so that the AIF was 88 and 56 % too low with a score of 1.
	 */
	@ParameterizedTest
	@ValueSource(longs = 31)
	void oneFrameBeforeContrastIsEnough(long seed) {
		AifCase found = AifCase.of(seed, arriving(seed, 0.5), false);
		assertTrue(found.right(), found::toString);
		assertTrue(Math.abs(found.areaPercent()) < 5, found::toString);
	}

	/** It was refused because it "enhances later than the arteries or after the tissues". */
	@Test
	void tooFewFramesBeforeContrastAreWhyAnArteryIsRefused() {
		SimulatedExam exam = arriving(33, 0.2);
		String refusal = AifCase.of(33, new SimulatedExam(exam.anatomy(), exam.truth(), exam.bolus(),
			exam.acquisition().sampled(55, 5.5), 33), false).refusal();
		assertTrue(refusal.startsWith(
			"no artery was found with certainty: only 2 frames come before contrast, too few"), refusal);
		assertTrue(refusal.contains("baseline=4"), refusal);
	}

	private static SimulatedExam arriving(long seed, double seconds) {
		SimulatedExam exam = SpinePhantoms.varied(seed);
		return new SimulatedExam(exam.anatomy(), exam.truth(), exam.bolus().arriving(seconds), exam
			.acquisition(), seed);
	}

	/** With the aorta outside the slices the vein is the only vessel, and must not pass. */
	@ParameterizedTest
	@ValueSource(longs = 7103)
	void aVeinAloneDoesNotPass(long seed) {
		assertFalse(AifCase.of(seed, withoutAorta(SpinePhantoms.varied(seed)), false).found());
	}

	@Test
	void theReportNamesEveryStray() {
		AifCase bad = new AifCase(1, true, 0.2, 0.8, 0.9, 30, 40, 50, "");
		String text = AifStudy.section(java.util.List.of(bad), java.util.List.of(bad));
		assertTrue(text.contains("seed 1"), text);
	}

	/** The same exam with the aorta moved to the left, out of the slices. */
	static SimulatedExam withoutAorta(SimulatedExam exam) {
		SpineAnatomy a = exam.anatomy();
		SpineAnatomy.Vessel aorta = new SpineAnatomy.Vessel(a.aorta().gapMm(), 120, a.aorta()
			.diameterMm(), 0, 0);
		SpineAnatomy without = new SpineAnatomy(a.matrix(), a.slices(), a.fovMm(), a.sliceMm(), a
			.station(), a.columnUMm(), a.curvatureMm(), a.scoliosisMm(), a.firstVertebraVMm(), aorta, a
				.cava(), false, a.lesion(), a.referenceLevel(), a.pose(), a.texture());
		return new SimulatedExam(without, exam.truth(), exam.bolus(), exam.acquisition(), 1);
	}
}
