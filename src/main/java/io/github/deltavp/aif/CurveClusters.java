/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.aif;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Groups curves by shape: k-means on curves scaled to unit mean over the window around the first
 * pass, as in Mouridsen K et al., Magn Reson Med 2006;55:524,
 * <a href="https://doi.org/10.1002/mrm.20759">doi 10.1002/mrm.20759</a>. Deterministic: the first
 * centres are the means of the curves in equal shares by their first moment.
 */
final class CurveClusters {

	private static final int ITERATIONS = 20;

	private final float[][] shapes;
	private final int[] label;
	private final double[][] centres;

	/** @param shapes one row a voxel, one column a frame */
	CurveClusters(float[][] shapes, int clusters) {
		this.shapes = shapes;
		this.label = initialLabels(shapes, clusters);
		this.centres = new double[clusters][];
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
		return shapes.length > 0 && !Double.isNaN(centres[cluster][0]);
	}

	/** @return the mean shape of a cluster; NaN if it is empty */
	double[] centre(int cluster) {
		return centres[cluster].clone();
	}

	private static int[] initialLabels(float[][] shapes, int clusters) {
		double[] moment = Arrays.stream(shapes).mapToDouble(CurveClusters::firstMoment).toArray();
		int[] order = IntStream.range(0, shapes.length).boxed().sorted(Comparator.comparingDouble(
			i -> moment[i])).mapToInt(Integer::intValue).toArray();
		int[] label = new int[shapes.length];
		for (int rank = 0; rank < order.length; rank++)
			label[order[rank]] = (int) ((long) rank * clusters / order.length);
		return label;
	}

	private static double firstMoment(float[] shape) {
		double sum = 0;
		double weighted = 0;
		for (int t = 0; t < shape.length; t++) {
			sum += shape[t];
			weighted += t * shape[t];
		}
		return weighted / sum;
	}

	private void updateCentres() {
		int[] count = new int[centres.length];
		for (int k = 0; k < centres.length; k++)
			centres[k] = new double[shapes.length == 0 ? 0 : shapes[0].length];
		for (int i = 0; i < shapes.length; i++) {
			count[label[i]]++;
			for (int t = 0; t < shapes[i].length; t++)
				centres[label[i]][t] += shapes[i][t];
		}
		for (int k = 0; k < centres.length; k++)
			for (int t = 0; t < centres[k].length; t++)
				centres[k][t] /= count[k];
	}

	private boolean assign() {
		boolean changed = false;
		for (int i = 0; i < shapes.length; i++) {
			int nearest = nearest(shapes[i]);
			changed |= nearest != label[i];
			label[i] = nearest;
		}
		return changed;
	}

	private int nearest(float[] shape) {
		int nearest = 0;
		double least = Double.POSITIVE_INFINITY;
		for (int k = 0; k < centres.length; k++) {
			double distance = distance(shape, centres[k]);
			if (distance < least) {
				least = distance;
				nearest = k;
			}
		}
		return nearest;
	}

	/** Sum of squared differences; NaN for the centre of an empty cluster, which attracts nothing. */
	static double distance(float[] shape, double[] centre) {
		double sum = 0;
		for (int t = 0; t < shape.length; t++) {
			double d = shape[t] - centre[t];
			sum += d * d;
		}
		return sum;
	}
}
