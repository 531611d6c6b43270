// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.scanner.Artefacts;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import org.junit.jupiter.api.Test;

class RegionAifTest {

	private final SimulatedExam exam = new SimulatedExam(SpineAnatomy.standard(), PerfusionTruth
		.standard(), Bolus.standard(), Acquisition.standard().withSnr(Double.POSITIVE_INFINITY).with(
			Artefacts.NONE), 1);

	@Test
	void withoutNoiseTheRegionGivesTheTrueCurve() {
		DynamicSeries series = exam.series();
		Curve truth = exam.arterialPlasma();
		ArterialInputFunction aif = RegionAif.of(series, exam.aorta(), ConcentrationSettings.DEFAULT);
		for (int t = 0; t < truth.size(); t++)
			assertEquals(truth.value(t), aif.plasma().value(t), 0.01 * truth.value(truth.peakIndex()));
	}

	@Test
	void anEmptyRegionIsRefused() {
		DynamicSeries series = exam.series();
		Region nothing = new Region("aif", series.grid(), new int[0]);
		assertThrows(IllegalArgumentException.class, () -> RegionAif.of(series, nothing,
			ConcentrationSettings.DEFAULT));
	}
}
