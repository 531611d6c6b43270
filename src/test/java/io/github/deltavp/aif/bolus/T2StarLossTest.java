// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class T2StarLossTest {

	/**
	 * Forward, by the signal equation written out: the agent in the blood gives the signal, its decay
	 * at 5 /s/mM lowers it, and the equation without decay gives the concentration measured.
	 */
	@ParameterizedTest
	@CsvSource({ "3, 1.3", "5, 2", "5, 1", "2, 6" })
	void theLossIsWhatTheDecayTakes(double blood, double teMs) {
		double cos = Math.cos(Math.toRadians(25));
		double e = Math.exp(-0.0045 * (1 / 1.44 + 4.5 * blood));
		double decayed = (1 - e) / (1 - e * cos) * Math.exp(-teMs / 1000 * 5 * blood);
		double measured = (-Math.log((1 - decayed) / (1 - decayed * cos)) / 0.0045 - 1 / 1.44) / 4.5;
		T2StarLoss loss = T2StarLoss.of(measured / 0.58, new Protocol(4.5, teMs, 25, 1.5),
			ConcentrationSettings.DEFAULT);
		assertEquals(1 - measured / blood, loss.peakFraction(), 1e-6);
		assertEquals(teMs, loss.teMs());
	}

	@Test
	void aLossOfMoreThanATenthIsTold() {
		assertEquals(List.of(), new T2StarLoss(0.1, 2).warnings());
		assertEquals(List.of(
			"T2* decay at TE 2.0 ms takes at least 11 % from the peak of the AIF, and " +
				"less from the rest"), new T2StarLoss(0.11, 2).warnings());
	}

	@Test
	void anUnknownEchoTimeSaysNothing() {
		T2StarLoss loss = T2StarLoss.of(8, new Protocol(4.5, Double.NaN, 25, 1.5),
			ConcentrationSettings.DEFAULT);
		assertTrue(Double.isNaN(loss.peakFraction()));
		assertEquals(List.of(), loss.warnings());
	}

	@Test
	void aSignalThatNoConcentrationExplainsIsSaidToBeBent() {
		T2StarLoss loss = T2StarLoss.of(30, new Protocol(4.5, 10, 25, 1.5),
			ConcentrationSettings.DEFAULT);
		assertEquals(1, loss.peakFraction());
		assertTrue(loss.warnings().get(0).contains("no concentration explains"), loss
			.warnings()::toString);
	}
}
