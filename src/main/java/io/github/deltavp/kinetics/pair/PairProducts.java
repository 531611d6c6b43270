// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.pair;

import io.github.deltavp.kinetics.algebra.PolynomialTable;
import io.github.deltavp.kinetics.rate.ExponentialColumn;

/**
 * Products of the unit vectors of an {@link ExponentialColumn} at two rates, as polynomials in the
 * offsets from every pair of nodes. They are exact for the polynomials of the vectors, so that two
 * rates close to each other span what they should. Immutable.
 */
public final class PairProducts {

	private static final int TERMS = ExponentialColumn.TERMS;

	private final ExponentialColumn column;
	/** [node][node][power of the first offset · TERMS + power of the second one] */
	private final double[][][] terms;
	/** [node][power of the first offset][node]: the same where the second offset is 0. */
	private final double[][][] atNodes;
	/** [node][power]: square of a vector, which is 1 only to within the error of its polynomials. */
	private final double[][] squares;

	public PairProducts(ExponentialColumn column) {
		this.column = column;
		terms = new double[column.nodes][column.nodes][];
		atNodes = new double[column.nodes][TERMS][column.nodes];
		squares = new double[column.nodes][2 * TERMS - 1];
		for (int node = 0; node < column.nodes; node++) {
			for (int other = 0; other < column.nodes; other++)
				set(node, other, product(column.direction[node], column.direction[other]));
			for (int i = 0; i < TERMS * TERMS; i++)
				squares[node][i / TERMS + i % TERMS] += terms[node][node][i];
		}
	}

	private void set(int node, int other, double[] product) {
		terms[node][other] = product;
		for (int power = 0; power < TERMS; power++)
			atNodes[node][power][other] = product[power * TERMS];
	}

	private static double[] product(double[] first, double[] second) {
		double[] product = new double[TERMS * TERMS];
		for (int j = 0; j < first.length; j += TERMS)
			for (int i = 0; i < product.length; i++)
				product[i] += first[j + i / TERMS] * second[j + i % TERMS];
		return product;
	}

	/** @return terms of the product of the vectors around two nodes; not copied */
	double[] terms(int node, int other) {
		return terms[node][other];
	}

	/** @return [power of the offset from a node][other node]; not copied */
	double[][] atNodes(int node) {
		return atNodes[node];
	}

	/** @return length of the vector at a place of the grid, next to 1 */
	double length(double place) {
		int node = column.nearest(place);
		return Math.sqrt(PolynomialTable.value(squares[node], place - node));
	}
}
