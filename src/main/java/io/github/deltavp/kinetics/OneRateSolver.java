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
		scores = new NodeScores(column, fit.veMax, capacity);
		newton = new BlockNewton(column, capacity);
		search = new ProfileSearch(column, fit.veMax);
		highestLogRate = column.logRate(column.nodes - 1, 0);
		slowLogRate = Math.log(fit.bounds.rateSlowPerMinute(fit.model) / 60);
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
