// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

/**
 * What the fit may answer. vp, Ktrans, Fp and PS are never negative; the rest is bounded here.
 * <p>
 * At a sampling of some seconds a fast exchange looks like plasma, so that noise alone takes a high
 * kep and invents Ktrans. A kep above {@code kepSlowPerMinute} therefore has to earn its place: it
 * is kept only where it fits significantly better (F-test, 1 %) than every kep below.
 *
 * @param kepMinPerMinute smallest rate constant in 1/min, above 0
 * @param kepSlowPerMinute largest rate constant that needs no proof, in 1/min; equal to the next to
 *          have the plain least-squares optimum everywhere
 * @param kepMaxPerMinute largest rate constant in 1/min, at most 1000
 * @param veMax largest ve, a fraction; 1 is all there is
 */
public record FitBounds(double kepMinPerMinute, double kepSlowPerMinute, double kepMaxPerMinute,
		double veMax) {

	/** kep 0.01 … 10 /min, above 1 /min only with proof; ve ≤ 1 */
	public static final FitBounds DEFAULT = new FitBounds(0.01, 1, 10, 1);

	public FitBounds {
		if (!(kepMinPerMinute > 0 && kepMinPerMinute < kepSlowPerMinute &&
			kepSlowPerMinute <= kepMaxPerMinute && kepMaxPerMinute <= 1000))
			throw new IllegalArgumentException("kep is bounded by " + kepMinPerMinute + ", " +
				kepSlowPerMinute + " and " + kepMaxPerMinute +
				" /min; the bounds must be above 0, ascending and at most 1000 /min");
		if (!(veMax > 0)) throw new IllegalArgumentException("the bound of ve is " + veMax +
			"; it must be above 0, e.g. 1");
	}

	/** @return the same with no proof asked of a high kep */
	public FitBounds withoutProof() {
		return new FitBounds(kepMinPerMinute, kepMaxPerMinute, kepMaxPerMinute, veMax);
	}

	/** A transit through plasma faster than 0.6 s cannot be seen. */
	private static final double FASTEST_TRANSIT_PER_MINUTE = 100;

	/** @return the range of kep = Ktrans/ve: a rate of exchange, with the bound of ve */
	public RateBounds ofExchange() {
		return new RateBounds(kepMinPerMinute / 60, kepSlowPerMinute / 60, kepMaxPerMinute / 60, veMax);
	}

	/** @return the range of rates that a transit through plasma is among: faster, without proof */
	public RateBounds ofTransits() {
		return new RateBounds(kepMinPerMinute / 60, FASTEST_TRANSIT_PER_MINUTE / 60,
			FASTEST_TRANSIT_PER_MINUTE / 60, Double.POSITIVE_INFINITY);
	}
}
