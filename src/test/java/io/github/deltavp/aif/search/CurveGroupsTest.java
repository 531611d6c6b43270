// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.aif.bolus.VoxelCurves;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves of many voxels: their shapes, their groups, and what of them is pure blood. */
class CurveGroupsTest {

	/** The rise above the mean of frames 1 and 2, a gap keeping what came before, ÷ its mean. */
	@Test
	void shapesAreTheRiseOverItsMean() {
		float nan = Float.NaN;
		float[][] signal = { { 9, 9, 9 }, { 2, 4, nan }, { 4, 4, 3 }, { 5, 10, nan }, { nan, 10, 7 }, {
			9, 7, 9 } };
		VoxelCurves curves = new VoxelCurves(new int[3], TimeAxis.uniform(6, 5), signal);
		CurveShapes shapes = CurveShapes.of(curves, new int[] { 2, 0, 1 }, new BolusOnset(1, 3, 15), 3,
			6);
		assertEquals(3, shapes.frames());
		assertEquals(3, shapes.count());
		double[][] expected = { { 0, 6 / 10., 6 / 5. }, { 4 * 3 / 10., 2 * 3 / 10., 6 / 5. }, { 6 * 3 /
			10., 6 * 3 / 10., 3 / 5. } };
		expected[0][1] = 2 * 3 / 10.;
		for (int t = 0; t < 3; t++)
			assertArrayEquals(expected[t], shapes.values()[t], 1e-6);
		assertArrayEquals(new double[] { shapes.values()[1][2], shapes.values()[1][0] }, shapes.only(
			new int[] { 2, 0 }).values()[1]);
		assertArrayEquals(new double[] { shapes.values()[2][0], shapes.values()[2][2] }, shapes
			.everyNth(2).values()[2]);
		double[] sum = new double[2];
		shapes.distances(new double[] { 1, 2, 0 }, 1, 3, sum);
		assertEquals(0.4 * 0.4 + 1.4 * 1.4 + 1.8 * 1.8, sum[0], 1e-6);
	}

	/** Bumps in one of three places, with a little noise; more than one task works on them. */
	private static double[][] bumps(int frames, int count) {
		SplittableRandom random = new SplittableRandom(frames);
		double[][] values = new double[frames][count];
		for (int i = 0; i < count; i++)
			for (int t = 0; t < frames; t++)
				values[t][i] = Math.exp(-Math.pow(t - (i % 3 + 0.5) * frames / 3., 2)) + 0.01 * random
					.nextDouble();
		return values;
	}

	/**
	 * What k-means ends with: every curve belongs to the nearest centre, and each centre is the mean
	 * of its curves. Groups as clear as these are found, whatever shares they begin with.
	 */
	@ParameterizedTest
	@CsvSource({ "3, 30", "4, 100", "7, 3000", "9, 5000" })
	void groupsAreFoundAndTheirCentresAreMeans(int frames, int count) {
		double[][] values = bumps(frames, count);
		CurveClusters clusters = new CurveClusters(new CurveShapes(values), 3, count);
		int[] labels = clusters.labels();
		int[] expected = IntStream.range(0, count).map(i -> i % 3).toArray();
		assertArrayEquals(expected, labels);
		for (int k = 0; k < 3; k++) {
			int group = k;
			assertTrue(clusters.isFilled(k));
			for (int t = 0; t < frames; t++) {
				double[] frame = values[t];
				assertEquals(IntStream.range(0, count).filter(i -> labels[i] == group).mapToDouble(
					i -> frame[i]).average().orElseThrow(), clusters.centre(k)[t], 1e-12);
			}
		}
	}

	/** Random curves have no groups: then the nearest centre is all that can be asked. */
	@ParameterizedTest
	@ValueSource(ints = { 50, 2100 })
	void everyCurveBelongsToTheNearestCentre(int count) {
		SplittableRandom random = new SplittableRandom(count);
		double[][] values = new double[6][count];
		for (double[] frame : values)
			Arrays.setAll(frame, i -> random.nextDouble());
		CurveClusters clusters = new CurveClusters(new CurveShapes(values), 5, 40);
		for (int i = 0; i < count; i++) {
			int curve = i;
			double[] far = IntStream.range(0, 5).mapToDouble(k -> IntStream.range(0, 6).mapToDouble(
				t -> Math.pow(values[t][curve] - clusters.centre(k)[t], 2)).sum()).toArray();
			assertEquals(Arrays.stream(far).min().orElseThrow(), far[clusters.labels()[i]], 1e-12);
		}
	}

	@Test
	void clustersThatNobodyBelongsToAreEmpty() {
		CurveClusters one = new CurveClusters(new CurveShapes(new double[][] { { 1 }, { 2 } }), 3);
		assertTrue(one.isFilled(0));
		assertFalse(one.isFilled(1));
		assertFalse(one.isFilled(2));
		assertEquals(0, one.labels()[0]);
		CurveClusters none = new CurveClusters(new CurveShapes(new double[2][0]), 3);
		assertFalse(none.isFilled(0));
	}

	/** 9 × 3 × 3 voxels, long from head to feet; its rows are 9 slices' worth of y. */
	private static final VoxelGrid SAGITTAL = new VoxelGrid(5, 30, 3, 2, 2, 5, List.of(0., 0., 0.),
		List.of(0., 1., 0.), List.of(0., 0., -1.));

	/**
	 * The ratio of early to late root mean squares, averaged over 3 × 9 neighbours in the slice: what
	 * exceeds the lower quartile by more than 4 % or two standard errors goes.
	 */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.1, 0.6 })
	void onlyBloodThatIsNotTooBrightBeforeIsPure(double sigma) {
		SplittableRandom random = new SplittableRandom(3);
		int[] voxels = IntStream.range(0, 450).filter(v -> v % 5 > 0).toArray();
		float[][] signal = new float[16][voxels.length];
		for (int t = 0; t < 16; t++)
			for (int i = 0; i < voxels.length; i++) {
				double inflow = Math.max(0, 8 - voxels[i] / 5 % 30) * 0.02;
				signal[t][i] = (float) (t < 5 ? 10 * (1 + inflow) + 0.3 * random.nextDouble() : 50 + random
					.nextDouble());
			}
		BolusOnset onset = new BolusOnset(1, 5, 25);
		int[] members = IntStream.range(0, voxels.length).filter(i -> i % 7 > 0).toArray();
		VoxelCurves curves = new VoxelCurves(voxels, TimeAxis.uniform(16, 5), signal);
		int[] pure = new PureBlood(curves, onset, sigma, SAGITTAL).of(members);
		double[] ratio = new double[members.length];
		double[] error = new double[members.length];
		for (int i = 0; i < members.length; i++) {
			int here = voxels[members[i]];
			int[] near = Arrays.stream(members).filter(m -> voxels[m] / 150 == here / 150 && Math.abs(
				voxels[m] % 5 - here % 5) <= 1 && Math.abs(voxels[m] / 5 % 30 - here / 5 % 30) <= 4)
				.toArray();
			double dark = square(signal, near, 1, 5) - 2 * sigma * sigma;
			ratio[i] = Math.sqrt(dark / (square(signal, near, 12, 16) - 2 * sigma * sigma));
			error[i] = sigma / Math.sqrt(dark * near.length * 4);
		}
		double plateau = Arrays.stream(ratio).sorted().toArray()[members.length / 4];
		int[] expected = IntStream.range(0, members.length).filter(i -> ratio[i] <= plateau * (1 + Math
			.max(0.04, 2 * error[i]))).map(i -> members[i]).toArray();
		assertTrue(expected.length > 200 && expected.length < members.length - 20);
		assertArrayEquals(expected, pure);
	}

	private static double square(float[][] signal, int[] near, int from, int to) {
		return IntStream.range(from, to).mapToDouble(t -> Arrays.stream(near).mapToDouble(
			i -> signal[t][i] * (double) signal[t][i]).average().orElseThrow()).average().orElseThrow();
	}

	@Test
	void bloodWithoutSignalIsLeftAsItIs() {
		VoxelCurves dark = new VoxelCurves(new int[] { 3, 4 }, TimeAxis.uniform(8, 5), new float[8][2]);
		PureBlood pure = new PureBlood(dark, new BolusOnset(0, 3, 15), 0, SAGITTAL);
		assertArrayEquals(new int[] { 0, 1 }, pure.of(new int[] { 0, 1 }));
		assertEquals(0, pure.of(new int[0]).length);
	}
}
