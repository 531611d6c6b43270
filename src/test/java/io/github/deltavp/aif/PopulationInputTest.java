// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.bolus.BolusShape;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.DynamicSeries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationInputTest {

	private static final SimulatedExam EXAM = SampleStudy.standard(64, 8, 40).pre();
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

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.51, Double.NaN })
	void aDoseBeyondReasonIsRefused(double dose) {
		assertThrows(IllegalArgumentException.class, () -> PopulationInput.of(PopulationAif.PARKER,
			SERIES, HEMATOCRIT, dose));
	}

	private static List<String> remarks(PopulationAif population, double interval, double dose) {
		return PopulationInput.of(population, SERIES.withTimes(TimeAxis.uniform(SERIES.times().size(),
			interval)), HEMATOCRIT, dose).remarks();
	}

	/** 40 frames; the bolus arrives before the fifth of them. */
	@Test
	void itSaysWhatAPopulationCannotKnow() {
		assertEquals(1, remarks(PopulationAif.PARKER, 9, 0.1).size());
		assertTrue(remarks(PopulationAif.PARKER, 9, 0.1).get(0).contains("not this patient's"));
		assertTrue(remarks(PopulationAif.PARKER, 7.5, 0.2).get(1).endsWith("scaled to the dose, ×2.0"));
		assertTrue(remarks(PopulationAif.PARKER, 12, 0.1).get(1).contains("about 6 min"));
		assertTrue(remarks(PopulationAif.WEINMANN, 12, 0.1).get(1).contains("has no first pass"));
		assertEquals(2, remarks(PopulationAif.WEINMANN, 12, 0.1).size());
	}
}
