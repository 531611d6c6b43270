// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import io.github.deltavp.kinetics.algebra.PolynomialJet;
import io.github.deltavp.kinetics.algebra.PolynomialTable;
import io.github.deltavp.kinetics.rate.RateEstimate;

/**
 * The explained sum of squares of one curve as a function of ln k and delay, the amounts being the
 * best within their bounds, with its derivatives at the place evaluated last. Per curve state;
 * reused from curve to curve.
 */
final class DelayedProfile {

	private static final int TERMS = CellPolynomial.TERMS;
	/** A part of the curve below this is looked at again. */
	private static final double FAINT = 1e-3;
	private static final int POINTS = CellPolynomial.POINTS;
	/** In half widths of a cell. */
	private static final double NEAR = 1;

	final DelayedColumns columns;
	private final double volumeMax;
	private double[] curve;
	private int delayCell;
	private int rateCell;
	private boolean hasFixedTerms;
	private boolean hasTerms;
	private double rateCentre;
	private double delayCentre;
	/** One over half the width of the cell. */
	private double perRate;
	private double perDelay;
	/** The curve's parts along the unit vectors of the columns, in this cell. */
	private final double[] fixedTerms = new double[POINTS];
	private final PolynomialJet alongFixed = new PolynomialJet();
	private final double[] terms = new double[TERMS];
	private final CellPolynomial parts = new CellPolynomial();
	private final CellPolynomial lengths = new CellPolynomial();
	private final CellPolynomial alongs = new CellPolynomial();

	double explained;
	double byRate;
	double byDelay;
	double byRateRate;
	double byRateDelay;
	double byDelayDelay;
	/** The curve's part along the free direction of the exponential column. */
	double part;

	private double amount;
	private double fixed;
	private boolean atLimit;
	private boolean fixedDropped;
	/** Where in its cell the delay is. */
	private double offset;

	DelayedProfile(DelayedColumns columns, double volumeMax) {
		this.columns = columns;
		this.volumeMax = volumeMax;
	}

	void start(double[] curve) {
		this.curve = curve;
		hasFixedTerms = false;
		hasTerms = false;
	}

	private void enter(double logRate, double delay) {
		boolean sameDelay = enterDelay(delay);
		CellAxis rates = columns.logRates;
		if (hasTerms && sameDelay && rates.holds(rateCell, logRate)) return;
		if (!hasTerms || !rates.holds(rateCell, logRate)) rateCell = rates.cellOf(logRate, rateCell);
		rateCentre = rates.centre(rateCell);
		perRate = 1 / rates.half(rateCell);
		hasTerms = true;
		double[] direction = columns.direction[delayCell][rateCell];
		for (int from = 0; from < TERMS; from += 7)
			projectSeven(direction, from);
	}

	/** @return whether the delay is in the same cell still */
	private boolean enterDelay(double delay) {
		CellAxis delays = columns.delays;
		if (hasFixedTerms && delays.holds(delayCell, delay)) return true;
		delayCell = delays.cellOf(delay, delayCell);
		projectSix(columns.fixedDirection[delayCell], POINTS, fixedTerms);
		hasFixedTerms = true;
		delayCentre = delays.centre(delayCell);
		perDelay = 1 / delays.half(delayCell);
		return false;
	}

	/**
	 * The first six terms of each coordinate. Written out, as the next one, because sums side by side
	 * take the time of one.
	 */
	private void projectSix(double[] direction, int perCoordinate, double[] out) {
		double c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0;
		for (int j = 0, i = 0; j < curve.length; j++, i += perCoordinate) {
			double y = curve[j];
			c0 += y * direction[i];
			c1 += y * direction[i + 1];
			c2 += y * direction[i + 2];
			c3 += y * direction[i + 3];
			c4 += y * direction[i + 4];
			c5 += y * direction[i + 5];
		}
		out[0] = c0;
		out[1] = c1;
		out[2] = c2;
		out[3] = c3;
		out[4] = c4;
		out[5] = c5;
	}

	private void projectSeven(double[] direction, int from) {
		double c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0, c6 = 0;
		for (int j = 0, i = from; j < curve.length; j++, i += TERMS) {
			double y = curve[j];
			c0 += y * direction[i];
			c1 += y * direction[i + 1];
			c2 += y * direction[i + 2];
			c3 += y * direction[i + 3];
			c4 += y * direction[i + 4];
			c5 += y * direction[i + 5];
			c6 += y * direction[i + 6];
		}
		terms[from] = c0;
		terms[from + 1] = c1;
		terms[from + 2] = c2;
		terms[from + 3] = c3;
		terms[from + 4] = c4;
		terms[from + 5] = c5;
		terms[from + 6] = c6;
	}

	private double x(double logRate) {
		return (logRate - rateCentre) * perRate;
	}

	private double z(double delay) {
		return (delay - delayCentre) * perDelay;
	}

	/** As if no amount had a bound: the squares of the two parts, with second derivatives. */
	void evaluateInside(double logRate, double delay) {
		enter(logRate, delay);
		double z = z(delay);
		alongFixed.at(fixedTerms, z);
		CellPolynomial c = parts;
		double x = x(logRate);
		c.value(terms, x, z);
		c.slopes(terms, x, z);
		c.curvatures(terms, x, z);
		part = c.value;
		explained = alongFixed.value * alongFixed.value + part * part;
		byRate = 2 * part * c.byX * perRate;
		byDelay = 2 * (part * c.byZ + alongFixed.value * alongFixed.slope) * perDelay;
		byRateRate = 2 * (c.byX * c.byX + part * c.byXX) * perRate * perRate;
		byRateDelay = 2 * (c.byX * c.byZ + part * c.byXZ) * perRate * perDelay;
		byDelayDelay = 2 * (c.byZ * c.byZ + part * c.byZZ + alongFixed.slope * alongFixed.slope +
			alongFixed.value * alongFixed.curvature) * perDelay * perDelay;
	}

	/** With all bounds; the value only. */
	void value(double logRate, double delay) {
		enter(logRate, delay);
		double z = z(delay);
		double x = x(logRate);
		offset = z;
		alongFixed.at(fixedTerms, z);
		parts.value(terms, x, z);
		lengths.value(columns.length[delayCell][rateCell], x, z);
		alongs.value(columns.along[delayCell][rateCell], x, z);
		part = parts.value;
		chooseAmounts(volumeMax * Math.exp(logRate));
		explained = explained();
	}

	/**
	 * With all bounds; value and first derivatives, for which the amounts stay (envelope theorem).
	 */
	void evaluate(double logRate, double delay) {
		value(logRate, delay);
		double z = z(delay);
		double x = x(logRate);
		parts.slopes(terms, x, z);
		lengths.slopes(columns.length[delayCell][rateCell], x, z);
		alongs.slopes(columns.along[delayCell][rateCell], x, z);
		double h = lengths.value;
		double a = alongs.value;
		double missing = part - amount * h;
		double over = alongFixed.value - amount * a - fixed;
		byRate = 2 * amount * (missing * lengths.byX + h * parts.byX + over * alongs.byX) * perRate;
		if (atLimit) byRate += 2 * (missing * h + over * a) * amount;
		byDelay = 2 * (amount * (missing * lengths.byZ + h * parts.byZ + over * alongs.byZ) +
			(alongFixed.value - over) * alongFixed.slope) * perDelay;
	}

	private double explained() {
		double missing = part - amount * lengths.value;
		double over = alongFixed.value - amount * alongs.value - fixed;
		return part * part - missing * missing + alongFixed.value * alongFixed.value - over * over;
	}

	/** Amounts of the exponential column and of the unit vector of the fixed one. */
	private void chooseAmounts(double limit) {
		double h = lengths.value;
		double a = alongs.value;
		double alone = (alongFixed.value * a + part * h) / (a * a + h * h);
		double free = fixedDropped ? alone : columns.hasFixed ? Math.min(part / h, alone) : part / h;
		atLimit = free >= limit;
		amount = Math.max(0, Math.min(free, limit));
		fixed = columns.hasFixed && !fixedDropped ? Math.max(0, alongFixed.value - amount * a) : 0;
	}

	/** Whether no bound of an amount is active at the place evaluated last. */
	boolean isInside() {
		return amount > 0 && !atLimit && (!columns.hasFixed || fixed > 0);
	}

	/** Whether the exponential column has no amount at the place evaluated last. */
	boolean isAbsent() {
		return amount == 0;
	}

	/** Second derivatives where the exponential column is absent. */
	void curveFixedOnly() {
		boolean arrives = fixed > 0;
		byRateRate = 0;
		byRateDelay = 0;
		byDelayDelay = arrives ? 2 * (alongFixed.slope * alongFixed.slope + alongFixed.value *
			alongFixed.curvature) * perDelay * perDelay : 0;
	}

	/**
	 * The explained sum of squares at the centre of a cell of ln k, the delay yielding by a step of
	 * Newton where no bound is active.
	 */
	double promiseAtCentre(int cell, double delay) {
		enterDelay(delay);
		int d = delayCell;
		double z = z(delay);
		hasTerms = false;
		alongFixed.at(fixedTerms, z);
		partAtCentre(columns.direction[d][cell], z);
		part = parts.value;
		lengths.value = valueAtCentre(columns.length[d][cell], z);
		alongs.value = valueAtCentre(columns.along[d][cell], z);
		chooseAmounts(volumeMax * Math.exp(columns.logRates.centre(cell)));
		explained = explained();
		return isInside() ? explained + yielded() : explained;
	}

	/** What a step of Newton along the delay would add, if it stays near. */
	private double yielded() {
		double slope = part * parts.byZ + alongFixed.value * alongFixed.slope;
		double curvature = parts.byZ * parts.byZ + part * parts.byZZ + alongFixed.slope *
			alongFixed.slope + alongFixed.value * alongFixed.curvature;
		return curvature < 0 && Math.abs(slope) < -NEAR * curvature ? -slope * slope / curvature : 0;
	}

	/** The part and its derivatives along the delay; in {@link #terms} stand those of this cell. */
	private void partAtCentre(double[] direction, double z) {
		projectSix(direction, TERMS, terms);
		double[] c = terms;
		parts.value = valueAtCentre(c, z);
		parts.byZ = (((5 * c[5] * z + 4 * c[4]) * z + 3 * c[3]) * z + 2 * c[2]) * z + c[1];
		parts.byZZ = ((20 * c[5] * z + 12 * c[4]) * z + 6 * c[3]) * z + 2 * c[2];
	}

	private static double valueAtCentre(double[] terms, double z) {
		return ((((terms[5] * z + terms[4]) * z + terms[3]) * z + terms[2]) * z + terms[1]) * z +
			terms[0];
	}

	/** How much the exponential column explains that the fixed one does not. */
	double gain() {
		double alone = columns.hasFixed ? Math.max(0, alongFixed.value) : 0;
		return explained - alone * alone;
	}

	/** Whether next to nothing is left of the fixed column there. */
	boolean isFixedFaint() {
		return columns.hasFixed && fixed <= FAINT * Math.sqrt(explained);
	}

	/** Leaves the fixed column out from now on, or no more. */
	void dropFixed(boolean drop) {
		fixedDropped = drop;
	}

	void set(double explained, double byRate, double byDelay, double byRateRate, double byRateDelay,
		double byDelayDelay)
	{
		this.explained = explained;
		this.byRate = byRate;
		this.byDelay = byDelay;
		this.byRateRate = byRateRate;
		this.byRateDelay = byRateDelay;
		this.byDelayDelay = byDelayDelay;
	}

	/** The amounts at the place evaluated last. */
	void answer(RateEstimate estimate) {
		estimate.amount = amount;
		estimate.fixedAmount = columns.hasFixed ? fixed / PolynomialTable.value(
			columns.fixedLength[delayCell], offset) : 0;
		estimate.atLimit = atLimit;
	}
}
