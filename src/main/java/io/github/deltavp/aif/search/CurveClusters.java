// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.series.DoubleSelection;
import io.github.deltavp.series.ParallelLoop;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Groups curves by shape: k-means on curves scaled to unit mean over the window around the first
 * pass, as in Mouridsen K et al., Magn Reson Med 2006;55:524,
 * <a href="https://doi.org/10.1002/mrm.20759">doi 10.1002/mrm.20759</a>. Deterministic: the first
 * centres are the means of the curves in equal shares by their first moment.
 */
final class CurveClusters {

	private static final int ITERATIONS = 20;
	/** More curves move the centres by less than these differ anyway; see docs/aif.md. */
	private static final int MOST_CURVES = 4000;
	/** Frames of which the sums are made at once. */
	private static final int TOGETHER = 4;

	private final CurveShapes shapes;
	private final int[] label;
	private final double[][] centres;

	CurveClusters(CurveShapes shapes, int clusters) {
		this(shapes, clusters, MOST_CURVES);
	}

	/** @param most no more curves than that, evenly spread, decide where the centres lie */
	CurveClusters(CurveShapes shapes, int clusters, int most) {
		CurveClusters some = shapes.count() > most ? new CurveClusters(shapes.everyNth((shapes.count() +
			most - 1) / most), clusters, most) : null;
		this.shapes = shapes;
		this.centres = some == null ? new double[clusters][shapes.frames()] : some.centres;
		this.label = some == null ? initialLabels(firstMoments(shapes), clusters) : new int[shapes
			.count()];
		if (some == null) iterate();
		else assign();
	}

	private void iterate() {
		for (int i = 0; i < ITERATIONS; i++) {
			updateCentres();
			if (!assign()) return;
		}
		updateCentres();
	}

	/** @return the cluster of each voxel */
	int[] labels() {
		return label;
	}

	/** @return whether any curve belongs to a cluster */
	boolean isFilled(int cluster) {
		return shapes.count() > 0 && !Double.isNaN(centres[cluster][0]);
	}

	/** @return the mean shape of a cluster; NaN if it is empty */
	double[] centre(int cluster) {
		return centres[cluster].clone();
	}

	/** Equal shares by rank; of equal moments the earlier voxel comes first. */
	private static int[] initialLabels(double[] moment, int clusters) {
		int[] label = new int[moment.length];
		for (int k = 1; k < clusters; k++) {
			int first = (int) (((long) k * moment.length + clusters - 1) / clusters);
			if (first < moment.length) raise(label, moment, first);
		}
		return label;
	}

	/** Adds 1 to the labels of that rank and above. */
	private static void raise(int[] label, double[] moment, int rank) {
		double limit = DoubleSelection.kth(moment.clone(), moment.length, rank);
		int below = rank;
		for (double value : moment)
			if (value < limit) below--;
		for (int i = 0; i < label.length; i++) {
			boolean above = moment[i] > limit || moment[i] == limit && below-- <= 0;
			label[i] += above ? 1 : 0;
		}
	}

	private static double[] firstMoments(CurveShapes shapes) {
		double[] sum = new double[shapes.count()];
		double[] moment = new double[sum.length];
		for (int t = 0; t < shapes.frames(); t++)
			for (int i = 0; i < sum.length; i++) {
				sum[i] += shapes.values()[t][i];
				moment[i] += (float) (t * shapes.values()[t][i]);
			}
		for (int i = 0; i < sum.length; i++)
			moment[i] = Double.isNaN(moment[i] / sum[i]) ? Double.POSITIVE_INFINITY : moment[i] / sum[i];
		return moment;
	}

	private void updateCentres() {
		int[] count = new int[centres.length];
		for (int k : label)
			count[k]++;
		int frames = shapes.frames();
		ParallelLoop.over((frames + TOGETHER - 1) / TOGETHER).forEach(i -> {
			int from = Math.min(i * TOGETHER, Math.max(0, frames - TOGETHER));
			double[][] sum = sums(from, Math.min(TOGETHER, frames - from));
			for (int k = 0; k < centres.length; k++)
				for (int t = 0; t < sum.length; t++)
					centres[k][from + t] = sum[t][k] / count[k];
		});
	}

	private double[][] sums(int from, int frames) {
		double[][] sum = new double[frames][centres.length];
		if (frames == TOGETHER) addTogether(Arrays.copyOfRange(shapes.values(), from, from + frames),
			sum);
		else for (int t = 0; t < frames; t++)
			for (int i = 0; i < label.length; i++)
				sum[t][label[i]] += shapes.values()[from + t][i];
		return sum;
	}

	/** Sums of four frames do not wait for each other. */
	private void addTogether(double[][] v, double[][] sum) {
		for (int i = 0; i < label.length; i++) {
			int k = label[i];
			sum[0][k] += v[0][i];
			sum[1][k] += v[1][i];
			sum[2][k] += v[2][i];
			sum[3][k] += v[3][i];
		}
	}

	private boolean assign() {
		AtomicBoolean changed = new AtomicBoolean();
		shapes.forEach((from, to) -> {
			if (assign(from, to)) changed.set(true);
		});
		return changed.get();
	}

	/** The centre of an empty cluster is NaN and attracts nothing. */
	private boolean assign(int from, int to) {
		int[] nearest = new int[to - from];
		double[] least = new double[to - from];
		double[] distance = new double[to - from];
		Arrays.fill(least, Double.POSITIVE_INFINITY);
		for (int k = 0; k < centres.length; k++) {
			shapes.distances(centres[k], from, to, distance);
			nearer(distance, k, least, nearest);
		}
		boolean same = Arrays.equals(nearest, 0, to - from, label, from, to);
		System.arraycopy(nearest, 0, label, from, to - from);
		return !same;
	}

	private static void nearer(double[] distance, int k, double[] least, int[] nearest) {
		for (int i = 0; i < least.length; i++) {
			boolean nearer = distance[i] < least[i];
			nearest[i] = nearer ? k : nearest[i];
			least[i] = nearer ? distance[i] : least[i];
		}
	}
}
