// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.rate;

import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.block.BlockSolver;
import io.github.deltavp.kinetics.block.Estimate;
import io.github.deltavp.kinetics.model.FitProblem;

/**
 * Solves the models with one rate constant for a block of curves: scores them all, then refines
 * them one by one. For one thread.
 */
public final class OneRateSolver implements BlockSolver {

	/** Of a gain: its score may be wrong by less. */
	private static final double DOUBT = 1e-3;

	private final ExponentialColumn column;
	private final int lead;
	/** −1 without one. */
	private final int fixed;
	private final double delay;
	private final double proofRatio;
	private final NodeScores scores;
	private final BlockNewton newton;
	private final ProfileSearch search;
	private float[][] coordinates;
	private final int slowNodes;
	private final double slowLogRate;
	private final double slowRate;
	private final double highestLogRate;
	private final CurveTerms curve;
	private final RateEstimate found = new RateEstimate();
	private final RateEstimate slow = new RateEstimate();

	public OneRateSolver(FitProblem problem, ExponentialColumn column, int capacity) {
		this.column = column;
		lead = problem.model().lead();
		fixed = problem.model().fixed();
		delay = problem.delay().minSeconds();
		proofRatio = problem.proofRatio();
		double volumeMax = problem.rates().volumeMax();
		scores = new NodeScores(column, volumeMax, capacity);
		newton = new BlockNewton(column, capacity);
		curve = new CurveTerms(column);
		search = new ProfileSearch(column, curve, volumeMax);
		highestLogRate = column.logRate(column.nodes - 1, 0);
		slowLogRate = Math.log(problem.rates().slowPerSecond());
		slowRate = Math.exp(slowLogRate);
		int below = (int) Math.floor((slowLogRate - column.logRate(0, 0)) / column.spacing + 1e-9);
		slowNodes = Math.min(column.nodes, below + 1);
	}

	@Override
	public OrthonormalBasis basis() {
		return column.basis;
	}

	@Override
	public void prepare(float[][] coordinates, int count) {
		this.coordinates = coordinates;
		scores.score(coordinates, count);
		scores.rank(count);
		newton.solve(coordinates, scores.best(), count);
	}

	@Override
	public void solve(int v, double energy, Estimate estimate) {
		curve.start(coordinates, v);
		search.start(highestLogRate);
		if (!search.take(newton.found(), v, scores.best()[v])) search.refine(scores.best()[v]);
		scores.refineSecond(v, search);
		search.finish(energy, found);
		if (found.rate > slowRate && !isProven(v, found.sse)) preferSlow(v, energy);
		found.delay = delay;
		found.arrange(lead, fixed, estimate);
	}

	/** Takes the best rate that needs no proof, unless the higher one is significantly better. */
	private void preferSlow(int v, double energy) {
		search.start(slowLogRate);
		if (scores.risesBeyond(slowNodes, v)) search.tryEnd();
		else {
			scores.rank(v, slowNodes);
			search.refine(scores.best()[v]);
			scores.refineSecond(v, search);
		}
		search.finish(energy, slow);
		if (slow.sse - found.sse <= proofRatio * found.sse) found.set(slow);
	}

	/**
	 * Whether a high rate earns its place beyond doubt: where the scores rise no lower rate has more
	 * than the first node above them.
	 */
	private boolean isProven(int v, double sse) {
		double gain = search.gain();
		return scores.risesBeyond(slowNodes, v) && gain - scores.gain(slowNodes, v) > proofRatio * sse +
			DOUBT * gain;
	}

	/** The products of the columns come from the tables. */
	@Override
	public void differentiate(Estimate estimate, double[][] products) {
		found.free(lead, fixed, true, false, estimate);
		int node = Math.max(0, found.node);
		double x = found.offset;
		double along = ExponentialColumn.value(column.along[node], x);
		double length = ExponentialColumn.value(column.length[node], x);
		double amount = found.amount;
		double follow = found.atLimit ? 1 : 0;
		double alongSlope = ExponentialColumn.slope(column.along[node], x) / column.spacing + follow *
			along;
		double lengthSlope = ExponentialColumn.slope(column.length[node], x) / column.spacing + follow *
			length;
		double turn = length / column.spacing;
		products[lead][lead] = along * along + length * length;
		products[Estimate.RATE][lead] = amount * (along * alongSlope + length * lengthSlope);
		products[Estimate.RATE][Estimate.RATE] = amount * amount * (alongSlope * alongSlope +
			lengthSlope * lengthSlope + turn * turn * column.turnSquared(node, x));
		if (fixed < 0) return;
		products[fixed][fixed] = column.fixedLength * column.fixedLength;
		products[Math.max(lead, fixed)][Math.min(lead, fixed)] = column.fixedLength * along;
		products[Estimate.RATE][fixed] = amount * column.fixedLength * alongSlope;
	}
}
