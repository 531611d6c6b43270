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
import java.util.Comparator;
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

	/**
	 * k-means written out: equal shares by first moment, of equal moments the first curve first; then
	 * means and nearest means in turn, 20 times at most. Small whole numbers, so that every sum is
	 * exact, many moments are equal, and there are no groups to be found at once.
	 */
	@ParameterizedTest
	@CsvSource({ "3, 50, 4", "4, 200, 5", "6, 2100, 6", "9, 4200, 3", "5, 3, 6" })
	void labelsAndCentresAreThoseOfKMeans(int frames, int count, int clusters) {
		SplittableRandom random = new SplittableRandom(count);
		double[][] values = new double[frames][count];
		for (double[] frame : values)
			Arrays.setAll(frame, i -> random.nextInt(1, 9));
		double[] moment = new double[count];
		for (int i = 0; i < count; i++) {
			int curve = i;
			moment[i] = IntStream.range(0, frames).mapToDouble(t -> t * values[t][curve]).sum() /
				IntStream.range(0, frames).mapToDouble(t -> values[t][curve]).sum();
		}
		int[] order = IntStream.range(0, count).boxed().sorted(Comparator.comparingDouble(
			i -> moment[i])).mapToInt(i -> i).toArray();
		int[] label = new int[count];
		for (int rank = 0; rank < count; rank++)
			label[order[rank]] = rank * clusters / count;
		double[][] centres = means(values, label, clusters);
		for (int pass = 0; pass < 20; pass++) {
			int[] next = nearest(values, centres);
			boolean same = Arrays.equals(label, next);
			label = next;
			if (same) break;
			centres = means(values, label, clusters);
		}
		CurveClusters found = new CurveClusters(new CurveShapes(values), clusters, count);
		assertArrayEquals(label, found.labels());
		for (int k = 0; k < clusters; k++)
			assertArrayEquals(centres[k], found.centre(k), 1e-12);
	}

	private static double[][] means(double[][] values, int[] label, int clusters) {
		double[][] means = new double[clusters][values.length];
		for (int k = 0; k < clusters; k++)
			for (int t = 0; t < values.length; t++) {
				double sum = 0;
				int count = 0;
				for (int i = 0; i < label.length; i++)
					if (label[i] == k) {
						sum += values[t][i];
						count++;
					}
				means[k][t] = sum / count;
			}
		return means;
	}

	private static int[] nearest(double[][] values, double[][] centres) {
		int[] nearest = new int[values[0].length];
		for (int i = 0; i < nearest.length; i++) {
			double least = Double.POSITIVE_INFINITY;
			for (int k = 0; k < centres.length; k++) {
				double sum = 0;
				for (int t = 0; t < values.length; t++)
					sum += (values[t][i] - centres[k][t]) * (values[t][i] - centres[k][t]);
				if (sum < least) {
					least = sum;
					nearest[i] = k;
				}
			}
		}
		return nearest;
	}

	/** Of 2,100 curves every 53rd decides where the centres lie; all belong to the nearest. */
	@Test
	void ofManyCurvesAFewDecide() {
		SplittableRandom random = new SplittableRandom(1);
		double[][] values = new double[6][2100];
		for (double[] frame : values)
			Arrays.setAll(frame, i -> random.nextInt(1, 9));
		CurveClusters clusters = new CurveClusters(new CurveShapes(values), 5, 40);
		CurveClusters few = new CurveClusters(new CurveShapes(values).everyNth(53), 5, 40);
		double[][] centres = new double[5][];
		Arrays.setAll(centres, clusters::centre);
		assertArrayEquals(few.centre(3), centres[3]);
		assertArrayEquals(nearest(values, centres), clusters.labels());
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
