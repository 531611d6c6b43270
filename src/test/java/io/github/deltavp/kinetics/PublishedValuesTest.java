// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.ReferenceCurves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A few numbers of the references that the project must not copy, so that they judge everywhere.
 */
class PublishedValuesTest {

	/**
	 * Whole blood in mM. Parker: the formula of the paper, worked out with Python's math module.
	 * Georgiou: eight of the values that OSIPI publishes (OSIPI_CodeCollection, GeorgiouAIF_ref.csv,
	 * Apache-2.0), as the paper rounds its parameters. Tolerance: a quarter of OSIPI's 1e-4 + 1 %.
	 */
	@ParameterizedTest
	@CsvSource({ "PARKER, 0, 0.0803847", "PARKER, 5, 1.8334", "PARKER, 10, 6.04216",
		"PARKER, 15, 2.79568", "PARKER, 20, 1.05968", "PARKER, 30, 1.22472", "PARKER, 60, 0.887187",
		"PARKER, 300, 0.452164", "GEORGIOU, 0, 0", "GEORGIOU, 3, 1.85516", "GEORGIOU, 5, 6.17296",
		"GEORGIOU, 10, 7.12489", "GEORGIOU, 15, 2.68465", "GEORGIOU, 30, 2.00717",
		"GEORGIOU, 60, 1.27663", "GEORGIOU, 300, 0.64931" })
	void populationInputs(PopulationAif aif, double seconds, double expected) {
		assertEquals(expected, aif.concentration(seconds), 0.25 * (1e-4 + 0.01 * expected));
	}

	/** The sequences of OSIPI's SI2Conc, whose tolerance is 1e-5 mM. */
	@ParameterizedTest
	@CsvSource({ "0.002, 13, 1.4, 4.5", "0.002, 20, 1, 4.5", "0.002, 30, 1.6, 3.4",
		"0.003, 40, 0.3, 3.4", "0.003, 10, 1.4, 4.5" })
	void signalBecomesConcentration(double tr, double degrees, double t10, double relaxivity) {
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(tr, Math.toRadians(degrees));
		double before = ReferenceCurves.spoiledGradientEcho(tr, degrees, 700, 1 / t10);
		for (double mM : new double[] { -0.02, 0, 0.01, 0.5, 3, 12 }) {
			double signal = ReferenceCurves.spoiledGradientEcho(tr, degrees, 700, 1 / t10 + relaxivity *
				mM);
			assertEquals(mM, SpoiledGradientEcho.concentration(sequence.relaxationRateFromRatio(signal /
				before, 1 / t10), 1 / t10, relaxivity), 1e-9);
			assertEquals(mM, SpoiledGradientEcho.concentration(sequence.relaxationRate(signal, 700), 1 /
				t10, relaxivity), 1e-9);
		}
	}
}
