// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.block.BlockSolver;
import io.github.deltavp.kinetics.block.Estimate;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.rate.RateEstimate;

/**
 * Solves the models with at most one rate constant and an arterial delay for a block of curves. For
 * one thread.
 */
public final class DelayedSolver implements BlockSolver {

	private final DelayedColumns columns;
	private final int lead;
	/** −1 without one. */
	private final int fixed;
	private final boolean isRated;
	private final boolean isDelayed;
	private final DelayedScores scores;
	private final DelayedStarts starts;
	private final DelayedSearch search;
	private final double proofRatio;
	private final double slowLogRate;
	private final double slowRate;
	private final double highestLogRate;
	private final SampledProducts exact;
	private final RateEstimate found = new RateEstimate();
	private final RateEstimate slow = new RateEstimate();
	private final double[] curve;
	private float[][] coordinates;

	public DelayedSolver(FitProblem problem, DelayedColumns columns, int capacity) {
		this.columns = columns;
		lead = problem.model().lead();
		fixed = problem.model().fixed();
		isRated = problem.model().rates() > 0;
		isDelayed = !problem.delay().isFixed();
		proofRatio = problem.proofRatio();
		double volumeMax = problem.rates().volumeMax();
		slowLogRate = Math.log(problem.rates().slowPerSecond());
		slowRate = Math.exp(slowLogRate);
		highestLogRate = columns.logRates.high();
		scores = new DelayedScores(columns, DelayedScores.coarse(columns), volumeMax, slowLogRate,
			capacity, true);
		starts = new DelayedStarts(columns, scores, capacity);
		search = new DelayedSearch(columns, volumeMax);
		exact = new SampledProducts(problem);
		curve = new double[columns.basis.size()];
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
		search.finish(found);
		if (found.rate > slowRate && slowLogRate < highestLogRate) preferSlow(v, energy);
		found.arrange(lead, fixed, estimate);
	}

	/** Takes the best rate that needs no proof, unless the higher one is significantly better. */
	private void preferSlow(int v, double energy) {
		search.start(curve, energy, slowLogRate);
		starts.refineSlow(v, search);
		search.finish(slow);
		if (slow.sse - found.sse <= proofRatio * found.sse) found.set(slow);
	}

	@Override
	public void differentiate(Estimate estimate, double[][] products) {
		found.free(lead, fixed, isRated, isDelayed, estimate);
		exact.fill(estimate, products);
	}
}
