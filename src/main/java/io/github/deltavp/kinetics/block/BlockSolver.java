// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.block;

import io.github.deltavp.kinetics.algebra.OrthonormalBasis;

/** Solves a model for a block of curves: prepares them together, then finishes them one by one. */
public interface BlockSolver {

	/** @return what the curves are projected on */
	OrthonormalBasis basis();

	/** Takes a block; {@code coordinates} are [coordinate][curve] and are kept until the next one. */
	void prepare(float[][] coordinates, int count);

	/**
	 * @return the curve to solve at a place in the order that suits the solver best; as they come if
	 *         it does not say
	 */
	default int curve(int place) {
		return place;
	}

	/**
	 * @param v curve of the block that was prepared
	 * @param energy sum of squares of its samples
	 * @param estimate takes the answer
	 */
	void solve(int v, double energy, Estimate estimate);

	/**
	 * Says more of the curve that was solved last.
	 *
	 * @param estimate what {@link #solve} left there; takes what is free
	 * @param products takes the products of the derivatives of the tissue curve by amounts, ln k and
	 *          delay, in the order of {@link Estimate#free}: the lower triangle
	 */
	void differentiate(Estimate estimate, double[][] products);
}
