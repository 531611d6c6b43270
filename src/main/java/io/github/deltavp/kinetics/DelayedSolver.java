// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

/**
 * Solves the models with at most one rate constant and an arterial delay for a block of curves. For
 * one thread.
 */
final class DelayedSolver implements BlockSolver {

	private final DelayedColumns columns;
	private final DelayedScores scores;
	private final DelayedStarts starts;
	private final DelayedSearch search;
	private final double proofRatio;
	private final double slowLogRate;
	private final double slowRate;
	private final double highestLogRate;
	private final Estimate slow = new Estimate();
	private final double[] curve;
	private float[][] coordinates;

	DelayedSolver(VoxelFit fit, int capacity) {
		columns = fit.delayed;
		slowLogRate = Math.log(fit.rates.slowPerSecond());
		scores = new DelayedScores(columns, fit.rates.volumeMax(), slowLogRate, capacity);
		starts = new DelayedStarts(columns, scores, capacity);
		slowRate = Math.exp(slowLogRate);
		search = new DelayedSearch(columns, fit.rates.volumeMax());
		curve = new double[columns.basis.size()];
		proofRatio = fit.proofRatio;
		highestLogRate = columns.logRates.high();
	}

	@Override
	public OrthonormalBasis basis() {
		return columns.basis;
	}

	@Override
	public void prepare(float[][] coordinates, int count) {
		this.coordinates = coordinates;
		scores.score(coordinates, count);
		starts.rank(count);
	}

	@Override
	public int curve(int place) {
		return starts.order()[place];
	}

	@Override
	public void solve(int v, double energy, Estimate estimate) {
		for (int j = 0; j < curve.length; j++)
			curve[j] = coordinates[j][v];
		search.start(curve, energy, highestLogRate);
		starts.refine(v, search);
		search.finish(estimate);
		if (!(estimate.rate > slowRate) || slowLogRate >= highestLogRate) return;
		search.start(curve, energy, slowLogRate);
		starts.refineSlow(v, search);
		search.finish(slow);
		if (slow.sse - estimate.sse <= proofRatio * estimate.sse) estimate.set(slow);
	}
}
