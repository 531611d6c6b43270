// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

/**
 * Solves the models with one rate constant for a block of curves: scores them all, then refines
 * them one by one. For one thread.
 */
final class OneRateSolver implements BlockSolver {

	/** Of a gain: its score may be wrong by less. */
	private static final double DOUBT = 1e-3;

	private final VoxelFit fit;
	private final NodeScores scores;
	private final BlockNewton newton;
	private final ProfileSearch search;
	private float[][] coordinates;
	private final int slowNodes;
	private final double slowLogRate;
	private final double slowRate;
	private final double highestLogRate;
	private final Estimate slow = new Estimate();

	OneRateSolver(VoxelFit fit, int capacity) {
		this.fit = fit;
		ExponentialColumn column = fit.column;
		scores = new NodeScores(column, fit.rates.volumeMax(), capacity);
		newton = new BlockNewton(column, capacity);
		search = new ProfileSearch(column, fit.rates.volumeMax());
		highestLogRate = column.logRate(column.nodes - 1, 0);
		slowLogRate = Math.log(fit.rates.slowPerSecond());
		slowRate = Math.exp(slowLogRate);
		int below = (int) Math.floor((slowLogRate - column.logRate(0, 0)) / column.spacing + 1e-9);
		slowNodes = Math.min(column.nodes, below + 1);
	}

	@Override
	public OrthonormalBasis basis() {
		return fit.column.basis;
	}

	@Override
	public void prepare(float[][] coordinates, int count) {
		this.coordinates = coordinates;
		scores.score(coordinates, count);
		scores.rank(count);
		newton.solve(coordinates, scores.best(), count);
	}

	@Override
	public int curve(int place) {
		return place;
	}

	@Override
	public void solve(int v, double energy, Estimate estimate) {
		search.start(coordinates, v, highestLogRate);
		if (!search.take(newton.found(), v, scores.best()[v])) search.refine(scores.best()[v]);
		scores.refineSecond(v, search);
		finish(energy, estimate);
		if (!(estimate.rate > slowRate) || isProven(v, estimate.sse)) return;
		search.start(coordinates, v, slowLogRate);
		if (scores.risesBeyond(slowNodes, v)) search.tryEnd();
		else {
			scores.rank(v, slowNodes);
			search.refine(scores.best()[v]);
			scores.refineSecond(v, search);
		}
		finish(energy, slow);
		if (slow.sse - estimate.sse <= fit.proofRatio * estimate.sse) estimate.set(slow);
	}

	/**
	 * Whether a high rate earns its place beyond doubt: where the scores rise no lower rate has more
	 * than the first node above them.
	 */
	private boolean isProven(int v, double sse) {
		double gain = search.gain();
		return scores.risesBeyond(slowNodes, v) && gain - scores.gain(slowNodes, v) > fit.proofRatio *
			sse + DOUBT * gain;
	}

	private void finish(double energy, Estimate answer) {
		search.finish(energy, fit.fixedLength, answer);
		answer.delay = fit.delay.minSeconds();
	}
}
