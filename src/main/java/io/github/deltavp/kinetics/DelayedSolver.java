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
		slowLogRate = Math.log(fit.bounds.rateSlowPerMinute(fit.model) / 60);
		scores = new DelayedScores(columns, fit.veMax, slowLogRate, capacity);
		starts = new DelayedStarts(columns, scores, capacity);
		slowRate = Math.exp(slowLogRate);
		search = new DelayedSearch(columns, fit.veMax);
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
