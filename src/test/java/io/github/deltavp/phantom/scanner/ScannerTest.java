// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.scanner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.anatomy.TissueMap;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.FineCurve;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scanner does to each pixel, written out again beside it. */
class ScannerTest {

	private static final int SIZE = 32;
	private static final SpineAnatomy ANATOMY = SpineAnatomy.standard().sized(SIZE, 2);
	private static final PerfusionTruth TRUTH = PerfusionTruth.standard().withR2Star(5);
	private static final Acquisition PLAIN = Acquisition.standard().sampled(6, 20).with(
		Artefacts.NONE);

	private static TissueMap tissues;

	@BeforeAll
	static void paint() {
		tissues = TissueMap.of(ANATOMY);
	}

	private static SignalCurves curves(Acquisition acquisition) {
		return new SignalCurves(ANATOMY, TRUTH, Bolus.standard(), acquisition);
	}

	private static Scanner scanner(Acquisition acquisition, double noise) {
		return new Scanner(tissues, curves(acquisition), acquisition, noise, 3);
	}

	private static float[] magnitude(Acquisition acquisition, int slice, int time) {
		float[] plane = new float[SIZE * SIZE];
		scanner(acquisition, 0).magnitude(slice, time, plane);
		return plane;
	}

	/** Σ of the tissues: fraction × gain × signal. */
	private static float[] sum(Acquisition acquisition, int slice, int time) {
		SignalCurves curves = curves(acquisition);
		float[] plane = new float[SIZE * SIZE];
		for (int p = 0; p < plane.length; p++)
			for (Tissue tissue : Tissue.values())
				plane[p] += (float) tissues.fraction(tissue, p + SIZE * SIZE * slice) * tissues.slice(slice)
					.gain()[p] * curves.at(tissue, slice, p, time);
		return plane;
	}

	@Test
	void aPixelIsTheSumOfItsTissues() {
		for (Acquisition acquisition : new Acquisition[] { PLAIN, PLAIN.with(Artefacts.NONE.withInflow(
			150)) })
			assertArrayEquals(sum(acquisition, 1, 4), magnitude(acquisition, 1, 4), 0.01f);
	}

	/** Steady state of Ernst and Anderson; after n pulses Mz is away from it by (E1 · cos α)ⁿ. */
	@ParameterizedTest
	@CsvSource({ "LESION, 0", "ARTERY, 0", "ARTERY, 150", "VEIN, 150", "MUSCLE, 150" })
	void signalOfATissue(Tissue tissue, double mmPerSecond) {
		Acquisition acquisition = PLAIN.with(Artefacts.NONE.withInflow(mmPerSecond));
		SignalCurves curves = curves(acquisition);
		FineCurve c = TRUTH.tissues().get(tissue).concentration(Bolus.standard().arterialBlood(300),
			TRUTH.hematocrit());
		double angle = Math.toRadians(25);
		for (int time = 0; time < 6; time++)
			for (int row = 0; row < SIZE; row++) {
				double e1 = Math.exp(-0.0045 * (1000 / TRUTH.tissues().get(tissue).t10Ms() + 4.5 * c
					.valueAt(20 * time)));
				double steady = (1 - e1) / (1 - e1 * Math.cos(angle));
				double way = tissue == Tissue.VEIN ? SIZE - row - 0.5 : row + 0.5;
				double pulses = tissue.flows() && mmPerSecond > 0 ? way * 10 / mmPerSecond / 0.0045
					: Double.POSITIVE_INFINITY;
				double mz = steady + (1 - steady) * Math.pow(e1 * Math.cos(angle), pulses);
				double expected = 16_000 * TRUTH.tissues().get(tissue).m0() * Math.sin(angle) * mz * Math
					.exp(-0.0013 * 5 * c.valueAt(20 * time));
				assertEquals(expected, curves.at(tissue, 0, row * SIZE, time), 1e-5 * expected);
			}
		assertEquals(0, curves.at(Tissue.AIR, 0, 0, 0));
	}

	/** Averaging over a frame is the mean of samples in the middle of its parts. */
	@Test
	void framesAreAveraged() {
		float[] parts = new float[4];
		for (int i = 0; i < 4; i++)
			parts[i] = curves(PLAIN.sampled(600, 0.5)).at(Tissue.ARTERY, 0, 0, (int) (2 * (40 + 20 * ((i +
				0.5) / 4 - 0.5))));
		double mean = (parts[0] + parts[1] + parts[2] + parts[3]) / 4;
		// Samples at 32.5, 37.5, 42.5 and 47.5 s.
		assertEquals(mean, curves(PLAIN.averaging(4)).at(Tissue.ARTERY, 0, 0, 2), 1e-4 * mean);
	}

	/** Half the field of view is 0.5; in rad. */
	@Test
	void thePhaseIsThatOfTheField() {
		float[] magnitude = new float[SIZE * SIZE];
		float[] phase = new float[SIZE * SIZE];
		scanner(PLAIN, 0).complex(1, 0, magnitude, phase);
		for (int p = 0; p < phase.length; p++) {
			double x = p % SIZE / 32. - 0.5;
			double y = p / SIZE / 32. - 0.5;
			double field = 3 * x * x - 4 * y + 2 * x * y + 0.1;
			assertEquals(Math.atan2(Math.sin(field), Math.cos(field)), phase[p], 1e-5);
		}
	}

	@Test
	void noiseIsThatOfTwoChannels() {
		float[] magnitude = new float[SIZE * SIZE];
		float[] phase = new float[SIZE * SIZE];
		Scanner scanner = scanner(PLAIN, 50);
		scanner.complex(0, 1, magnitude, phase);
		float[] ideal = magnitude(PLAIN, 0, 1);
		double[] sums = new double[3];
		for (int p = 0; p < phase.length; p++) {
			double x = p % SIZE / 32. - 0.5;
			double y = p / SIZE / 32. - 0.5;
			double angle = phase[p] - (3 * x * x - 4 * y + 2 * x * y);
			double real = magnitude[p] * Math.cos(angle) - ideal[p];
			double imaginary = magnitude[p] * Math.sin(angle);
			sums[0] += real * real;
			sums[1] += imaginary * imaginary;
			sums[2] += real * imaginary;
		}
		// 1,024 pixels: a variance is known to 4.4 %.
		assertEquals(1, sums[0] / phase.length / 2500, 0.18);
		assertEquals(1, sums[1] / phase.length / 2500, 0.18);
		assertEquals(0, sums[2] / phase.length / 2500, 0.13);
		assertEquals(50, scanner.noiseSd());
	}

	/** 30 mm are 3 pixels; both ghosts have one phase, which changes from frame to frame. */
	@Test
	void ghostsAreCopiesOfTheArteryOnBothSides() {
		Acquisition ghosted = PLAIN.with(Artefacts.NONE.withGhosts(0.05, 30));
		SignalCurves curves = curves(ghosted);
		double[] phases = new double[6];
		for (int time = 0; time < 6; time++) {
			float[] with = magnitude(ghosted, 0, time);
			float[] without = magnitude(PLAIN, 0, time);
			double[] copies = new double[SIZE * SIZE];
			for (int p = 0; p < copies.length; p++) {
				double artery = tissues.fraction(Tissue.ARTERY, p) * tissues.slice(0).gain()[p] * curves.at(
					Tissue.ARTERY, 0, p, time);
				for (int shift : new int[] { -3, 3 })
					copies[p / SIZE * SIZE + (p + shift + SIZE) % SIZE] += artery;
			}
			double product = 0;
			double square = 0;
			for (int p = 0; p < copies.length; p++) {
				product += copies[p] * (with[p] - without[p]);
				square += copies[p] * copies[p];
			}
			phases[time] = product / square;
			for (int p = 0; p < copies.length; p++)
				assertEquals(phases[time] * copies[p], with[p] - without[p], 0.05);
			assertTrue(Math.abs(phases[time]) <= 0.05);
		}
		assertTrue(phases[0] != phases[1] && phases[1] != phases[2]);
	}

	@Test
	void movedFramesAreShiftedPlanes() {
		Acquisition moving = PLAIN.with(Artefacts.NONE.withMotion(1, 25));
		Scanner scanner = scanner(moving, 0);
		for (int time = 0; time < 6; time++) {
			double[] mm = scanner.shiftMm(time);
			assertEquals(time == 0, mm[0] == 0 && mm[1] == 0);
			assertTrue(Math.abs(mm[0]) <= 25 && Math.abs(mm[1]) <= 25);
			float[] still = magnitude(PLAIN, 1, time);
			float[] expected = time == 0 ? still : Shift.of(still, SIZE, mm[0] / 10, mm[1] / 10);
			assertArrayEquals(expected, magnitude(moving, 1, time), 0.01f);
		}
	}

	/** One bright pixel: as bright in all, its variance that of the Gaussian along both axes. */
	@ParameterizedTest
	@CsvSource({ "0.4", "0.6", "1.2", "2" })
	void thePointSpreadIsAGaussianOfItsWidth(double fwhm) {
		float[] plane = new float[SIZE * SIZE];
		plane[16 * SIZE + 16] = 100;
		float[] spread = new PointSpread(fwhm).of(plane, SIZE);
		double sd = fwhm / 2.3548;
		double[] sums = new double[3];
		for (int p = 0; p < spread.length; p++) {
			sums[0] += spread[p];
			sums[1] += spread[p] * Math.cos(0.7 * (p % SIZE - 16));
			sums[2] += spread[p] * Math.cos(0.7 * (p / SIZE - 16));
		}
		// k-space at 0.7 rad a pixel: exp(−sd² · 0.7² / 2).
		assertEquals(100, sums[0], 1e-3);
		assertEquals(100 * Math.exp(-0.245 * sd * sd), sums[1], 1);
		assertEquals(sums[1], sums[2], 1e-3);
		assertTrue(spread[16 * SIZE + 16] < 100 && spread[16 * SIZE + 16] > spread[16 * SIZE + 17]);
	}

	@Test
	void thePointSpreadIsThatOfTheNoiseFreeImage() {
		Acquisition spread = PLAIN.with(Artefacts.NONE.withPointSpread(1.2));
		float[] expected = new PointSpread(1.2).of(magnitude(PLAIN, 1, 3), SIZE);
		for (int p = 0; p < expected.length; p++)
			expected[p] = Math.abs(expected[p]);
		assertArrayEquals(expected, magnitude(spread, 1, 3), 0.01f);
		assertArrayEquals(magnitude(PLAIN, 1, 3), new PointSpread(0).of(magnitude(PLAIN, 1, 3), SIZE),
			1e-2f);
	}

	/** Everywhere the signal of the flip angle and the loudness that the coils give there. */
	@Test
	void coilsChangeFlipAngleAndSignalSmoothly() {
		Coils coils = new Coils(0.95, -0.1, 1.3, 0.2);
		SignalCurves curves = curves(PLAIN.with(coils));
		for (int voxel = 0; voxel < 2 * SIZE * SIZE; voxel += 37) {
			double[] at = ANATOMY.grid().positionMm(voxel % SIZE, voxel / SIZE % SIZE, voxel / SIZE /
				SIZE);
			double angle = Math.toRadians(25) * 0.95 * (1 - 0.1 * Math.sin((0.5 * at[0] + at[1] - 0.7 *
				at[2]) / 80));
			double e = Math.exp(-0.0045);
			double expected = 16_000 * Math.sin(angle) * (1 - e) / (1 - e * Math.cos(angle)) * 1.3 * Math
				.exp(0.2 * (at[1] - at[2]) / 320);
			assertEquals(expected, curves.at(Tissue.LESION, voxel / SIZE / SIZE, voxel % (SIZE * SIZE),
				0), 1e-3 * expected);
		}
	}

	@Test
	void impossibleExamsAreRefused() {
		for (UnaryOperator<Acquisition> change : java.util.List.<UnaryOperator<Acquisition>> of(a -> a
			.sampled(1, 5), a -> a.sampled(5, 0), a -> a.averaging(0), a -> a.withSnr(0), a -> a.withSnr(
				Double.NaN), a -> a.with(Artefacts.NONE.withInflow(-1)), a -> a.with(Artefacts.NONE
					.withGhosts(1.1, 0)), a -> a.with(Artefacts.NONE.withGhosts(0, 501)), a -> a.with(
						Artefacts.NONE.withMotion(-0.1, 0)), a -> a.with(Artefacts.NONE.withMotion(0, 51))))
			assertThrows(IllegalArgumentException.class, () -> change.apply(PLAIN));
	}
}
