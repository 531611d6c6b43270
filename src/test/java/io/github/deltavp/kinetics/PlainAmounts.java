// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

/**
 * Least squares with one column or two and bounded amounts, by trying which bounds are active: what
 * the solvers do with polynomials, projections and floats, done with samples.
 */
public final class PlainAmounts {

	private final double[] curve;
	private final double[] lead;
	/** Null without one. */
	private final double[] other;
	public double leadAmount;
	public double otherAmount;
	public double sse = Double.POSITIVE_INFINITY;

	/**
	 * @param other a second column, or null
	 * @param limit largest amount of the lead; the amounts are not negative
	 */
	public PlainAmounts(double[] curve, double[] lead, double[] other, double limit) {
		this.curve = curve;
		this.lead = lead;
		this.other = other;
		tryOther(0);
		tryOther(limit);
		take(dot(lead, curve) / dot(lead, lead), 0, limit);
		if (other != null) tryBoth(limit);
	}

	/** With an amount of the lead that is known. */
	private void tryOther(double amount) {
		if (amount == Double.POSITIVE_INFINITY) return;
		double free = other == null ? 0 : (dot(other, curve) - amount * dot(other, lead)) / dot(other,
			other);
		take(amount, Math.max(0, free), amount);
	}

	private void tryBoth(double limit) {
		double a = dot(lead, lead);
		double b = dot(lead, other);
		double c = dot(other, other);
		double g = dot(lead, curve);
		double h = dot(other, curve);
		double determinant = a * c - b * b;
		take((c * g - b * h) / determinant, (a * h - b * g) / determinant, limit);
	}

	private void take(double amount, double beside, double limit) {
		if (!(amount >= 0 && amount <= limit && beside >= 0)) return;
		double rest = sse(curve, lead, amount, other, beside);
		if (!(rest < sse)) return;
		sse = rest;
		leadAmount = amount;
		otherAmount = beside;
	}

	/** @return sum of squared residuals; {@code other} may be null */
	public static double sse(double[] curve, double[] lead, double amount, double[] other,
		double beside)
	{
		double sum = 0;
		for (int t = 0; t < curve.length; t++) {
			double rest = curve[t] - amount * lead[t] - (other == null ? 0 : beside * other[t]);
			sum += rest * rest;
		}
		return sum;
	}

	/** @return Σ a·b */
	public static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int t = 0; t < a.length; t++)
			sum += a[t] * b[t];
		return sum;
	}
}
