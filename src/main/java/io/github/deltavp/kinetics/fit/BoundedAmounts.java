// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

/**
 * Least squares with one or two columns whose amounts are not negative, the last one's also limited
 * from above: in closed form.
 */
final class BoundedAmounts {

	/** Amounts of the columns. */
	final double[] amount = new double[2];
	/** Explained sum of squares, |y|² − |residual|². */
	double explained;
	/** Whether each amount is strictly inside its bounds. */
	final boolean[] free = new boolean[2];
	/** Whether the last amount is at its limit. */
	boolean atLimit;

	/** One column: {@code ee} its square, {@code ye} its product with the curve. */
	void solve(double ee, double ye, double limit) {
		solve(1, 0, ee, 0, ye, limit);
		free[0] = free[1];
		amount[0] = amount[1];
	}

	/** Columns f and e, the first one left out. */
	void solveLast(double ee, double ye, double limit) {
		solve(1, 0, ee, 0, ye, limit);
	}

	/**
	 * Columns f and e. For every amount of e the best one of f is known, and what is left is convex
	 * in the amount of e, so that clipping its optimum is exact.
	 */
	void solve(double ff, double fe, double ee, double yf, double ye, double limit) {
		double determinant = ff * ee - fe * fe;
		double both = determinant > 1e-14 * ff * ee ? (ff * ye - fe * yf) / determinant : 0;
		boolean withF = yf - both * fe > 0;
		double alone = withF ? both : ye / ee;
		if (!withF && yf - alone * fe > 0) alone = yf / fe;
		amount[1] = Math.max(0, Math.min(alone, limit));
		amount[0] = Math.max(0, (yf - amount[1] * fe) / ff);
		atLimit = alone >= limit;
		free[1] = amount[1] > 0 && !atLimit;
		free[0] = amount[0] > 0;
		explained = amount[0] * (2 * yf - amount[0] * ff - 2 * amount[1] * fe) + amount[1] * (2 * ye -
			amount[1] * ee);
	}
}
