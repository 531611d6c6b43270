// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

	/** The equation written out, at the angles that the voxels truly had. */
	@ParameterizedTest
	@CsvSource({ "5, 25, NaN", "5, 25, 500", "60, 60, NaN", "60, 60, 500" })
	void everyVoxelHasItsFlipAngle(double trMs, double degrees, double m0) {
		float[] ratio = { 0.7f, 1, 1.25f };
		SignalConverter converter = new SignalConverter(new SpoiledGradientEcho(trMs / 1000, Math
			.toRadians(degrees)), ConcentrationSettings.DEFAULT.withM0(m0), TWO, 0).forBlocks(ratio);
		float[][] block = new float[4][3];
		for (int v = 0; v < 3; v++)
			for (int t = 0; t < 4; t++) {
				double e = Math.exp(-trMs / 1000 * (1 + 4.5 * (t < 2 ? 0 : t)));
				double angle = Math.toRadians(degrees * ratio[v]);
				block[t][v] = (float) (500 * Math.sin(angle) * (1 - e) / (1 - e * Math.cos(angle)));
			}
		converter.convertBlock(block, 3);
		for (int v = 0; v < 3; v++)
			for (int t = 0; t < 4; t++)
				assertEquals(t < 2 ? 0 : t, block[t][v], 1e-4, "voxel " + v + " at " + t);
	}

	/** The signal of 500 units M0, T10 of tissue or blood, and mM, by the equation written out. */
	private static double signal(double t10Seconds, double mM) {
		double e = Math.exp(-0.005 * (1 / t10Seconds + 4.5 * mM));
		return 500 * Math.sin(Math.toRadians(25)) * (1 - e) / (1 - e * Math.cos(Math.toRadians(25)));
	}

	@Test
	void bloodHasItsOwnT10AndPlasmaIsPartOfIt() {
		SignalConverter converter = converter(ConcentrationSettings.DEFAULT, TWO);
		Curve curve = new Curve(TimeAxis.uniform(4, 5), new double[] { signal(1.44, 0), signal(1.44, 0),
			signal(1.44, 3), signal(1.44, 24) });
		assertEquals(3 / 0.58, converter.plasma(curve).value(2), 1e-9);
		assertEquals(24 / 0.58, converter.plasma(curve).value(3), 1e-6);
		SignalConverter byM0 = converter(ConcentrationSettings.DEFAULT.withM0(500), TWO);
		assertEquals(3 / 0.58, byM0.plasma(curve).value(2), 1e-9);
	}

	private static SignalConverter converter(ConcentrationSettings settings,
		BaselineFrames baseline)
	{
		return new SignalConverter(new SpoiledGradientEcho(0.005, Math.toRadians(25)), settings,
			baseline, 3);
	}

	/** 25 mM is the end, in curves and in blocks, with and without the polynomial. */
	@ParameterizedTest
	@ValueSource(doubles = { 5, 60 })
	void whatIsAbove25mMIsNoConcentration(double trMs) {
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(trMs / 1000, Math.toRadians(trMs == 5
			? 25 : 80));
		SignalConverter converter = new SignalConverter(sequence, ConcentrationSettings.DEFAULT, TWO,
			2);
		for (double mM : new double[] { 24.8, 25.2 }) {
			double[] signal = { sequence.signal(9e5, 1), sequence.signal(9e5, 1), sequence.signal(9e5, 1 +
				4.5 * mM) };
			float[][] block = { { (float) signal[0] }, { (float) signal[1] }, { (float) signal[2] } };
			converter.convertBlock(block, 1);
			assertEquals(mM > 25, Float.isNaN(block[2][0]), "block " + block[2][0]);
			assertEquals(mM > 25, Double.isNaN(converter.tissue(new Curve(TimeAxis.uniform(3, 1), signal))
				.value(2)));
		}
	}

	/** Frame 0 is twice as bright: with frames 1 and 2 as the baseline it must not count. */
	@Test
	void theBaselineIsThatOfItsFrames() {
		float[][] block = { { 2 * (float) signal(1, 0), 1 }, { (float) signal(1, 0), 1 }, {
			(float) signal(1, 0), 1 }, { (float) signal(1, 2), 1 } };
		SignalConverter converter = converter(ConcentrationSettings.DEFAULT, TWO).withBaseline(
			new BaselineFrames(1, 2)).forBlocks(1);
		converter.convertBlock(block, 1);
		assertEquals(2, block[3][0], 1e-4);
		assertEquals(1, block[3][1], "beyond the count nothing is touched");
		assertEquals(new BaselineFrames(1, 2), converter.baseline());
	}

	@Test
	void aBaselineThatIsNotKnownIsRefusedUnlessM0Is() {
		assertThrows(IllegalArgumentException.class, () -> converter(ConcentrationSettings.DEFAULT,
			BaselineFrames.AUTOMATIC));
		assertTrue(converter(ConcentrationSettings.DEFAULT.withM0(9), BaselineFrames.AUTOMATIC)
			.baseline().isAutomatic());
	}

	@Test
	void ofASeriesTheBaselineIsFoundUnlessM0IsGiven() {
		VoxelGrid grid = VoxelGrid.axisAligned(3, 3, 1, 1, 1, 1);
		DynamicSeries series = MadeSeries.of(grid, TimeAxis.uniform(8, 5), (x, y, z, t) -> signal(1,
			t < 4 ? 0 : 1));
		SignalConverter converter = SignalConverter.of(series, ConcentrationSettings.DEFAULT);
		assertEquals(new BaselineFrames(0, 3), converter.baseline());
		assertEquals(1, converter.tissue(series.meanSignal(new Region("", grid, new int[] { 4 })))
			.value(6), 1e-5);
		assertTrue(SignalConverter.of(series, ConcentrationSettings.DEFAULT.withM0(500)).baseline()
			.isAutomatic());
	}
}
