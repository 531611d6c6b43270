// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.OsipiTable;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpoiledGradientEchoTest {

	/** OSIPI SI2Conc: tolerance 1e-5 mM; a quarter of it is asked for. */
	@Test
	void osipiSignalToConcentration() throws IOException {
		for (CSVRecord row : OsipiTable.rows("SI2Conc_data.csv")) {
			double[] signal = OsipiTable.array(row, "s");
			double[] expected = OsipiTable.array(row, "conc");
			SpoiledGradientEcho sequence = new SpoiledGradientEcho(OsipiTable.number(row, "TR"), Math
				.toRadians(OsipiTable.number(row, "FA")));
			double r10 = 1 / OsipiTable.number(row, "T1base");
			int before = (int) OsipiTable.number(row, "numbaselinepts");
			// OSIPI leaves the first sample out of the baseline.
			double base = Arrays.stream(signal, 1, before).average().orElse(Double.NaN);
			for (int t = 0; t < signal.length; t++)
				assertEquals(expected[t], SpoiledGradientEcho.concentration(sequence
					.relaxationRateFromRatio(signal[t] / base, r10), r10, OsipiTable.number(row, "r1")),
					2.5e-6, row.get("label") + " sample " + t);
		}
	}

	/** Pulse after pulse, with nothing left of the transverse magnetisation, until it is steady. */
	@ParameterizedTest
	@CsvSource({ "0.005, 25, 1", "0.004, 12, 0.7", "0.03, 40, 5", "0.002, 89, 20" })
	void theSignalIsThatOfASteadyTrainOfPulses(double tr, double degrees, double r1) {
		double angle = Math.toRadians(degrees);
		double along = 1234;
		for (int pulse = 0; pulse < 10000; pulse++)
			along = 1234 - (1234 - along * Math.cos(angle)) * Math.exp(-tr * r1);
		assertEquals(along * Math.sin(angle), new SpoiledGradientEcho(tr, angle).signal(1234, r1),
			1e-9);
	}

	@ParameterizedTest
	@CsvSource({ "0.005, 25, 1", "0.004, 12, 0.7", "0.03, 40, 5", "0.002, 89, 20" })
	void inverseUndoesSignal(double tr, double degrees, double r1) {
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(tr, Math.toRadians(degrees));
		double signal = sequence.signal(1234, r1);
		assertEquals(r1, sequence.relaxationRate(signal, 1234), 1e-10 * r1);
		assertEquals(r1, sequence.relaxationRateFromRatio(signal / sequence.signal(1234, 0.8), 0.8),
			1e-10 * r1);
	}

	@Test
	void signalThatNoRateExplainsIsNaN() {
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(0.005, Math.toRadians(25));
		assertTrue(Double.isNaN(sequence.relaxationRate(1001 * Math.sin(Math.toRadians(25)), 1000)));
		assertTrue(Double.isNaN(sequence.relaxationRate(-1, 1000)));
		assertTrue(Double.isNaN(sequence.relaxationRateFromRatio(1e6, 1)));
		assertEquals(0, sequence.relaxationRate(0, 1000));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, 90, 180, Double.NaN })
	void refusesFlipAngle(double degrees) {
		IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
			() -> new SpoiledGradientEcho(0.005, Math.toRadians(degrees)));
		assertTrue(refusal.getMessage().contains("flip angle"), refusal.getMessage());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, 10, Double.NaN, Double.POSITIVE_INFINITY })
	void refusesTr(double tr) {
		IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
			() -> new SpoiledGradientEcho(tr, 0.4));
		assertTrue(refusal.getMessage().contains("TR"), refusal.getMessage());
	}
}
