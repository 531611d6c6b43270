// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.pair;

import io.github.deltavp.kinetics.algebra.PolynomialJet;
import io.github.deltavp.kinetics.rate.CurveTerms;
import io.github.deltavp.kinetics.rate.ExponentialColumn;
import java.util.Arrays;

/**
 * What another rate would explain beside one that is known better than the grid knows it. The known
 * one yields to the other by one step of Newton, since next to an optimum with two rates there may
 * be another that only shows when both have moved. For one thread.
 */
final class SecondRateScores {

	private static final int TERMS = ExponentialColumn.TERMS;
	/** In spacings of the grid. */
	private static final double LONGEST_MOVE = 1;

	private final ExponentialColumn column;
	private final PairProducts products;
	private final CurveTerms curve;
	/** The curve's parts along the unit vectors of the nodes. */
	final double[] parts;
	/** [node] */
	private final double[] explained;
	private final double[] move;
	/** [node]: of the unit vectors, with its slope and half its curvature by the known rate. */
	private final double[] cosine;
	private final double[] slope;
	private final double[] curvature;
	/** The curve's part along the unit vector of the known rate, with its derivatives. */
	private final PolynomialJet part = new PolynomialJet();

	SecondRateScores(ExponentialColumn column, PairProducts products, CurveTerms curve) {
		this.column = column;
		this.products = products;
		this.curve = curve;
		parts = new double[column.nodes];
		explained = new double[column.nodes];
		move = new double[column.nodes];
		cosine = new double[column.nodes];
		slope = new double[column.nodes];
		curvature = new double[column.nodes];
	}

	/** @return the node that explains most alone */
	int bestAlone() {
		int best = 0;
		for (int node = 1; node < parts.length; node++)
			if (parts[node] > parts[best]) best = node;
		return best;
	}

	/** @param place of the known rate */
	void scan(double place) {
		int known = column.nearest(place);
		double x = place - known;
		part.at(curve.at(known), x);
		Arrays.fill(cosine, 0);
		Arrays.fill(slope, 0);
		Arrays.fill(curvature, 0);
		double[][] rows = products.atNodes(known);
		for (int power = TERMS - 1; power >= 0; power--)
			advance(rows[power], x, cosine, slope, curvature);
		for (int node = 0; node < parts.length; node++)
			score(node, cosine[node], slope[node], curvature[node]);
	}

	/** One step of Horner's rule for all nodes. */
	private static void advance(double[] row, double x, double[] value, double[] slope,
		double[] curvature)
	{
		for (int node = 0; node < row.length; node++) {
			curvature[node] = curvature[node] * x + slope[node];
			slope[node] = slope[node] * x + value[node];
			value[node] = value[node] * x + row[node];
		}
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

	/** @param c cosine of the two unit vectors, its slope and half its curvature */
	private void score(int node, double c, double c1, double c2) {
		double known = part.value;
		double other = parts[node];
		move[node] = 0;
		explained[node] = 0;
		if (!(other > c * known && known > c * other && c < 1)) return;
		double per = 1 / (1 - c * c);
		double e = (known * known + other * other - 2 * c * known * other) * per;
		double g = 2 * ((known - c * other) * part.slope - c1 * known * other + e * c * c1) * per;
		double h = 2 * (part.slope * part.slope + (known - c * other) * part.curvature - 2 * (c2 *
			known + c1 * part.slope) * other + 2 * g * c * c1 + e * (c1 * c1 + 2 * c * c2)) * per;
		explained[node] = e;
		if (!(h < 0)) return;
		move[node] = Math.max(-LONGEST_MOVE, Math.min(LONGEST_MOVE, -g / h));
		explained[node] = e + move[node] * (g + h * move[node] / 2);
	}
}
