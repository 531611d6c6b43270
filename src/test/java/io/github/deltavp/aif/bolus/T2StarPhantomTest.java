// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.aif.search.AutomaticAif;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The physics of the phantom shares no code with the estimate. */
class T2StarPhantomTest {

	private static AutomaticAifResult found(double teMs, double r2Star, SimulatedExam[] made) {
		SimulatedExam sample = SampleStudy.standard(64, 8, 60).pre();
		Acquisition a = sample.acquisition();
		Acquisition echo = new Acquisition(new Protocol(4.5, teMs, 25, 1.5), 60, 5,
			Double.POSITIVE_INFINITY, 1, a.artefacts());
		made[0] = new SimulatedExam(sample.anatomy(), sample.truth().withR2Star(r2Star), sample.bolus(),
			echo, 3);
		return AutomaticAif.find(made[0].series(), ConcentrationSettings.DEFAULT,
			AutomaticAifSettings.DEFAULT, Progress.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "1.3", "2", "3" })
	void theLossOfAPhantomIsThatEstimated(double teMs) {
		SimulatedExam[] exam = new SimulatedExam[1];
		AutomaticAifResult result = found(teMs, 5, exam);
		double truth = BolusShape.of(exam[0].arterialPlasma()).peak();
		T2StarLoss loss = T2StarLoss.of(result.shape().peak(), exam[0].acquisition().protocol(),
			ConcentrationSettings.DEFAULT);
		assertEquals(1 - result.shape().peak() / truth, loss.peakFraction(), 0.02);
		assertEquals(loss.peakFraction() > 0.1, result.aif().remarks().stream().anyMatch(r -> r
			.contains("T2* decay")), () -> loss + " " + result.aif().remarks());
	}
}
