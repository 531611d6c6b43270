// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.aif.bolus.VoxelCurves;
import io.github.deltavp.series.ParallelLoop;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The enhancement of some voxels around the first pass, scaled to a mean of 1, so that curves of
 * one shape are one curve. Frame-major, so that loops over the voxels run through memory in order.
 *
 * @param values enhancement ÷ its mean, [frame][member], in the precision of float
 */
record CurveShapes(double[][] values) {

	/** Members that one task works on. */
	private static final int TILE = 2048;

	/** What is done to the members from … to − 1. */
	@FunctionalInterface
	interface Part {

		void run(int from, int to);
	}

	/**
	 * @param members positions in the curves
	 * @param from first frame of the window
	 * @param to frame after its last
	 */
	static CurveShapes of(VoxelCurves curves, int[] members, BolusOnset onset, int from, int to) {
		double[] baseline = curves.means(members, onset.firstBaselineFrame(), onset
			.firstEnhancedFrame());
		CurveShapes shapes = new CurveShapes(new double[to - from][members.length]);
		shapes.forEach((first, last) -> {
			for (int t = from; t < to; t++)
				fill(curves.signal()[t], members, baseline, shapes.values, t - from, first, last);
			shapes.scale(first, last);
		});
		return shapes;
	}

	/** A missing sample keeps the value before it. */
	private static void fill(float[] signal, int[] members, double[] baseline, double[][] values,
		int frame, int from, int to)
	{
		for (int i = from; i < to; i++) {
			double rise = signal[members[i]] - baseline[i];
			double missing = frame == 0 ? 0 : values[frame - 1][i];
			values[frame][i] = rise == rise ? (float) rise : missing;
		}
	}

	private void scale(int from, int to) {
		double[] mean = new double[to - from];
		for (double[] frame : values)
			for (int i = from; i < to; i++)
				mean[i - from] += (float) frame[i] / values.length;
		for (double[] frame : values)
			for (int i = from; i < to; i++)
				frame[i] = (float) (frame[i] / mean[i - from]);
	}

	int frames() {
		return values.length;
	}

	int count() {
		return values.length == 0 ? 0 : values[0].length;
	}

	/** @return the shapes of these members alone */
	CurveShapes only(int[] which) {
		double[][] some = new double[values.length][which.length];
		for (int t = 0; t < some.length; t++)
			for (int i = 0; i < which.length; i++)
				some[t][i] = values[t][which[i]];
		return new CurveShapes(some);
	}

	/** @return the shapes of every n-th member */
	CurveShapes everyNth(int n) {
		return only(IntStream.range(0, (count() + n - 1) / n).map(i -> i * n).toArray());
	}

	/** Works on all members, in parallel. */
	void forEach(Part part) {
		int parts = (count() + TILE - 1) / TILE;
		if (parts < 2) part.run(0, count());
		else ParallelLoop.over(parts).forEach(i -> part.run(i * TILE, Math.min(count(), (i + 1) *
			TILE)));
	}

	/**
	 * Adds up the squared differences from a curve; NaN where the curve is.
	 *
	 * @param sum gets those of the members from … to − 1 at 0 …
	 */
	void distances(double[] curve, int from, int to, double[] sum) {
		Arrays.fill(sum, 0);
		double[] part = new double[to - from];
		for (int t = 0; t < curve.length; t++) {
			System.arraycopy(values[t], from, part, 0, part.length);
			addSquares(part, curve[t], sum);
		}
	}

	/** Both arrays from the same place on, or the loop is not vectorised. */
	private static void addSquares(double[] frame, double value, double[] sum) {
		for (int i = 0; i < frame.length; i++) {
			double d = frame[i] - value;
			sum[i] += d * d;
		}
	}
}
