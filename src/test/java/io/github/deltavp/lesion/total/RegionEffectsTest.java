// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionFitter;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In a phantom whose lesion (Vp 0.09) lies in a vertebra of 0.03. */
class RegionEffectsTest {

	private static final SimulatedExam SIMULATED = SampleStudy.standard(128, 10, 40).pre();
	private static RegionFitter fitter;
	private static RegionFitter higher;

	@BeforeAll
	static void analyse() throws IOException {
		Regions drawn = Regions.gather(SIMULATED.grid(), List.of(SIMULATED.lesion(), SIMULATED
			.reference(), SIMULATED.aorta()));
		Exam exam = Exam.analyse(SIMULATED.series(), ExamAids.of(Optional.of(drawn)), new Method(
			Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource("roi", Optional.empty()),
			new ExtendedTofts(), DelayMode.NONE, false), Extent.NONE, Progress.NONE);
		fitter = exam.fitter(BootstrapSettings.NONE);
		higher = new RegionFitter(exam.series(), AifPeak.higher(exam.aif()), exam.arrivalSeconds(), exam
			.fit(), BootstrapSettings.NONE);
	}

	private static RegionEffects of(Region region) {
		RegionFit fit = fitter.fit(region);
		return RegionEffects.of(fit, SIMULATED.grid(), fitter, higher);
	}

	@Test
	void outsideTheLesionIsLessPlasmaAndInsideIsAsMuch() {
		RegionEffects effects = of(SIMULATED.lesion());
		assertTrue(effects.outward() < -0.002, effects.toString());
		assertEquals(0, effects.inward(), 0.003);
	}

	/** Drawn too large, the lesion gains inside what it lost at its edge. */
	@Test
	void anOutlineTooLargeIsFoundOut() {
		Region large = new Outlines(SIMULATED.grid(), SIMULATED.lesion()).outward();
		double lost = fitter.fit(SIMULATED.lesion()).vp() - fitter.fit(large).vp();
		RegionEffects effects = of(large);
		assertTrue(lost > 0.005 && effects.inward() > 0.8 * lost, lost + " " + effects);
	}

	@Test
	void ofAFewVoxelsNothingIsLeftInside() {
		Region few = new Region("few", SIMULATED.grid(), java.util.Arrays.copyOf(SIMULATED.lesion()
			.voxels(), 3));
		RegionEffects effects = of(few);
		assertEquals(-2 * effects.outward(), effects.inward(), 1e-12);
	}

	/** Five voxels can be fitted, fewer not: a diamond, a pixel further in and two. */
	@Test
	void fiveVoxelsAreEnoughInside() {
		int[] voxels = SIMULATED.lesion().voxels();
		Outlines middle = new Outlines(SIMULATED.grid(), new Region("middle", SIMULATED.grid(),
			new int[] { voxels[voxels.length / 2] }));
		Region five = middle.outward();
		Region large = new Outlines(SIMULATED.grid(), five).outward();
		assertEquals(fitter.fit(five).vp() - fitter.fit(large).vp(), of(large).inward(), 1e-12);
	}

	/**
	 * Drawn a pixel too far to the left and up, the lesion gains if the outline goes back, and loses
	 * if it goes further: from one to the other are two pixels, and half a pixel is a quarter.
	 */
	@Test
	void halfAPixelAsideIsAQuarterOfTwo() {
		RegionEffects effects = of(shifted(-1, -1));
		assertEquals((vp(0, -1) - vp(-2, -1)) / 4, effects.right(), 1e-12);
		assertEquals((vp(-1, 0) - vp(-1, -2)) / 4, effects.down(), 1e-12);
		assertTrue(effects.right() > 0 && effects.down() > 0, effects.toString());
	}

	private static Region shifted(int right, int down) {
		return new Outlines(SIMULATED.grid(), SIMULATED.lesion()).shifted(right, down);
	}

	private static double vp(int right, int down) {
		return fitter.fit(shifted(right, down)).vp();
	}

	/** With 15 % more arterial plasma in the first pass there is less of it in tissue. */
	@Test
	void aHigherFirstPassMeansLessPlasma() {
		RegionEffects effects = of(SIMULATED.lesion());
		assertEquals(-0.11 * 0.09, effects.peak(), 0.05 * 0.09);
	}
}
