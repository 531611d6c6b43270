// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.kinetics.block.Estimate;

/** What solvers say of the derivatives of a tissue curve, held to derivatives made another way. */
public final class DerivativeProducts {

	private static final double TOLERANCE = 1e-4;

	private DerivativeProducts() {}

	/**
	 * @param derivatives of the curve, in the order of {@link Estimate#free}
	 * @param products what a solver says of those that are free
	 */
	public static void assertThoseOf(double[][] derivatives, Estimate estimate, double[][] products,
		String what)
	{
		for (int i = 0; i < derivatives.length; i++)
			for (int j = 0; j <= i; j++) {
				if (!estimate.free[i] || !estimate.free[j]) continue;
				double scale = Math.sqrt(PlainAmounts.dot(derivatives[i], derivatives[i]) * PlainAmounts
					.dot(derivatives[j], derivatives[j]));
				assertEquals(PlainAmounts.dot(derivatives[i], derivatives[j]), products[i][j], TOLERANCE *
					scale, what + ", " + i + " and " + j);
			}
	}
}
