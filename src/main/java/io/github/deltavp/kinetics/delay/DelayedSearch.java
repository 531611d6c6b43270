// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import io.github.deltavp.kinetics.algebra.BoundedNewtonStep;
import io.github.deltavp.kinetics.rate.RateEstimate;

/**
 * Finds ln k and delay of one curve. For every pair the best amounts have a closed form, so what is
 * left is the maximum of a function of two variables, the explained sum of squares (variable
 * projection, Golub GH, Pereyra V, Inverse Probl 2003;19:R1, doi 10.1088/0266-5611/19/2/201):
 * Newton from the places that the grid offers.
 * <p>
 * Per curve state; reused from curve to curve. Moves are in half widths of a cell.
 */
final class DelayedSearch {

	private static final int MOST_STEPS = 60;
	private static final int MOST_INSIDE_STEPS = 15;
	private static final double FIRST_REACH = 1.5;
	private static final double LONGEST_REACH = 6;
	private static final double CONVERGED = 1e-6;
	/** After a Newton move of this length the next one would be about its square. */
	private static final double NEWTON_CONVERGED = 1e-4;
	/** Of the explained sum of squares. */
	private static final double ROUNDING = 1e-13;
	/** A gain of this many residual sums of squares or less is next to nothing. */
	private static final double WEAK = 0.25;
	/** Nearer than this to the best place, in half widths of a cell, there is no other optimum. */
	private static final double KNOWN = 0.05;
	/** A start nearer than this to the best place is the same one, in half widths of a cell. */
	private static final double NEIGHBOUR = 1;
	/** In half widths of a cell: two spacings of the grid of delays. */
	private static final double FROM_END = 4;
	/** Of the residual sum of squares. */
	private static final double FAINT_LOSS = 1e-7;
	private static final double LATER = 0.5;
	private static final int LATER_STEPS = 8;
	/** The polynomials of neighbouring cells differ by less. */
	private static final double SAME = 1 - 1e-7;
	private static final double DIFFERENCE = 1e-5;

	private final DelayedProfile profile;
	private final double rateScale;
	private final double delayScale;
	private final CellAxis delays;
	private final BoundedNewtonStep move = new BoundedNewtonStep(FIRST_REACH, LONGEST_REACH);

	private double energy;
	private double highestLogRate;
	private double logRate;
	private double delay;
	private final Peak best = new Peak();
	private final double[] scan;

	/** The best place so far. */
	private static final class Peak {

		double explained;
		double logRate;
		double delay;
		double gain;
		final RateEstimate answer = new RateEstimate();
	}

	DelayedSearch(DelayedColumns columns, double volumeMax) {
		profile = new DelayedProfile(columns, volumeMax);
		rateScale = columns.logRates.widestHalf();
		delayScale = columns.delays.widestHalf();
		delays = columns.delays;
		scan = new double[columns.logRates.cells()];
	}

	/**
	 * @param curve the curve in the coordinates of the basis
	 * @param energy sum of squares of its samples
	 * @param highestLogRate largest ln k to look at
	 */
	void start(double[] curve, double energy, double highestLogRate) {
		this.energy = energy;
		this.highestLogRate = highestLogRate;
		profile.start(curve);
		best.explained = Double.NEGATIVE_INFINITY;
	}

	/** @return residual sum of squares at the best place so far */
	double unexplained() {
		return energy - best.explained;
	}

	/** Looks for the optimum that a place leads to. */
	void refine(double from, double fromDelay) {
		double fromRate = Math.min(highestLogRate, from);
		profile.dropFixed(false);
		logRate = fromRate;
		delay = fromDelay;
		if (!inside()) {
			if (isKnown()) return;
			chooseBetter(fromRate, fromDelay);
			bounded();
		}
		if (profile.isFixedFaint()) {
			dropFixed();
			tryLater();
		}
		keep();
	}

	/**
	 * Without plasma the delay is best just where plasma would begin to help, because ∂e/∂Ta = k·e −
	 * f: a kink, at which Newton creeps. With the fixed column left out there is none.
	 */
	private void dropFixed() {
		double before = profile.explained;
		double rate = logRate;
		double at = delay;
		profile.dropFixed(true);
		bounded();
		if (profile.explained < before - FAINT_LOSS * (energy - before)) {
			profile.dropFixed(false);
			logRate = rate;
			delay = at;
			profile.evaluate(logRate, delay);
		}
	}

	/**
	 * Without plasma the curve arrives early; with some it may fit better a little later, beyond a
	 * minimum that the grid does not resolve.
	 */
	private void tryLater() {
		keep();
		profile.dropFixed(false);
		double rate = logRate;
		double from = delay;
		for (int step = 1; step <= LATER_STEPS; step++) {
			double later = from + step * LATER * delayScale;
			if (later > delays.high()) return;
			logRate = rate;
			delay = later;
			profile.evaluate(logRate, delay);
			if (profile.byDelay > 0 && !profile.isFixedFaint()) {
				bounded();
				return;
			}
		}
	}

	/**
	 * Where the exponential column hardly matters, any rate may be the best, and the delays of the
	 * grid are too coarse to tell.
	 */
	private void tryEveryRate() {
		CellAxis rates = profile.columns.logRates;
		double at = best.delay;
		double rate = best.logRate;
		int usable = rates.cells();
		while (usable > 1 && rates.centre(usable - 1) > highestLogRate)
			usable--;
		boolean anywhere = best.answer.amount == 0;
		profile.dropFixed(false);
		for (int cell = 0; cell < usable; cell++)
			scan[cell] = profile.promiseAtCentre(cell, at);
		double absent = profile.explained - profile.gain();
		for (int cell = 0; cell < usable; cell++) {
			boolean rises = scan[cell] > absent && (cell == 0 || scan[cell] > scan[cell - 1]);
			boolean falls = cell + 1 == usable || scan[cell] >= scan[cell + 1];
			if (rises && falls && (anywhere || Math.abs(rates.centre(cell) - rate) > NEIGHBOUR *
				rateScale)) refine(rates.centre(cell), at);
		}
		profile.dropFixed(false);
		profile.evaluate(highestLogRate, at);
		if (!profile.isAbsent() && best.logRate < highestLogRate) refine(highestLogRate, at);
	}

	/**
	 * An optimum at an end of the range may lie next to one inside: nearer than the grid can tell.
	 */
	private void tryEnd(double end) {
		double distance = Math.abs(best.delay - end);
		if (distance == 0 || distance > FROM_END * delayScale) return;
		profile.dropFixed(false);
		profile.evaluate(best.logRate, end);
		if (profile.byDelay * (end - best.delay) > 0) refine(best.logRate, end);
	}

	private void keep() {
		if (!(profile.explained > best.explained)) return;
		best.explained = profile.explained;
		best.gain = profile.gain();
		best.logRate = logRate;
		best.delay = delay;
		profile.answer(best.answer);
	}

	/**
	 * Newton where no bound of an amount is active.
	 *
	 * @return false if that is not where it ends
	 */
	private boolean inside() {
		double before = Double.NEGATIVE_INFINITY;
		move.restart();
		for (int step = 0; step < MOST_INSIDE_STEPS; step++) {
			profile.evaluateInside(logRate, delay);
			if (profile.part < 0 || profile.explained < before * SAME) return false;
			before = profile.explained;
			if (isKnown()) return false;
			propose();
			logRate += move.x * rateScale;
			delay += move.z * delayScale;
			if (Math.abs(move.x) + Math.abs(move.z) < NEWTON_CONVERGED) {
				profile.value(logRate, delay);
				return profile.isInside();
			}
		}
		return false;
	}

	/** Goes back to a place if that explains more, bounds and all. */
	private void chooseBetter(double fromRate, double fromDelay) {
		profile.value(logRate, delay);
		double here = profile.explained;
		profile.value(fromRate, fromDelay);
		if (profile.explained < here) return;
		logRate = fromRate;
		delay = fromDelay;
	}

	/** Whether this comes close to the best place so far, from below. */
	private boolean isKnown() {
		return profile.explained <= best.explained && Math.abs(logRate - best.logRate) < KNOWN *
			rateScale && Math.abs(delay - best.delay) < KNOWN * delayScale;
	}

	/** Newton with differences of the gradient, and never downhill: bounds make kinks. */
	private void bounded() {
		profile.evaluate(logRate, delay);
		move.restart();
		for (int step = 0; step < MOST_STEPS; step++) {
			if (isKnown()) return;
			double before = profile.explained;
			if (profile.isInside()) profile.evaluateInside(logRate, delay);
			else if (profile.isAbsent()) profile.curveFixedOnly();
			else differentiate();
			propose();
			double fromRate = logRate;
			double fromDelay = delay;
			double promise = move.x * profile.byRate * rateScale + move.z * profile.byDelay * delayScale;
			double part = 1;
			do {
				logRate = fromRate + part * move.x * rateScale;
				delay = fromDelay + part * move.z * delayScale;
				profile.evaluate(logRate, delay);
				part /= 2;
			}
			while (profile.explained < before && part > 1e-7);
			if (profile.explained < before) {
				logRate = fromRate;
				delay = fromDelay;
				profile.evaluate(logRate, delay);
				return;
			}
			if (Math.abs(move.x) + Math.abs(move.z) < CONVERGED || promise <= ROUNDING * before) return;
		}
	}

	private void propose() {
		DelayedProfile p = profile;
		move.slopes(p.byRate * rateScale, p.byDelay * delayScale, p.byRateRate * rateScale * rateScale,
			p.byRateDelay * rateScale * delayScale, p.byDelayDelay * delayScale * delayScale).propose(
				(p.columns.logRates.low() - logRate) / rateScale, (highestLogRate - logRate) / rateScale,
				(delays.low() - delay) / delayScale, (delays.high() - delay) / delayScale);
	}

	private void differentiate() {
		double value = profile.explained;
		double byRate = profile.byRate;
		double byDelay = profile.byDelay;
		double step = logRate + DIFFERENCE * rateScale > highestLogRate ? -DIFFERENCE : DIFFERENCE;
		profile.evaluate(logRate + step * rateScale, delay);
		double rateRate = (profile.byRate - byRate) / (step * rateScale);
		double rateDelay = (profile.byDelay - byDelay) / (step * rateScale);
		step = delay + DIFFERENCE * delayScale > delays.high() ? -DIFFERENCE : DIFFERENCE;
		profile.evaluate(logRate, delay + step * delayScale);
		double delayDelay = (profile.byDelay - byDelay) / (step * delayScale);
		profile.set(value, byRate, byDelay, rateRate, rateDelay, delayDelay);
	}

	void finish(RateEstimate estimate) {
		if (best.gain <= WEAK * (energy - best.explained)) tryEveryRate();
		tryEnd(delays.low());
		tryEnd(delays.high());
		estimate.set(best.answer);
		CellAxis rates = profile.columns.logRates;
		boolean absent = estimate.amount == 0;
		boolean isRated = rates.low() < rates.high();
		estimate.rate = absent || !isRated ? Double.NaN : Math.exp(best.logRate);
		estimate.delay = best.delay;
		estimate.atEnd = isRated && !absent && (best.logRate <= rates.low() + 1e-9 ||
			best.logRate >= highestLogRate - 1e-9);
		estimate.delayAtEnd = delays.low() < delays.high() && (best.delay <= delays.low() + 1e-9 ||
			best.delay >= delays.high() - 1e-9);
		estimate.atBound = absent || estimate.atLimit || estimate.atEnd || estimate.delayAtEnd ||
			profile.columns.hasFixed && estimate.fixedAmount <= 0;
		estimate.sse = Math.max(0, energy - best.explained);
	}
}
