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
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.DynamicSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationInputTest {

	private static final SimulatedExam EXAM = SampleStudy.standard().pre();
	private static final DynamicSeries SERIES = EXAM.series();
	private static final Hematocrit HEMATOCRIT = new Hematocrit(0.42);

	@ParameterizedTest
	@EnumSource(PopulationAif.class)
	void itStartsAtTheBolusArrivalOfTheExam(PopulationAif population) {
		ArterialInputFunction aif = PopulationInput.of(population, SERIES, HEMATOCRIT, 0.1);
		BolusShape shape = BolusShape.of(aif.plasma());
		double interval = EXAM.acquisition().intervalSeconds();
		assertEquals(EXAM.bolus().arrivalSeconds(), shape.arrivalSeconds(), 2 * interval);
		assertTrue(aif.source().contains(population.key()));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.05, 0.2 })
	void itScalesWithTheDose(double dose) {
		double full = BolusShape.of(PopulationInput.of(PopulationAif.PARKER, SERIES, HEMATOCRIT, 0.1)
			.plasma()).peak();
		double scaled = BolusShape.of(PopulationInput.of(PopulationAif.PARKER, SERIES, HEMATOCRIT, dose)
			.plasma()).peak();
		assertEquals(dose / 0.1, scaled / full, 1e-12);
	}

	@Test
	void aDoseOfZeroIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> PopulationInput.of(PopulationAif.PARKER,
			SERIES, HEMATOCRIT, 0));
	}
}
