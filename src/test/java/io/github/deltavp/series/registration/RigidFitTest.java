// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Planes;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RigidFitTest {

	private static final VoxelGrid AXIAL = VoxelGrid.axisAligned(20, 20, 8, 2, 2.5, 4);
	/** Around the other, with slices across it. */
	private static final VoxelGrid SAGITTAL = new VoxelGrid(30, 26, 18, 2.2, 2, 3, List.of(45., -9.,
		40.), List.of(0., 1., 0.), List.of(0., 0., -1.));
	private static final Vector3D CENTRE = new Vector3D(19, 24, 14);
	private static final ToDoubleFunction<Vector3D> BEFORE = DrawnImage.blobs(3, 14, CENTRE
		.scalarMultiply(2));
	private static final ToDoubleFunction<Vector3D> AFTER = DrawnImage.blobs(4, 14, CENTRE
		.scalarMultiply(2));
	private static final StillImages PRE = images(AXIAL, BEFORE, AFTER);
	private static final int[] ALL = IntStream.range(0, 3200).toArray();

	private static StillImages images(VoxelGrid grid, ToDoubleFunction<Vector3D> before,
		ToDoubleFunction<Vector3D> after)
	{
		return new StillImages(grid, DrawnImage.of(grid, before), DrawnImage.of(grid, after));
	}

	private static RigidMotion motion(Vector3D shift, Vector3D axis, double degrees) {
		return new RigidMotion(CENTRE, shift, new Rotation(axis, Math.toRadians(degrees),
			RotationConvention.VECTOR_OPERATOR));
	}

	private static double worst(RigidMotion a, RigidMotion b) {
		return Arrays.stream(ALL).mapToObj(AXIAL::positionMm).map(Vector3D::new).mapToDouble(at -> a
			.apply(at).distance(b.apply(at))).max().orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "4, -3, 2, 0", "0, 0, 0, 12", "-2, 3, 3, -9" })
	void aMotionIsFoundWhateverTheGainOfEachImage(double x, double y, double z, double degrees) {
		RigidMotion truth = motion(new Vector3D(x, y, z), new Vector3D(1, -2, 1.5), degrees);
		ToDoubleFunction<Vector3D> before = DrawnImage.moved(BEFORE, truth);
		ToDoubleFunction<Vector3D> after = DrawnImage.moved(AFTER, truth);
		StillImages post = images(SAGITTAL, at -> 250 * before.applyAsDouble(at) - 70, at -> 3 - 0.6 *
			after.applyAsDouble(at));
		RigidMotion start = RigidMotion.shifted(CENTRE, Vector3D.ZERO);
		RigidMotion found = new RigidFit(PRE, ALL, post).from(start);
		assertTrue(worst(truth, found) < 0.15, worst(truth, found) + " mm");
		RigidMotion plain = new RigidFit(PRE, ALL, images(SAGITTAL, before, after)).from(start);
		assertEquals(0, worst(plain, found), 0.01);
	}

	@Test
	void whatImagesDoNotShowIsNoShiftAndNoTurn() {
		StillImages blank = images(AXIAL, at -> 2, at -> 3);
		Vector3D shift = new Vector3D(1, 2, -1);
		RigidMotion found = new RigidFit(blank, ALL, images(SAGITTAL, at -> 4, at -> 1)).from(motion(
			shift, new Vector3D(1, 2, 3), 20));
		assertEquals(0, found.degrees(), 1e-9);
		assertEquals(0, found.shift().distance(shift), 1e-12);
	}

	/** Two of five voxels must be known. */
	@Test
	void theCorrelationIsPearsonsOfTheImageThatFitsWorse() {
		SplittableRandom random = new SplittableRandom(1);
		StillImages noisy = images(AXIAL, at -> 7 - BEFORE.applyAsDouble(at) + 0.1 * random
			.nextGaussian(), at -> AFTER.applyAsDouble(at) + 0.1 * random.nextGaussian());
		StillImages swapped = new StillImages(AXIAL, PRE.after(), PRE.before());
		int[] voxels = { 50, 640, 900, 1300, 1800, 2200, 2500, 2700, 2900, 3100 };
		StillImages gaps = images(AXIAL, BEFORE, AFTER);
		for (int unknown = 0; unknown < 6; unknown++)
			Planes.plane(gaps.before(), voxels[unknown] / 400)[voxels[unknown] % 400] = Float.NaN;
		RigidMotion none = RigidMotion.shifted(CENTRE, Vector3D.ZERO);
		double before = pearson(PRE.before(), noisy.before(), voxels);
		double after = pearson(PRE.after(), noisy.after(), voxels);
		assertTrue(before < Math.min(0, after), before + " " + after);
		assertEquals(before, new RigidFit(PRE, voxels, noisy).correlation(none), 1e-9);
		assertEquals(before, new RigidFit(swapped, voxels, new StillImages(AXIAL, noisy.after(), noisy
			.before())).correlation(none), 1e-9);
		assertEquals(Math.min(after, pearson(PRE.before(), noisy.before(), Arrays.copyOfRange(voxels, 6,
			10))), new RigidFit(gaps, voxels, noisy).correlation(none), 1e-9);
		Planes.plane(gaps.before(), voxels[6] / 400)[voxels[6] % 400] = Float.NaN;
		assertEquals(Double.NaN, new RigidFit(gaps, voxels, noisy).correlation(none));
	}

	private static double pearson(RandomAccessibleInterval<FloatType> a,
		RandomAccessibleInterval<FloatType> b, int[] voxels)
	{
		return new PearsonsCorrelation().correlation(new ImageSlopes(AXIAL, a).values(voxels),
			new ImageSlopes(AXIAL, b).values(voxels));
	}

	@Test
	void thatOfAnImageWithItselfIsOne() {
		assertEquals(1, new RigidFit(PRE, ALL, PRE).correlation(RigidMotion.shifted(CENTRE,
			Vector3D.ZERO)), 1e-9);
	}

	/**
	 * With noise, a place that therapy changed, unknown voxels and voxels outside the second visit:
	 * where the fit ends, a step of weighted least squares moves nothing any more. The step is made
	 * here from the definition: weights 1 / (s (1 + (d / 2s)²))² with the spread s of the differences
	 * d (Geman and McClure), effects of motion by small motions, and turns of usually 10°.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void theFitEndsWhereTheWeightedDifferencesBalance(long seed) {
		RigidMotion truth = motion(new Vector3D(-2, 3, 3), new Vector3D(1, -2, 1.5), 12);
		SplittableRandom random = new SplittableRandom(seed);
		ToDoubleFunction<Vector3D> before = DrawnImage.moved(BEFORE, truth);
		ToDoubleFunction<Vector3D> after = DrawnImage.moved(AFTER, truth);
		StillImages post = images(AXIAL, at -> before.applyAsDouble(at) + 0.3 * random.nextGaussian() +
			(at.getX() < 6 ? 2 : 0), at -> 2 - 3 * after.applyAsDouble(at) + 0.9 * random.nextGaussian());
		StillImages pre = images(AXIAL, BEFORE, AFTER);
		Planes.plane(pre.after(), 4)[210] = Float.NaN;
		int[] voxels = IntStream.concat(IntStream.of(1810, 1809, 1830), random.ints(500, 0, 3200))
			.toArray();
		RigidMotion found = new RigidFit(pre, voxels, post).from(RigidMotion.shifted(CENTRE,
			Vector3D.ZERO));
		RealVector step = step(pre, voxels, post, found);
		double moved = step.getSubVector(0, 3).getNorm() + 25 * step.getSubVector(3, 3).getNorm();
		assertTrue(moved < 0.02, moved + " mm");
	}

	private static RealVector step(StillImages pre, int[] voxels, StillImages post,
		RigidMotion motion)
	{
		RealMatrix matrix = new Array2DRowRealMatrix(10, 10);
		RealVector right = new ArrayRealVector(10);
		for (int axis = 3; axis < 6; axis++) {
			matrix.addToEntry(axis, axis, Math.pow(Math.toRadians(10), -2));
			right.addToEntry(axis, -motion.turn().toArray()[axis - 3] * Math.pow(Math.toRadians(10), -2));
		}
		addImage(6, pre.before(), voxels, post.before(), motion, matrix, right);
		addImage(8, pre.after(), voxels, post.after(), motion, matrix, right);
		return new LUDecomposition(matrix).getSolver().solve(right);
	}

	/** The gain and offset are those that balance, given the motion. */
	private static void addImage(int column, RandomAccessibleInterval<FloatType> image, int[] voxels,
		RandomAccessibleInterval<FloatType> other, RigidMotion motion, RealMatrix matrix,
		RealVector right)
	{
		double[] value = new ImageSlopes(AXIAL, image).values(voxels);
		double[][] slope = new ImageSlopes(AXIAL, image).slopes(voxels);
		double[] shown = Arrays.stream(voxels).mapToDouble(voxel -> shown(other, motion.apply(
			new Vector3D(AXIAL.positionMm(voxel))))).toArray();
		double[] line = { 0, 0 };
		double[] weight = new double[voxels.length];
		Arrays.fill(weight, 1);
		for (int i = 0; i < 200; i++) {
			line = line(value, shown, slope, weight);
			weight = weights(value, shown, line);
		}
		for (int v = 0; v < voxels.length; v++) {
			if (!isKnown(value[v], shown[v], slope[v])) continue;
			RealVector effect = new ArrayRealVector(10);
			Vector3D place = new Vector3D(AXIAL.positionMm(voxels[v]));
			for (int move = 0; move < 6; move++)
				effect.setEntry(move, -line[0] * effect(place, motion, move).dotProduct(motion.rotation()
					.applyTo(new Vector3D(slope[v]))));
			effect.setEntry(column, value[v]);
			effect.setEntry(column + 1, 1);
			double difference = shown[v] - line[0] * value[v] - line[1];
			for (int i = 0; i < 10; i++) {
				right.addToEntry(i, weight[v] * effect.getEntry(i) * difference);
				for (int j = 0; j < 10; j++)
					matrix.addToEntry(i, j, weight[v] * effect.getEntry(i) * effect.getEntry(j));
			}
		}
	}

	private static boolean isKnown(double value, double shown, double[] slope) {
		return !Double.isNaN(value * shown * slope[0] * slope[1] * slope[2]);
	}

	/** How a place goes on with a small shift or turn about an axis. */
	private static Vector3D effect(Vector3D place, RigidMotion motion, int move) {
		double[] small = new double[6];
		small[move] = 1e-6;
		return motion.further(new Vector3D(small[0], small[1], small[2]), new Vector3D(small[3],
			small[4], small[5])).apply(place).subtract(motion.apply(place)).scalarMultiply(1e6);
	}

	private static double[] line(double[] x, double[] y, double[][] slope, double[] weight) {
		double n = 0;
		double meanX = 0;
		double meanY = 0;
		double squares = 0;
		double products = 0;
		for (int i = 0; i < x.length; i++)
			if (isKnown(x[i], y[i], slope[i])) {
				n += weight[i];
				meanX += weight[i] * x[i];
				meanY += weight[i] * y[i];
				squares += weight[i] * x[i] * x[i];
				products += weight[i] * x[i] * y[i];
			}
		double gain = (products - meanX * meanY / n) / (squares - meanX * meanX / n);
		return new double[] { gain, (meanY - gain * meanX) / n };
	}

	private static double[] weights(double[] x, double[] y, double[] line) {
		double[] difference = IntStream.range(0, x.length).mapToDouble(i -> y[i] - line[0] * x[i] -
			line[1]).toArray();
		double[] sizes = Arrays.stream(difference).filter(d -> !Double.isNaN(d)).map(Math::abs).sorted()
			.toArray();
		double spread = 1.4826 * sizes[sizes.length / 2];
		return Arrays.stream(difference).map(d -> Math.pow(spread * (1 + Math.pow(d / (2 * spread), 2)),
			-2)).toArray();
	}

	/** The weighted mean of the eight voxels around a place; those of the border go on outside. */
	private static double shown(RandomAccessibleInterval<FloatType> image, Vector3D place) {
		double[] at = AXIAL.voxelAt(place.toArray());
		if (!AXIAL.holds(at)) return Double.NaN;
		double sum = 0;
		for (int x = (int) Math.floor(at[0]); x <= Math.floor(at[0]) + 1; x++)
			for (int y = (int) Math.floor(at[1]); y <= Math.floor(at[1]) + 1; y++)
				for (int z = (int) Math.floor(at[2]); z <= Math.floor(at[2]) + 1; z++)
					sum += (1 - Math.abs(at[0] - x)) * (1 - Math.abs(at[1] - y)) * (1 - Math.abs(at[2] - z)) *
						Planes.plane(image, within(z, 8))[within(x, 20) + 20 * within(y, 20)];
		return sum;
	}

	private static int within(int place, int count) {
		return Math.max(0, Math.min(count - 1, place));
	}
}
