// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.SpoiledGradientEcho;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalConverterTest {

	private static final BaselineFrames TWO = new BaselineFrames(0, 1);

	/** TR 60 ms takes the path without polynomial. */
	@ParameterizedTest
	@CsvSource({ "5, 25, NaN", "5, 25, 1000", "2, 10, NaN", "4, 89, NaN", "60, 70, NaN",
		"60, 70, 1000" })
	void blocksReturnTheConcentration(double trMs, double degrees, double m0) {
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(trMs / 1000, Math.toRadians(degrees));
		SignalConverter converter = new SignalConverter(sequence, ConcentrationSettings.DEFAULT.withM0(
			m0).withBaseline(TWO), TWO, 4);
		double[] concentrations = { 0, 0, 1e-4, 0.01, 0.5, 2, 10, 20 };
		float[][] block = new float[concentrations.length][4];
		for (int t = 0; t < block.length; t++)
			block[t][2] = (float) sequence.signal(1000, 1 + 4.5 * concentrations[t]);
		Curve signal = Curve.sample(TimeAxis.uniform(block.length, 5), t -> block[(int) (t / 5)][2]);
		converter.convertBlock(block, 3);
		for (int t = 0; t < block.length; t++) {
			assertEquals(concentrations[t], block[t][2], 1e-5 + 2e-6 * concentrations[t] * trMs);
			assertEquals(concentrations[t], converter.tissue(signal).value(t), 1e-5 + 1e-6 *
				concentrations[t] * trMs);
		}
	}

	@ParameterizedTest
	@ValueSource(floats = { 0, -3, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
		1e6f })
	void signalThatNothingExplainsIsNaN(float bad) {
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(0.005, Math.toRadians(25));
		for (double m0 : new double[] { Double.NaN, 1000 }) {
			SignalConverter converter = new SignalConverter(sequence, ConcentrationSettings.DEFAULT
				.withM0(m0).withBaseline(TWO), TWO, 2);
			float[][] block = { { 21 }, { 21 }, { bad }, { 30 } };
			converter.convertBlock(block, 1);
			assertTrue(Float.isNaN(block[2][0]), bad + " gave " + block[2][0]);
			assertTrue(block[3][0] > 0, "its neighbour " + block[3][0]);
			Curve curve = new Curve(TimeAxis.uniform(4, 1), new double[] { 21, 21, bad, 30 });
			assertTrue(Double.isNaN(converter.tissue(curve).value(2)));
		}
	}

	@Test
	void darkBaselineLeavesNothing() {
		SignalConverter converter = new SignalConverter(new SpoiledGradientEcho(0.005, 0.4),
			ConcentrationSettings.DEFAULT, TWO, 1);
		float[][] block = { { 0 }, { 0 }, { 10 } };
		converter.convertBlock(block, 1);
		assertTrue(Float.isNaN(block[2][0]));
	}

	@Test
	void mapsOfT10AndM0CountVoxelByVoxel() {
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(0.005, Math.toRadians(25));
		SignalConverter converter = new SignalConverter(sequence, ConcentrationSettings.DEFAULT
			.withBaseline(TWO), TWO, 2);
		float[][] block = { { (float) sequence.signal(500, 1 / 0.7 + 4.5), (float) sequence.signal(800,
			2 + 9) } };
		converter.convertBlock(block, new float[] { 700, 500 }, new float[] { 500, 800 }, 2);
		assertEquals(1, block[0][0], 1e-5);
		assertEquals(2, block[0][1], 1e-5);
	}
}
