// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import io.github.deltavp.kinetics.algebra.EvenNodes;

/**
 * Looks again from the best place that {@link CurveSolver} has found with at most one rate and a
 * delay: all delays at its rate, all rates at its delay. The nodes of its grid lie too far apart to
 * tell where one of the two matters little. For one thread.
 */
final class CurveScan {

	private static final int STARTS = 4;
	/** Starts nearer than this to the best ln k, or delay in s, lead to the same place. */
	private static final double KNOWN_LOG_RATE = 0.3;
	private static final double KNOWN_DELAY_SECONDS = 0.5;

	private final CurveSolver solver;
	private final StartGrid grid;
	/** Number of rates, and so the number of the delay. */
	private final int rates;
	private final double[] delays;

	CurveScan(CurveSolver solver, StartGrid grid) {
		this.solver = solver;
		this.grid = grid;
		rates = solver.columns.rates;
		delays = EvenNodes.between(solver.lower[rates], solver.upper[rates], KNOWN_DELAY_SECONDS);
	}

	/** Moves {@code best} if there is a better place. */
	void improve(double[] best, double highestLogRate) {
		along(rates, delays, best, highestLogRate);
		if (rates > 0) along(0, grid.logRates(highestLogRate), best, highestLogRate);
	}

	private void along(int axis, double[] nodes, double[] best, double highestLogRate) {
		double[] tried = best.clone();
		solver.evaluate(best);
		double sse = solver.sse();
		boolean anywhere = axis < rates && solver.amounts().amount[solver.columns.columns - 1] == 0;
		double[][] starts = new double[nodes.length][];
		double[][] scores = new double[1][nodes.length];
		for (int i = 0; i < nodes.length; i++) {
			starts[i] = tried.clone();
			starts[i][axis] = nodes[i];
			scores[0][i] = yielding(axis, starts[i], highestLogRate);
		}
		for (int[] place : new LocalMaxima(scores).best(STARTS)) {
			double[] start = starts[place[1]];
			if (!anywhere && Math.abs(start[axis] - tried[axis]) < known(axis)) continue;
			solver.climb(start, highestLogRate);
			sse = solver.keepBetter(best, start, sse);
		}
	}

	private double known(int axis) {
		return axis < rates ? KNOWN_LOG_RATE : KNOWN_DELAY_SECONDS;
	}

	/**
	 * Lets the other parameter yield by one step of Gauss and Newton, since an optimum may show only
	 * when both have moved.
	 *
	 * @return explained sum of squares to be expected, up to a constant
	 */
	private double yielding(int axis, double[] point, double highestLogRate) {
		solver.evaluate(point);
		double score = -solver.sse();
		if (rates == 0) return score;
		solver.fillJacobian();
		int other = 1 - axis;
		double slope = solver.slope(other);
		double curvature = solver.curvature(other);
		double step = curvature > 0 ? slope / curvature : 0;
		step = Math.max(-known(other), Math.min(known(other), step));
		double from = point[other];
		point[other] = Math.max(solver.lower[other], Math.min(solver.upper(other, highestLogRate),
			from + step));
		double move = point[other] - from;
		return score + move * (2 * slope - curvature * move);
	}
}
