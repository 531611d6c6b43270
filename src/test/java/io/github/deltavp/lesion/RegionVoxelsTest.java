// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Voxels of a simulated lesion, whose truth is the same everywhere. */
class RegionVoxelsTest {

	private static final SimulatedExam EXAM = new SimulatedExam(SpineAnatomy.standard().sized(64, 10)
		.with(SpineAnatomy.standard().lesion().scaled(1.3)), PerfusionTruth.standard(), Bolus
			.standard(), Acquisition.standard().sampled(50, 6).withSnr(20), 1);
	private static final DynamicSeries SERIES = EXAM.series();

	private static RegionVoxels voxels(BaselineFrames baseline) {
		FitSettings fit = FitSettings.DEFAULT.withConcentration(FitSettings.DEFAULT.concentration()
			.withBaseline(baseline));
		RegionFit mean = new RegionFitter(SERIES, EXAM.arterialPlasma(), EXAM.bolus().arrivalSeconds(),
			fit, BootstrapSettings.NONE).fit(EXAM.lesion());
		return RegionVoxels.of(SERIES, EXAM.arterialPlasma(), fit, mean);
	}

	private static double[] values(RegionVoxels voxels) {
		return Arrays.stream(voxels.region().voxels()).mapToDouble(voxels.vp()::value).toArray();
	}

	private static double meanError(RegionVoxels voxels) {
		return Arrays.stream(voxels.region().voxels()).mapToDouble(voxels.error()::value).average()
			.orElseThrow();
	}

	@Test
	void theyScatterAroundTheTruthAsTheirErrorsSay() {
		RegionVoxels voxels = voxels(new BaselineFrames(0, 3));
		double truth = EXAM.truth().perfusion(Tissue.LESION).vp();
		SampleStatistics found = SampleStatistics.of(values(voxels));
		assertEquals(1, found.mean() / truth, 0.03);
		assertEquals(1, meanError(voxels) / found.sd(), 0.25);
	}

	/** One frame before contrast carries twice the noise of four, in all of a voxel's curve. */
	@Test
	void fewFramesBeforeContrastMakeTheErrorLarger() {
		double four = meanError(voxels(new BaselineFrames(0, 3)));
		double two = meanError(voxels(new BaselineFrames(0, 1)));
		assertTrue(two > 1.15 * four, two + " beside " + four);
	}

	/** Nothing is known of the noise of a single frame, but the fit itself has an error. */
	@Test
	void aSingleFrameBeforeContrastStillGivesErrors() {
		assertTrue(meanError(voxels(new BaselineFrames(2, 2))) > 0);
	}
}
