// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.algebra;

/** Values from one to another at even distances. */
public final class EvenNodes {

	private EvenNodes() {}

	/**
	 * @return at least three values, the ends among them, at most {@code spacing} apart; one if the
	 *         ends are one
	 */
	public static double[] between(double from, double to, double spacing) {
		if (from == to) return new double[] { from };
		int intervals = Math.max(2, (int) Math.ceil((to - from) / spacing));
		double[] nodes = new double[intervals + 1];
		for (int i = 0; i < intervals; i++)
			nodes[i] = from + (to - from) * i / intervals;
		nodes[intervals] = to; // not a rounding error below: there a parameter is at its bound
		return nodes;
	}
}
