// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Frames made of two anatomies, blobs that are functions of the place, so that a moved frame is the
 * function at another place and owes nothing to an interpolation.
 */
class FrameRegistrationTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(44, 36, 2, 2, 2.5, 5);
	private static final int PIXELS = 44 * 36;
	private static final double[][] BLOBS = blobs();

	/** Centre in mm from the middle of the image, width, slice. */
	private static double[][] blobs() {
		SplittableRandom random = new SplittableRandom(7);
		double[][] blobs = new double[24][];
		for (int i = 0; i < blobs.length; i++)
			blobs[i] = new double[] { random.nextDouble(-30, 30), random.nextDouble(-30, 30), random
				.nextDouble(5, 8), i % 2 };
		return blobs;
	}

	/** The even quarter of the blobs is the first anatomy, the rest the second. */
	private static double anatomy(int which, int slice, double x, double y) {
		double sum = 20;
		for (int i = 0; i < BLOBS.length; i++)
			if (i / 2 % 2 == which && BLOBS[i][3] == slice) sum += 80 * Math.exp(-(Math.pow(x -
				BLOBS[i][0], 2) + Math.pow(y - BLOBS[i][1], 2)) / (2 * BLOBS[i][2] * BLOBS[i][2]));
		return sum;
	}

	/** What lies at a point is seen turned about the middle and then shifted. */
	private static float[][] frame(double first, double second, InPlaneMotion m) {
		double cos = Math.cos(Math.toRadians(m.degrees()));
		double sin = Math.sin(Math.toRadians(m.degrees()));
		float[][] planes = new float[2][PIXELS];
		for (int v = 0; v < 2 * PIXELS; v++) {
			double x = (v % 44 - 21.5) * 2 - m.xMm();
			double y = (v / 44 % 36 - 17.5) * 2.5 - m.yMm();
			double u = cos * x + sin * y;
			double w = cos * y - sin * x;
			planes[v / PIXELS][v % PIXELS] = (float) (first * anatomy(0, v / PIXELS, u, w) + second *
				anatomy(1, v / PIXELS, u, w));
		}
		return planes;
	}

	private static final float[][][] TEMPLATES = { frame(1, 0, InPlaneMotion.NONE), frame(0, 1,
		InPlaneMotion.NONE) };
	private static final int[] EDGES = IntStream.range(0, 2 * PIXELS).filter(v -> v % 44 > 2 && v %
		44 < 41 && v / 44 % 36 > 2 && v / 44 % 36 < 33).toArray();

	private static InPlaneMotion found(float[][] frame, double reachMm) {
		FrameRegistration registration = new FrameRegistration(GRID, TEMPLATES, EDGES);
		InPlaneMotion found = registration.find(frame, new WholeShifts(GRID, TEMPLATES, EDGES,
			reachMm));
		assertTrue(registration.spread() < 1.5, "spread " + registration.spread());
		return found;
	}

	private static void assertNear(InPlaneMotion expected, InPlaneMotion found, double tolerance) {
		assertEquals(expected.xMm(), found.xMm(), tolerance, found::toString);
		assertEquals(expected.yMm(), found.yMm(), tolerance, found::toString);
		assertEquals(expected.degrees(), found.degrees(), tolerance, found::toString);
	}

	/** Whatever the shares of the two anatomies are. */
	@ParameterizedTest
	@CsvSource({ "1, 0.3, 0, 0, 0", "0.4, 2, 1.3, -0.7, 0", "1, 1, -6.2, 4.9, 0",
		"2, 0.1, 9.7, 9.9, 0", "0.5, 0.5, 2, 1, 3", "1, 2, -0.5, 0.5, -2.5" })
	void movementsAreFound(double first, double second, double xMm, double yMm, double degrees) {
		InPlaneMotion motion = new InPlaneMotion(xMm, yMm, degrees);
		assertNear(motion, found(frame(first, second, motion), 12), 0.05);
	}

	/** One voxel in twelve is far too bright, and as many are missing. */
	@Test
	void whatTheTemplatesDoNotExplainCountsLittle() {
		InPlaneMotion motion = new InPlaneMotion(2.3, -3.1, 1);
		float[][] frame = frame(1, 0.5, motion);
		for (int v = 0; v < 2 * PIXELS; v += 12) {
			frame[v / PIXELS][v % PIXELS] += 300;
			frame[v / PIXELS][(v + 5) % PIXELS] = Float.NaN;
		}
		assertNear(motion, found(frame, 8), 0.1);
	}

	@Test
	void whatIsKnownRoughlyIsRefined() {
		InPlaneMotion motion = new InPlaneMotion(4.4, -2.2, 1.5);
		FrameRegistration registration = new FrameRegistration(GRID, TEMPLATES, EDGES);
		assertNear(motion, registration.refine(frame(1, 1, motion), new InPlaneMotion(4, -2, 1)), 0.05);
	}

	/** Also where samples are missing; a shift of 10 mm is not found within 3 mm. */
	@Test
	void wholeShiftsKeepWithinReach() {
		for (int[] shift : new int[][] { { 0, 0 }, { 3, -2 }, { -4, 1 } }) {
			InPlaneMotion motion = new InPlaneMotion(2 * shift[0], 2.5 * shift[1], 0);
			WholeShifts.Best best = new WholeShifts(GRID, TEMPLATES, EDGES, 8).best(frame(0.7, 1.9,
				motion));
			assertEquals(motion, best.motion());
			assertArrayEquals(new double[] { 0.7, 1.9 }, best.factors(), 1e-3);
			float[][] gaps = frame(0.7, 1.9, motion);
			gaps[1][EDGES[EDGES.length / 2] % PIXELS] = Float.NaN;
			for (int p = 0; p < PIXELS; p += 3)
				gaps[0][p] = Float.POSITIVE_INFINITY;
			assertEquals(motion, new WholeShifts(GRID, TEMPLATES, EDGES, 8).best(gaps).motion());
		}
		InPlaneMotion near = new WholeShifts(GRID, TEMPLATES, EDGES, 3).best(frame(1, 1,
			new InPlaneMotion(10, 0, 0))).motion();
		assertTrue(Math.abs(near.xMm()) <= 4 && Math.abs(near.yMm()) <= 5, near::toString);
	}

	/** Least squares by Commons Math, and the median of what it leaves, with and without gaps. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theSpreadAtRestIsThatOfWhatTheTemplatesLeave(boolean gaps) {
		SplittableRandom random = new SplittableRandom(3);
		double[][] templates = new double[3][200];
		for (double[] template : templates)
			Arrays.setAll(template, e -> random.nextDouble(50, 100));
		double[] signal = new double[200];
		Arrays.setAll(signal, e -> gaps && e % 9 == 0 ? Double.NaN : templates[0][e] + 2 *
			templates[2][e] + random.nextDouble(-9, 9));
		int[] known = IntStream.range(0, 200).filter(e -> !Double.isNaN(signal[e])).toArray();
		Array2DRowRealMatrix rows = new Array2DRowRealMatrix(known.length, 3);
		ArrayRealVector values = new ArrayRealVector(known.length);
		for (int i = 0; i < known.length; i++) {
			for (int k = 0; k < 3; k++)
				rows.setEntry(i, k, templates[k][known[i]]);
			values.setEntry(i, signal[known[i]]);
		}
		double[] left = values.subtract(rows.operate(new QRDecomposition(rows).getSolver().solve(
			values))).toArray();
		double[] sizes = Arrays.stream(left).map(Math::abs).sorted().toArray();
		assertEquals(1.4826 * sizes[sizes.length / 2], new FrameAtRest(templates).spread(signal), 1e-9);
	}

	@Test
	void withoutEdgesThereIsNoSpread() {
		assertTrue(Double.isNaN(new FrameAtRest(new double[2][0]).spread(new double[0])));
	}

	/** Every 4 s; contrast from frame 6 on, settled 40 s later in frame 16, late from frame 20 on. */
	@Test
	void templatesAreOfFramesBeforeInAndAfterTheFirstPass() {
		List<int[]> groups = MotionTemplates.groups(TimeAxis.uniform(30, 4), 6);
		assertArrayEquals(new int[] { 0, 1, 2, 3, 4, 5 }, groups.get(0));
		assertArrayEquals(new int[] { 6, 7, 8, 9, 10, 11, 12, 13, 14 }, groups.get(1));
		assertArrayEquals(new int[] { 20, 21, 22, 23, 24, 25, 26, 27, 28 }, groups.get(2));
		List<int[]> many = MotionTemplates.groups(TimeAxis.uniform(90, 4), 18);
		assertArrayEquals(new int[] { 0, 2, 4, 6, 8, 10, 12, 14, 16 }, many.get(0));
		assertArrayEquals(new int[] { 60, 63, 66, 70, 73, 76, 80, 83, 86 }, many.get(2));
		List<int[]> few = MotionTemplates.groups(TimeAxis.uniform(8, 20), 6);
		assertArrayEquals(new int[] { 6, 7 }, few.get(1));
		assertArrayEquals(new int[] { 7 }, few.get(2));
	}

	/** The medians of those frames; a pixel without a finite one is 0. */
	@Test
	void templatesAreMediansAndEdgesTheSteepestOfThem() {
		VoxelGrid grid = VoxelGrid.axisAligned(100, 90, 2, 1, 1, 1);
		SplittableRandom random = new SplittableRandom(5);
		DynamicSeries series = MadeSeries.of(grid, TimeAxis.uniform(24, 5), (x, y, z, t) -> x + y == 0
			? Double.NaN : random.nextInt(100000));
		MotionTemplates templates = MotionTemplates.of(series, 5);
		assertEquals(5, templates.arrival());
		for (int k = 0; k < 3; k++) {
			int[] frames = MotionTemplates.groups(series.times(), 5).get(k);
			for (int v = 0; v < 18000; v++)
				assertEquals(v % 9000 == 0 ? 0 : median(series, v, frames), templates.planes()[k][v /
					9000][v % 9000]);
		}
		float[] slope = new float[18000];
		for (int v = 0; v < 18000; v++)
			if (v % 100 > 0 && v % 100 < 99 && v / 100 % 90 > 0 && v / 100 % 90 < 89) slope[v] = slope(
				templates.planes()[0], v) + slope(templates.planes()[2], v);
		float[] sorted = slope.clone();
		Arrays.sort(sorted);
		assertArrayEquals(IntStream.range(0, 18000).filter(v -> slope[v] >= sorted[10000]).toArray(),
			templates.edges());
		double[] signal = templates.atEdges(11);
		assertEquals(series.plane(templates.edges()[4000] / 9000, 11)[templates.edges()[4000] % 9000],
			signal[4000]);
		double[] steps = IntStream.of(templates.edges()).mapToDouble(v -> slope(templates.planes()[2],
			v) / 2).sorted().toArray();
		assertEquals(steps[steps.length / 2], templates.stepPerVoxel());
		assertTrue(templates.showAnatomy());
	}

	private static float median(DynamicSeries series, int v, int[] frames) {
		double[] sorted = IntStream.of(frames).mapToDouble(t -> series.plane(v / 9000, t)[v % 9000])
			.sorted().toArray();
		return (float) sorted[sorted.length / 2];
	}

	private static float slope(float[][] planes, int v) {
		float[] plane = planes[v / 9000];
		int p = v % 9000;
		return Math.abs(plane[p + 1] - plane[p - 1]) + Math.abs(plane[p + 100] - plane[p - 100]);
	}

	/** Edges that only contrast makes are no anatomy: flat before it, and half as steep. */
	@Test
	void edgesThatContrastAloneMakesAreNoAnatomy() {
		VoxelGrid grid = VoxelGrid.axisAligned(20, 20, 1, 1, 1, 1);
		for (double before : new double[] { 0, 4.9, 5, 10 }) {
			MotionTemplates templates = MotionTemplates.of(MadeSeries.of(grid, TimeAxis.uniform(24, 5), (
				x, y, z, t) -> 7 + (t < 5 ? before : 10) * x), 5);
			assertEquals(before >= 5, templates.showAnatomy(), "slope " + before);
			assertEquals(10, templates.stepPerVoxel());
		}
		MotionTemplates none = MotionTemplates.of(MadeSeries.of(grid, TimeAxis.uniform(24, 5), (x, y, z,
			t) -> 7), 5);
		assertEquals(0, none.edges().length);
		assertEquals(0, none.stepPerVoxel());
	}

	/** Of a still exam with 1 % noise, and of one whose frame 14 lies a voxel further. */
	@Test
	void aFirstLookSeesAFrameThatMoved() {
		SplittableRandom random = new SplittableRandom(9);
		assertFalse(new MotionLook(series(-1, random), 5).mayHaveMoved());
		assertTrue(new MotionLook(series(14, random), 5).mayHaveMoved());
	}

	private static DynamicSeries series(int moved, SplittableRandom random) {
		float[][][] frames = new float[24][][];
		for (int t = 0; t < 24; t++)
			frames[t] = frame(1, t < 5 ? 0.5 : t < 12 ? 2 : 0.7, t == moved ? new InPlaneMotion(2, 0, 0)
				: InPlaneMotion.NONE);
		return MadeSeries.of(GRID, TimeAxis.uniform(24, 5), (x, y, z, t) -> frames[t][z][x + 44 * y] +
			random.nextGaussian());
	}

	@Test
	void aFrameOfASeriesThatMovedIsFoundAndPutBack() {
		SplittableRandom random = new SplittableRandom(9);
		DynamicSeries moved = series(14, random);
		for (MotionCorrected result : List.of(MotionCorrection.DEFAULT.correct(moved, Progress.NONE),
			MotionCorrection.DEFAULT.correctVisible(moved, 5, Progress.NONE)))
		{
			assertEquals(1, result.count(FrameMotion.State.CORRECTED), result.frames()::toString);
			assertEquals(23, result.count(FrameMotion.State.STILL));
			assertNear(new InPlaneMotion(2, 0, 0), result.frames().get(14).motion(), 0.1);
			float[] expected = frame(1, 0.7, InPlaneMotion.NONE)[1];
			float[] back = result.series().plane(1, 14);
			double square = IntStream.of(EDGES).filter(v -> v >= PIXELS).mapToDouble(v -> Math.pow(
				expected[v - PIXELS] - back[v - PIXELS], 2)).average().orElseThrow();
			assertTrue(Math.sqrt(square) < 1.5, "left " + Math.sqrt(square));
		}
	}
}
