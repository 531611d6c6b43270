// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.motion;

import io.github.deltavp.series.DoubleSelection;
import io.github.deltavp.series.NormalEquations;
import java.util.Arrays;

/**
 * How badly frames fit where they lie. Each is compared at the edges with the sum of the templates,
 * each with a factor of its own by least squares. The normal matrix is made once for all frames,
 * because the templates do not change.
 */
final class FrameAtRest {

	/** Standard deviation ÷ median absolute value of a normal distribution. */
	private static final double NORMAL = 1.4826;

	private final double[][] templates;
	private final NormalEquations equations;

	/** @param templates at the edges, [template][edge], all finite */
	FrameAtRest(double[][] templates) {
		this.templates = templates;
		equations = equations(new double[templates[0].length]);
	}

	/**
	 * @param signal of a frame at the edges
	 * @return robust spread of what the templates leave, in units of the signal; NaN without edges
	 */
	double spread(double[] signal) {
		double[] left = signal.clone();
		double[] factors = solve(signal);
		for (int k = 0; k < factors.length; k++)
			subtract(left, factors[k], templates[k]);
		int known = 0;
		for (double value : left)
			if (!Double.isNaN(value)) left[known++] = Math.abs(value);
		return known == 0 ? Double.NaN : NORMAL * DoubleSelection.kth(left, known, known / 2);
	}

	private static void subtract(double[] left, double factor, double[] template) {
		for (int e = 0; e < left.length; e++)
			left[e] -= factor * template[e];
	}

	/** What is not finite in the frame does not count. */
	private double[] solve(double[] signal) {
		double[] right = new double[templates.length];
		for (int k = 0; k < right.length; k++)
			right[k] = product(templates[k], signal);
		boolean whole = Arrays.stream(right).allMatch(Double::isFinite);
		return whole ? equations.withRight(right).solve() : equations(signal).solve();
	}

	private static double product(double[] a, double[] b) {
		double sum = 0;
		for (int e = 0; e < a.length; e++)
			sum += a[e] * b[e];
		return sum;
	}

	private NormalEquations equations(double[] signal) {
		NormalEquations all = new NormalEquations(templates.length);
		double[] row = new double[templates.length];
		for (int e = 0; e < signal.length; e++) {
			for (int k = 0; k < row.length; k++)
				row[k] = templates[k][e];
			if (Double.isFinite(signal[e])) all.add(row, signal[e], 1);
		}
		return all;
	}
}
