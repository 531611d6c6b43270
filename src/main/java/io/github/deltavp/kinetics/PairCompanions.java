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
 * What another rate would explain beside one that is known better than the grid knows it. The known
 * one yields to the other by one step of Newton, since next to an optimum with two rates there may
 * be another that only shows when both have moved. For one thread.
 */
final class PairCompanions {

	private static final int TERMS = ExponentialColumn.TERMS;
	/** In spacings of the grid. */
	private static final double LONGEST_MOVE = 1;

	private final ExponentialColumn column;
	private final PairProducts products;
	/** The curve's parts along the unit vectors of the nodes. */
	final double[] parts;
	/** [node] */
	private final double[] explained;
	private final double[] move;
	/** The curve's part along the unit vector of the known rate, with its derivatives. */
	private double part;
	private double partSlope;
	private double partCurvature;

	PairCompanions(ExponentialColumn column, PairProducts products) {
		this.column = column;
		this.products = products;
		parts = new double[column.nodes];
		explained = new double[column.nodes];
		move = new double[column.nodes];
	}

	/** @return the node that explains most alone */
	int bestAlone() {
		int best = 0;
		for (int node = 1; node < parts.length; node++)
			if (parts[node] > parts[best]) best = node;
		return best;
	}

	/**
	 * @param curve in the coordinates of the basis
	 * @param place of the known rate
	 */
	void scan(double[] curve, double place) {
		int known = column.nearest(place);
		project(curve, column.direction[known], place - known);
		for (int node = 0; node < parts.length; node++)
			score(node, products.terms(known, node), place - known);
	}

	/** @return whether a node is a local maximum of what is explained, above {@code least} */
	boolean isPeak(int node, double least) {
		double here = explained[node];
		return here > least && (node == 0 || here > explained[node - 1]) && (node +
			1 == explained.length || here >= explained[node + 1]);
	}

	/** @return by how much the known rate yields to a node */
	double move(int node) {
		return move[node];
	}

	private void project(double[] curve, double[] terms, double x) {
		part = 0;
		partSlope = 0;
		partCurvature = 0;
		for (int j = 0, i = 0; j < curve.length; j++, i += TERMS) {
			double p0 = 0;
			double p1 = 0;
			double p2 = 0;
			for (int t = TERMS - 1; t >= 0; t--) {
				p2 = p2 * x + p1;
				p1 = p1 * x + p0;
				p0 = p0 * x + terms[i + t];
			}
			part += curve[j] * p0;
			partSlope += curve[j] * p1;
			partCurvature += curve[j] * 2 * p2;
		}
	}

	/** @param terms of the product of the two unit vectors; the second one is at its node */
	private void score(int node, double[] terms, double x) {
		double c = 0;
		double c1 = 0;
		double c2 = 0;
		for (int i = (TERMS - 1) * TERMS; i >= 0; i -= TERMS) {
			c2 = c2 * x + c1;
			c1 = c1 * x + c;
			c = c * x + terms[i];
		}
		double other = parts[node];
		move[node] = 0;
		explained[node] = 0;
		if (!(other > c * part && part > c * other && c < 1)) return;
		double per = 1 / (1 - c * c);
		double e = (part * part + other * other - 2 * c * part * other) * per;
		double slope = 2 * ((part - c * other) * partSlope - c1 * part * other + e * c * c1) * per;
		double curvature = 2 * (partSlope * partSlope + (part - c * other) * partCurvature - 2 * (c2 *
			part + c1 * partSlope) * other + 2 * slope * c * c1 + e * (c1 * c1 + 2 * c * c2)) * per;
		explained[node] = e;
		if (!(curvature < 0)) return;
		move[node] = Math.max(-LONGEST_MOVE, Math.min(LONGEST_MOVE, -slope / curvature));
		explained[node] = e + move[node] * (slope + curvature * move[node] / 2);
	}
}
