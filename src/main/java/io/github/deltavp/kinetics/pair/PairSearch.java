// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.pair;

import io.github.deltavp.kinetics.algebra.BoundedNewtonStep;
import io.github.deltavp.kinetics.rate.CurveTerms;
import io.github.deltavp.kinetics.rate.ExponentialColumn;
import io.github.deltavp.kinetics.rate.ProfileSearch;
import io.github.deltavp.kinetics.rate.RateEstimate;

/**
 * Finds the two rates of one curve of the two-compartment exchange model. For every pair the best
 * amounts have a closed form, so what is left is the maximum of a function of two variables, the
 * explained sum of squares (variable projection, Golub GH, Pereyra V, Inverse Probl 2003;19:R1, doi
 * 10.1088/0266-5611/19/2/201): Newton from the places that the grid offers. One column alone is a
 * case of its own. For one thread.
 */
final class PairSearch {

	private static final int MOST_STEPS = 60;
	/** In spacings of the grid, like all places and moves. */
	private static final double LONGEST_MOVE = 1.5;
	private static final double CONVERGED = 1e-3;
	/** Nearer than this to the best place there is no other optimum. */
	private static final double KNOWN = 0.05;
	/** Of the residual sum of squares: less is not worth another step. */
	private static final double WORTH_A_STEP = 1e-9;
	/** Of the explained sum of squares. */
	private static final double ROUNDING = 1e-14;
	/** Of the residual sum of squares: that much below the best may lead to the optimum. */
	private static final double FLAT = 0.3;
	private static final double AT_END = 1e-9;

	private final ExponentialColumn column;
	private final CurveTerms curve;
	private final PairProfile profile;
	private final ProfileSearch alone;
	private final RateEstimate aloneEstimate = new RateEstimate();
	private final SecondRateScores others;
	private final double last;

	private double energy;
	private final BoundedNewtonStep move = new BoundedNewtonStep(LONGEST_MOVE, LONGEST_MOVE);
	private double bestExplained;
	private double bestFirst;
	private double bestSecond;
	private boolean bestIsPair;

	PairSearch(ExponentialColumn column, PairProducts products) {
		this.column = column;
		curve = new CurveTerms(column);
		profile = new PairProfile(column, products, curve);
		alone = new ProfileSearch(column, curve, Double.POSITIVE_INFINITY);
		others = new SecondRateScores(column, products, curve);
		last = column.nodes - 1;
	}

	/**
	 * @param coordinates a block of curves: [coordinate][curve]
	 * @param parts their parts along the unit vectors of the nodes
	 * @param v which of them
	 * @param energy sum of squares of its samples
	 */
	void solve(float[][] coordinates, NodeParts parts, int v, double energy, PairEstimate estimate) {
		this.energy = energy;
		curve.start(coordinates, v);
		parts.take(v, others.parts);
		alone.start(column.logRate(column.nodes - 1, 0));
		alone.refine(others.bestAlone());
		bestExplained = Math.max(0, alone.gain());
		bestIsPair = false;
		alone.finish(energy, aloneEstimate);
		if (aloneEstimate.amount > 0) addSecondRate(aloneEstimate.node + aloneEstimate.offset);
		if (bestIsPair) finishPair(estimate);
		else finishAlone(estimate);
		estimate.sse = Math.max(0, energy - bestExplained);
	}

	/** Tries every other rate beside one. */
	private void addSecondRate(double place) {
		others.scan(place);
		double least = bestExplained - FLAT * (energy - bestExplained);
		for (int node = 0; node < column.nodes; node++)
			if (others.isPeak(node, least)) climb(inside(place + others.move(node)), node);
	}

	/** Newton from a pair of places, never downhill. */
	private void climb(double fromFirst, double fromSecond) {
		profile.evaluate(fromFirst, fromSecond);
		for (int step = 0; step < MOST_STEPS && profile.both && !isKnown(); step++) {
			double before = profile.explained;
			double first = profile.first;
			double second = profile.second;
			move.slopes(profile.byFirst, profile.bySecond, profile.byFirstFirst, profile.byFirstSecond,
				profile.bySecondSecond).propose(-first, last - first, -second, last - second);
			double promise = move.x * profile.byFirst + move.z * profile.bySecond;
			double longest = Math.max(Math.abs(move.x), Math.abs(move.z));
			double part = 1;
			do {
				profile.evaluate(inside(first + part * move.x), inside(second + part * move.z));
				part /= 4;
			}
			while (profile.explained < before && part > 1e-7);
			if (profile.explained < before) {
				profile.evaluate(first, second);
				break;
			}
			if (longest < CONVERGED || promise <= ROUNDING * before + WORTH_A_STEP * (energy - before))
				break;
		}
		if (profile.both) keep();
		else {
			alone.refine((int) Math.rint(profile.single));
			if (alone.gain() > bestExplained) {
				bestExplained = alone.gain();
				bestIsPair = false;
			}
		}
	}

	private double inside(double place) {
		return Math.max(0, Math.min(last, place));
	}

	private void keep() {
		if (!(profile.explained > bestExplained)) return;
		bestExplained = profile.explained;
		bestIsPair = true;
		bestFirst = profile.first;
		bestSecond = profile.second;
	}

	/** Whether this comes close to the best place so far, from below. */
	private boolean isKnown() {
		return bestIsPair && profile.explained <= bestExplained && (isNear(profile.first,
			profile.second) || isNear(profile.second, profile.first));
	}

	private boolean isNear(double first, double second) {
		return Math.abs(first - bestFirst) < KNOWN && Math.abs(second - bestSecond) < KNOWN;
	}

	private void finishPair(PairEstimate estimate) {
		profile.evaluate(bestFirst, bestSecond);
		profile.amounts(estimate.amounts);
		for (int i = 0; i < 2; i++) {
			double place = i == 0 ? bestFirst : bestSecond;
			estimate.places[i] = place;
			estimate.rates[i] = Math.exp(column.logRate(0, place));
			estimate.atEnd[i] = isEnd(place);
		}
	}

	private void finishAlone(PairEstimate estimate) {
		alone.finish(energy, aloneEstimate);
		boolean absent = !(aloneEstimate.amount > 0);
		estimate.amounts[0] = aloneEstimate.amount;
		estimate.amounts[1] = 0;
		estimate.places[0] = absent ? 0 : aloneEstimate.node + aloneEstimate.offset;
		estimate.places[1] = 0;
		estimate.rates[0] = Math.exp(column.logRate(0, estimate.places[0]));
		estimate.rates[1] = Math.exp(column.logRate(0, 0));
		estimate.atEnd[0] = isEnd(estimate.places[0]);
		estimate.atEnd[1] = true;
	}

	private boolean isEnd(double place) {
		return place <= AT_END || place >= last - AT_END;
	}

	/** The profile at the answer, where that has two columns. */
	PairProfile profile() {
		return profile;
	}
}
