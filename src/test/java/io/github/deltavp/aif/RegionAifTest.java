/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.aif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.phantom.Acquisition;
import io.github.deltavp.phantom.Artefacts;
import io.github.deltavp.phantom.Bolus;
import io.github.deltavp.phantom.PerfusionTruth;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.SpineAnatomy;
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
