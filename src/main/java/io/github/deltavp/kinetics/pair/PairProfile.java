// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.pair;

import io.github.deltavp.kinetics.algebra.PolynomialJet;
import io.github.deltavp.kinetics.algebra.PolynomialTable;
import io.github.deltavp.kinetics.rate.CurveTerms;
import io.github.deltavp.kinetics.rate.ExponentialColumn;

/**
 * The explained sum of squares of one curve as a function of two rates, the amounts of their
 * columns being the best that are not negative, with its derivatives at the place evaluated last.
 * Rates are places on the grid of the columns: ln k in spacings from the first node. Per curve
 * state; reused from curve to curve.
 */
final class PairProfile {

	private static final int TERMS = ExponentialColumn.TERMS;
	/** Rates nearer than this, in spacings, are one. */
	private static final double SAME_RATE = 1e-3;
	/** Within this, in spacings, it matters that unit vectors are so to 1e-8 only. */
	private static final double NEAR = 2;

	private final ExponentialColumn column;
	private final PairProducts products;
	private final CurveTerms curve;
	private final PolynomialJet part = new PolynomialJet();

	/** Places of the two rates. */
	double first;
	double second;
	double explained;
	/** Whether both amounts are above 0; else {@link #single} alone explains what is explained. */
	boolean both;
	/** Where only one is left: its place. */
	double single;
	double byFirst;
	double bySecond;
	double byFirstFirst;
	double byFirstSecond;
	double bySecondSecond;

	/* Products of the unit vectors u and v of the two columns, the curve y and their derivatives. */
	private double yu;
	private double yu1;
	private double yu2;
	private double yv;
	private double yv1;
	private double yv2;
	private double uv;
	private double u1v;
	private double uv1;
	private double u1v1;
	private double u2v;
	private double uv2;

	PairProfile(ExponentialColumn column, PairProducts products, CurveTerms curve) {
		this.column = column;
		this.products = products;
		this.curve = curve;
	}

	void evaluate(double first, double second) {
		this.first = first;
		this.second = second;
		multiply();
		double freeOfSecond = yu - uv * yv;
		double freeOfFirst = yv - uv * yu;
		both = freeOfSecond > 0 && freeOfFirst > 0 && Math.abs(first - second) > SAME_RATE;
		if (both) differentiate();
		else {
			single = Math.abs(first - second) <= SAME_RATE ? (first + second) / 2 : yu >= yv ? first
				: second;
			double alone = Math.max(0, Math.max(yu, yv));
			explained = alone * alone;
		}
	}

	private void multiply() {
		int node = column.nearest(first);
		int other = column.nearest(second);
		boolean near = Math.abs(first - second) < NEAR;
		double perFirst = near ? 1 / products.length(first) : 1;
		double perSecond = near ? 1 / products.length(second) : 1;
		part.at(curve.at(node), first - node);
		yu = part.value * perFirst;
		yu1 = part.slope * perFirst;
		yu2 = part.curvature * perFirst;
		part.at(curve.at(other), second - other);
		yv = part.value * perSecond;
		yv1 = part.slope * perSecond;
		yv2 = part.curvature * perSecond;
		multiplyBoth(products.terms(node, other), first - node, second - other, perFirst * perSecond);
	}

	private void multiplyBoth(double[] terms, double x, double z, double per) {
		double c00 = 0, c10 = 0, c20 = 0, c01 = 0, c11 = 0, c02 = 0;
		for (int i = (TERMS - 1) * TERMS; i >= 0; i -= TERMS) {
			double r0 = terms[i + 7], r1 = 0, r2 = 0;
			for (int t = 6; t >= 0; t--) {
				r2 = r2 * z + r1;
				r1 = r1 * z + r0;
				r0 = r0 * z + terms[i + t];
			}
			c20 = c20 * x + c10;
			c10 = c10 * x + c00;
			c00 = c00 * x + r0;
			c11 = c11 * x + c01;
			c01 = c01 * x + r1;
			c02 = c02 * x + r2;
		}
		uv = c00 * per;
		u1v = c10 * per;
		uv1 = c01 * per;
		u1v1 = c11 * per;
		u2v = 2 * c20 * per;
		uv2 = 2 * c02 * per;
	}

	/** Of (yu² + yv² − 2·uv·yu·yv) / (1 − uv²). */
	private void differentiate() {
		double per = 1 / (1 - uv * uv);
		double e = (yu * yu + yv * yv - 2 * uv * yu * yv) * per;
		double d1 = -2 * uv * u1v;
		double d2 = -2 * uv * uv1;
		double d11 = -2 * (u1v * u1v + uv * u2v);
		double d12 = -2 * (u1v * uv1 + uv * u1v1);
		double d22 = -2 * (uv1 * uv1 + uv * uv2);
		double n1 = 2 * (yu * yu1 - u1v * yu * yv - uv * yu1 * yv);
		double n2 = 2 * (yv * yv1 - uv1 * yu * yv - uv * yu * yv1);
		double n11 = 2 * (yu1 * yu1 + yu * yu2 - u2v * yu * yv - 2 * u1v * yu1 * yv - uv * yu2 * yv);
		double n22 = 2 * (yv1 * yv1 + yv * yv2 - uv2 * yu * yv - 2 * uv1 * yu * yv1 - uv * yu * yv2);
		double n12 = -2 * (u1v1 * yu * yv + u1v * yu * yv1 + uv1 * yu1 * yv + uv * yu1 * yv1);
		explained = e;
		byFirst = (n1 - e * d1) * per;
		bySecond = (n2 - e * d2) * per;
		byFirstFirst = (n11 - 2 * byFirst * d1 - e * d11) * per;
		bySecondSecond = (n22 - 2 * bySecond * d2 - e * d22) * per;
		byFirstSecond = (n12 - byFirst * d2 - bySecond * d1 - e * d12) * per;
	}

	/** Amounts of the columns at the place evaluated last, where both are above 0. */
	void amounts(double[] out) {
		double per = 1 / (1 - uv * uv);
		out[0] = (yu - uv * yv) * per / length(first);
		out[1] = (yv - uv * yu) * per / length(second);
	}

	private double length(double place) {
		int node = column.nearest(place);
		return PolynomialTable.value(column.length[node], place - node);
	}

	/**
	 * @return product of the unit vectors at the place evaluated last, the first one or the second
	 *         differentiated by its place if its number is 1
	 */
	double product(int first, int second) {
		if (first == 0) return second == 0 ? uv : uv1;
		return second == 0 ? u1v : u1v1;
	}
}
