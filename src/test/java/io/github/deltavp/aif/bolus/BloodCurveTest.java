// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From the voxels of an artery to its plasma, each step against its formula in plain words. */
class BloodCurveTest {

	private static final double NAN = Double.NaN;
	private static final BolusOnset ONSET = new BolusOnset(1, 5, 20);
	private static final float[][] SIGNAL = { { 9, 8, 7 }, { 3, 4, 5 }, { 3, (float) NAN, 6 }, { 5, 6,
		4 }, { 4, 3, 5 }, { (float) NAN, (float) NAN, 8 } };
	private static final VoxelCurves CURVES = new VoxelCurves(new int[] { 2, 5, 9 }, TimeAxis.uniform(
		6, 5), SIGNAL);
	private static final int[] ALL = { 0, 1, 2 };

	@Test
	void meansPassOverWhatIsMissing() {
		assertArrayEquals(new double[] { 8, 4, 4.5, 5, 4, 8 }, CURVES.mean(ALL).toArray());
		assertArrayEquals(new double[] { 8, 4, 4.5, 4.5, 4.5, 8 }, CURVES.mean(new int[] { 0, 2 })
			.toArray());
		assertArrayEquals(new double[] { 4, 5.75 }, CURVES.means(new int[] { 0, 2 }, 2, 6));
		assertArrayEquals(new double[] { 0, 0, 8 }, CURVES.means(ALL, 5, 6));
		assertArrayEquals(new double[] { (9 + 25 + 16) / 3., (36 + 9) / 2. }, CURVES.squares(new int[] {
			0, 1 }, 2, 6));
		assertTrue(Double.isNaN(CURVES.squares(ALL, 5, 6)[0]));
	}

	@Test
	void positionsAndVoxelsAreTheSameNumbersTheOtherWay() {
		assertArrayEquals(new int[] { 9, 2 }, CURVES.voxelsOf(new int[] { 2, 0 }));
		assertArrayEquals(new int[] { 0, 2 }, CURVES.positions(new int[] { 2, 9 }));
		assertEquals(3, CURVES.count());
	}

	/** √(mean square − 2σ²), not below 0. */
	@Test
	void theNoiseFloorIsTakenFromTheSquares() {
		Curve clean = CURVES.noiseFree(ALL, 3.5);
		assertEquals(Math.sqrt((81 + 64 + 49) / 3. - 2 * 3.5 * 3.5), clean.value(0), 1e-12);
		assertEquals(0, clean.value(1));
		assertEquals(8, CURVES.noiseFree(ALL, 0).value(5));
	}

	/**
	 * Variances of the steps about their mean, halved: from frame 1 to 2 the steps 0 and 1 (0.125),
	 * to 3 the steps 2 and −2 (2), to 4 the steps −1, −3 and 1 (4/3). The lower quartile of three is
	 * the least.
	 */
	@Test
	void noiseComesFromSteps() {
		assertEquals(Math.sqrt(0.125), CURVES.noise(ALL, ONSET), 1e-12);
		assertEquals(Math.sqrt(4 / 3.), CURVES.noise(ALL, new BolusOnset(3, 5, 20)), 1e-12);
		assertEquals(0, CURVES.noise(ALL, new BolusOnset(4, 5, 20)));
	}

	/** Gaussian noise of 4 on voxels of different brightness that drift together. */
	@Test
	void noiseIsThatOfOneVoxel() {
		SplittableRandom random = new SplittableRandom(2);
		float[][] signal = new float[12][4000];
		for (int t = 0; t < 12; t++)
			for (int v = 0; v < 4000; v++)
				signal[t][v] = (float) (100 + v / 10. + 7 * t + 4 * random.nextGaussian());
		VoxelCurves noisy = new VoxelCurves(new int[4000], TimeAxis.uniform(12, 1), signal);
		assertEquals(4, noisy.noise(IntStream.range(0, 4000).toArray(), new BolusOnset(0, 12, 12)),
			0.12);
	}

	@Test
	void curvesAreGatheredFromAllSlices() {
		VoxelGrid grid = VoxelGrid.axisAligned(4, 3, 5, 1, 1, 5);
		DynamicSeries series = MadeSeries.of(grid, TimeAxis.uniform(4, 5), (x, y, z, t) -> 1000 * t +
			100 * z + 10 * y + x);
		int[] voxels = { 0, 11, 12, 25, 26, 59 };
		VoxelCurves curves = VoxelCurves.gather(series, voxels);
		assertArrayEquals(new float[] { 2000, 2023, 2100, 2201, 2202, 2423 }, curves.signal()[2]);
		assertEquals(4, curves.signal().length);
		VoxelCurves part = VoxelCurves.gather(series, voxels, 1, 3);
		assertEquals(2, part.signal().length);
		assertArrayEquals(curves.signal()[2], part.signal()[1]);
	}

	@Test
	void gapsAreBridgedInTimeAndHeldAtTheEnds() {
		TimeAxis times = TimeAxis.ofSeconds(0, 1, 2, 4, 8, 9, 10);
		assertArrayEquals(new double[] { 3, 3, 4, 6, 10, 7, 7 }, Gaps.filled(new Curve(times,
			new double[] { NAN, 3, NAN, NAN, 10, 7, NAN })).toArray(), 1e-12);
		assertTrue(Double.isNaN(Gaps.filled(Curve.sample(times, t -> NAN)).value(3)));
	}

	@Test
	void middleAndSpreadPassOverWhatIsMissing() {
		assertEquals(3, Spread.median(NAN, 1, 9, 3, NAN));
		assertEquals(3, Spread.median(3, 1));
		assertTrue(Double.isNaN(Spread.median(NAN)));
		assertEquals(1.4826 * 2, Spread.of(new double[] { 1, 3, 5, NAN, 20 }, 3), 1e-12);
	}

	/**
	 * Median 10, median distance from it 1: what is further than 3 · 1.4826 strays, or is missing.
	 * What is no baseline stays.
	 */
	@Test
	void aBaselineSampleThatStraysBecomesTheMedian() {
		double[] signal = { 70, 10, 11, 9, 40, NAN, 10, 5.6, 200 };
		Curve steady = BloodCurve.steadied(new Curve(TimeAxis.uniform(9, 5), signal), new BolusOnset(1,
			8, 40));
		assertArrayEquals(new double[] { 70, 10, 11, 9, 10, 10, 10, 5.6, 200 }, steady.toArray());
	}

	/** The signal equation, written out: T10 of blood 1440 ms, 4.5 /s/mM, hematocrit 0.42. */
	private static double signal(double plasma) {
		double e = Math.exp(-0.005 * (1 / 1.44 + 4.5 * plasma * 0.58));
		return 700 * Math.sin(Math.toRadians(25)) * (1 - e) / (1 - e * Math.cos(Math.toRadians(25)));
	}

	private static Curve blood(int lost) {
		return Curve.sample(TimeAxis.uniform(20, 5), t -> t >= 50 && t < 50 + 5 * lost ? 1e6 : signal(
			t < 25 ? 0 : 6 * Math.exp(-t / 100)));
	}

	@Test
	void bloodBecomesPlasmaAndASampleOrTwoMayBeLost() {
		BloodConversion conversion = new BloodConversion(MadeSeries.PROTOCOL,
			ConcentrationSettings.DEFAULT, new BolusOnset(0, 5, 25));
		assertEquals(2, conversion.lost(blood(2)));
		assertTrue(conversion.converts(blood(2)));
		Curve plasma = conversion.plasma(blood(2));
		assertEquals(0, plasma.value(3), 1e-9);
		assertEquals(6 * Math.exp(-0.25), plasma.value(5), 1e-9);
		assertEquals(6 * Math.exp(-0.5), plasma.value(10), 0.02);
		assertFalse(conversion.converts(blood(3)));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> conversion.plasma(blood(3)))
			.getMessage().startsWith("3 of 20 samples"));
	}

	/** Frames 2 and 3 are darker by half: with them alone as the baseline all is brighter. */
	@Test
	void framesThatAreGivenAreTheBaseline() {
		Curve signal = Curve.sample(TimeAxis.uniform(20, 5), t -> t < 10 ? 2 * signal(0) : signal(t < 25
			? 0 : 1));
		BloodConversion given = new BloodConversion(MadeSeries.PROTOCOL, ConcentrationSettings.DEFAULT,
			new BolusOnset(0, 2, 25).with(new BaselineFrames(2, 3), signal.times()));
		assertEquals(1, given.plasma(signal).value(10), 1e-9);
		BloodConversion found = new BloodConversion(MadeSeries.PROTOCOL, ConcentrationSettings.DEFAULT,
			new BolusOnset(2, 5, 25));
		assertEquals(1, found.plasma(signal).value(10), 1e-9);
	}

	/**
	 * A flat top of 5 frames, and so much agent that an echo time of 2 ms takes more than a tenth.
	 */
	@Test
	void theBloodOfTheVoxelsIsTheirSignal() {
		float[][] signal = new float[20][3];
		for (int t = 0; t < 20; t++)
			Arrays.fill(signal[t], (float) signal(t < 6 ? 0 : t < 11 ? 9 : 2));
		VoxelCurves curves = new VoxelCurves(ALL, TimeAxis.uniform(20, 5), signal);
		BloodCurve blood = BloodCurve.of(curves, ALL, MadeSeries.PROTOCOL,
			ConcentrationSettings.DEFAULT);
		assertEquals(0, blood.sigma());
		assertEquals(5, blood.onset().firstEnhancedFrame());
		assertEquals(9, blood.plasma().value(8), 1e-4);
		List<String> warnings = blood.peakWarnings(MadeSeries.PROTOCOL, ConcentrationSettings.DEFAULT);
		assertEquals(2, warnings.size(), warnings::toString);
		assertTrue(warnings.get(0).contains("flat over 5 frames"), warnings.get(0));
		assertTrue(warnings.get(1).startsWith("T2* decay at TE 2.0 ms"), warnings.get(1));
	}
}
