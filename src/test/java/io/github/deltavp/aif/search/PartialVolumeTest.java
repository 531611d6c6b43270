// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import org.junit.jupiter.api.Test;

class PartialVolumeTest {

	@Test
	void aWideArteryHasNone() {
		SimulatedExam exam = SampleStudy.standard(64, 8, 40).pre();
		PartialVolume partial = find(exam).partialVolume();
		assertEquals(2, partial.erosion());
		assertFalse(partial.isNotable(), partial::toString);
		assertEquals(exam.anatomy().aorta().diameterMm(), partial.widthMm(), 4);
	}

	/** An aorta of two and a half voxels. */
	@Test
	void aThinArteryIsReported() {
		AutomaticAifResult result = find(thin(SampleStudy.standard(64, 8, 40).pre(), 13));
		assertTrue(result.partialVolume().isNotable(), result.partialVolume()::toString);
		assertTrue(result.warnings().stream().anyMatch(w -> w.contains("the artery is thin")));
	}

	private static AutomaticAifResult find(SimulatedExam exam) {
		return AutomaticAif.find(exam.series(), ConcentrationSettings.DEFAULT,
			AutomaticAifSettings.DEFAULT, Progress.NONE);
	}

	private static SimulatedExam thin(SimulatedExam exam, double diameterMm) {
		SpineAnatomy a = exam.anatomy();
		SpineAnatomy.Vessel aorta = new SpineAnatomy.Vessel(a.aorta().gapMm(), a.aorta().leftMm(),
			diameterMm, a.aorta().tiltForward(), a.aorta().tiltLeft());
		SpineAnatomy thin = new SpineAnatomy(a.matrix(), a.slices(), a.fovMm(), a.sliceMm(), a
			.station(), a.columnUMm(), a.curvatureMm(), a.scoliosisMm(), a.firstVertebraVMm(), aorta, a
				.cava(), a.organs(), a.lesion(), a.referenceLevel(), a.pose(), a.texture());
		return new SimulatedExam(thin, exam.truth(), exam.bolus(), exam.acquisition(), 5);
	}
}
