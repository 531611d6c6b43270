// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.algebra;

/** Value and first two derivatives of a polynomial at the place evaluated last. */
public final class PolynomialJet {

	public double value;
	public double slope;
	public double curvature;

	/** @param terms coefficients, constant first */
	public void at(double[] terms, double x) {
		double p0 = 0, p1 = 0, p2 = 0;
		for (int t = terms.length - 1; t >= 0; t--) {
			p2 = p2 * x + p1;
			p1 = p1 * x + p0;
			p0 = p0 * x + terms[t];
		}
		value = p0;
		slope = p1;
		curvature = 2 * p2;
	}
}
