// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

/** Solves a model for a block of curves: prepares them together, then finishes them one by one. */
interface BlockSolver {

	/** @return what the curves are projected on */
	OrthonormalBasis basis();

	/** Takes a block; {@code coordinates} are [coordinate][curve] and are kept until the next one. */
	void prepare(float[][] coordinates, int count);

	/** @return the curve to solve at a place in the order that suits the solver best */
	int curve(int place);

	/**
	 * @param v curve of the block that was prepared
	 * @param energy sum of squares of its samples
	 * @param estimate takes the answer
	 */
	void solve(int v, double energy, Estimate estimate);
}
