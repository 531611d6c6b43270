// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.registration;

import io.github.deltavp.series.DoubleSelection;
import io.github.deltavp.series.NormalEquations;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * Rigid registration of two pairs of images by Gauss–Newton, with the slopes of the first visit's
 * images, which need not be made again (Baker and Matthews, Int J Comput Vis 2004;56:221, doi
 * 10.1023/B:VISI.0000011205.11775.fd), and with weights that fall off where the images differ by
 * more than noise (Geman–McClure): what therapy changed has no say. For one thread.
 */
final class RigidFit {

	private static final int STEPS = 20;
	/** A step that moves nothing by more than this (mm) is the last. */
	private static final double CONVERGED_MM = 0.01;
	/** A rotation counts by what it moves at this distance from the centre. */
	private static final double LEVER_MM = 25;
	/** Rotations that a thin slab does not determine stay small. */
	private static final double USUAL_TURN = Math.toRadians(10);
	/** Standard deviation ÷ median absolute value of a normal distribution. */
	private static final double NORMAL = 1.4826;
	/** Share of the voxels that must lie within the second visit. */
	private static final double LEAST_SHARE = 0.4;
	private static final int MOVES = 6;

	private final VoxelGrid other;
	private final double[][] places;
	/** Where they lie by now. */
	private final double[][] moved;
	/** Of the first visit, [image][voxel], and its slopes in patient coordinates (per mm). */
	private final double[][] values;
	private final double[][][] slopes;
	private final List<BetweenVoxels> there;
	/** What the second visit shows less what was expected, [image][voxel]; NaN outside it. */
	private final double[][] differences;
	private final double[][] shown;
	private final double[] gains;
	private final double[] offsets;

	/**
	 * @param pre images of the first visit
	 * @param voxels of it that take part
	 * @param post images of the second
	 */
	RigidFit(StillImages pre, int[] voxels, StillImages post) {
		VoxelGrid grid = pre.grid();
		other = post.grid();
		places = Arrays.stream(voxels).mapToObj(grid::positionMm).toArray(double[][]::new);
		moved = new double[voxels.length][3];
		List<RandomAccessibleInterval<FloatType>> here = List.of(pre.before(), pre.after());
		values = here.stream().map(image -> new ImageSlopes(grid, image).values(voxels)).toArray(
			double[][]::new);
		slopes = here.stream().map(image -> new ImageSlopes(grid, image).slopes(voxels)).toArray(
			double[][][]::new);
		there = List.of(new BetweenVoxels(other, post.before()), new BetweenVoxels(other, post
			.after()));
		differences = new double[here.size()][voxels.length];
		shown = new double[here.size()][voxels.length];
		gains = new double[here.size()];
		offsets = new double[here.size()];
	}

	/** @return the motion near a start */
	RigidMotion from(RigidMotion start) {
		RigidMotion motion = start;
		look(motion);
		for (int image = 0; image < values.length; image++)
			scale(image);
		for (int i = 0; i < STEPS; i++) {
			double[] step = equations(motion).solve();
			Vector3D shift = new Vector3D(step[0], step[1], step[2]);
			Vector3D turn = new Vector3D(step[3], step[4], step[5]);
			motion = motion.further(shift, turn);
			for (int image = 0; image < gains.length; image++) {
				gains[image] += step[MOVES + 2 * image];
				offsets[image] += step[MOVES + 2 * image + 1];
			}
			look(motion);
			if (shift.getNorm() + LEVER_MM * turn.getNorm() < CONVERGED_MM) break;
		}
		return motion;
	}

	/** @return the lower correlation of the two images; NaN where too few voxels lie within both */
	double correlation(RigidMotion motion) {
		look(motion);
		double lowest = 1;
		for (int image = 0; image < values.length; image++)
			lowest = Math.min(lowest, correlation(values[image], shown[image]));
		return lowest;
	}

	private static double correlation(double[] a, double[] b) {
		NormalEquations line = new NormalEquations(2);
		int count = 0;
		double sum = 0;
		double squares = 0;
		for (int i = 0; i < a.length; i++)
			if (Double.isFinite(a[i]) && Double.isFinite(b[i])) {
				line.add(new double[] { a[i], 1 }, b[i], 1);
				sum += b[i];
				squares += b[i] * b[i];
				count++;
			}
		if (count < LEAST_SHARE * a.length) return Double.NaN;
		double[] solved = line.solve();
		double spread = squares - sum * sum / count;
		double explained = line.explained(solved) - sum * sum / count;
		return Math.signum(solved[0]) * Math.sqrt(Math.max(0, Math.min(1, explained / spread)));
	}

	/** What the second visit shows where the voxels lie by now. */
	private void look(RigidMotion motion) {
		VoxelGrid.Axes axes = new VoxelGrid.Axes(other);
		double[] at = new double[3];
		for (int v = 0; v < places.length; v++) {
			motion.apply(places[v], moved[v]);
			axes.voxelAt(moved[v], at);
			boolean inside = other.holds(at);
			for (int image = 0; image < shown.length; image++)
				shown[image][v] = inside ? there.get(image).at(at) : Double.NaN;
		}
	}

	/** First gain and offset of an image: those of least squares. */
	private void scale(int image) {
		NormalEquations line = new NormalEquations(2);
		for (int v = 0; v < places.length; v++)
			if (Double.isFinite(values[image][v]) && Double.isFinite(shown[image][v])) line.add(
				new double[] { values[image][v], 1 }, shown[image][v], 1);
		double[] solved = line.solve();
		gains[image] = solved[0];
		offsets[image] = solved[1];
	}

	private NormalEquations equations(RigidMotion motion) {
		NormalEquations equations = new NormalEquations(MOVES + 2 * values.length);
		double[] row = new double[MOVES + 2 * values.length];
		Vector3D turned = motion.turn();
		for (int axis = 0; axis < 3; axis++) {
			row[3 + axis] = 1;
			equations.add(row, -turned.toArray()[axis], 1 / (USUAL_TURN * USUAL_TURN));
			row[3 + axis] = 0;
		}
		for (int image = 0; image < values.length; image++)
			add(image, motion, equations);
		return equations;
	}

	private void add(int image, RigidMotion motion, NormalEquations equations) {
		double spread = subtract(image);
		double[] middle = motion.centre().add(motion.shift()).toArray();
		double[] slope = new double[3];
		double[] row = new double[MOVES + 2 * values.length];
		for (int v = 0; v < places.length; v++) {
			double difference = differences[image][v];
			if (!Double.isFinite(difference) || !isKnown(slopes[image][v])) continue;
			motion.rotation().applyTo(slopes[image][v], slope);
			fill(row, gains[image], slope, moved[v], middle);
			row[MOVES + 2 * image] = -values[image][v];
			row[MOVES + 2 * image + 1] = -1;
			double z = difference / (2 * spread);
			equations.add(row, -difference, 1 / ((1 + z * z) * (1 + z * z) * spread * spread));
		}
	}

	/** A neighbour may be missing. */
	private static boolean isKnown(double[] slope) {
		return Double.isFinite(slope[0] + slope[1] + slope[2]);
	}

	/** What a shift along each axis adds, and a turn about it through the middle. */
	private static void fill(double[] row, double gain, double[] slope, double[] at,
		double[] middle)
	{
		for (int axis = 0; axis < 3; axis++)
			row[axis] = gain * slope[axis];
		double x = at[0] - middle[0];
		double y = at[1] - middle[1];
		double z = at[2] - middle[2];
		row[3] = y * row[2] - z * row[1];
		row[4] = z * row[0] - x * row[2];
		row[5] = x * row[1] - y * row[0];
	}

	/** @return robust spread of the differences of an image; a little above 0 where there are none */
	private double subtract(int image) {
		double[] sizes = new double[places.length];
		int known = 0;
		for (int v = 0; v < places.length; v++) {
			double difference = shown[image][v] - gains[image] * values[image][v] - offsets[image];
			differences[image][v] = difference;
			if (Double.isFinite(difference)) sizes[known++] = Math.abs(difference);
		}
		return known == 0 ? 1 : Math.max(1e-9, NORMAL * DoubleSelection.kth(sizes, known, known / 2));
	}
}
