// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.block.Estimate;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.ModelColumns;

/**
 * Products of the derivatives of a model with at most one rate by its amounts, ln k and delay, from
 * the exact columns. For one thread.
 */
final class SampledProducts {

	private final ModelColumns columns;
	private final double lowestLogRate;
	/** ln k, then the delay. */
	private final double[] point;
	/** By amounts, ln k and delay, in the order of {@link Estimate#free}. */
	private final double[][] derivatives;

	SampledProducts(FitProblem problem) {
		columns = new ModelColumns(problem);
		lowestLogRate = Math.log(problem.rates().minPerSecond());
		point = new double[columns.rates + 1];
		derivatives = new double[Estimate.SIZE][problem.times().size()];
	}

	/** @param products receives the lower triangle of those that are free */
	void fill(Estimate estimate, double[][] products) {
		if (columns.rates > 0) point[0] = estimate.amounts[columns.lead] > 0 ? Math.log(
			estimate.rates[0]) : lowestLogRate;
		point[columns.rates] = estimate.delay;
		columns.evaluate(point);
		differentiate(estimate);
		for (int i = 0; i < derivatives.length; i++)
			for (int j = 0; j <= i; j++)
				if (estimate.free[i] && estimate.free[j]) products[i][j] = OrthonormalBasis.dot(
					derivatives[i], derivatives[j]);
	}

	private void differentiate(Estimate estimate) {
		int lead = columns.lead;
		double amount = estimate.amounts[lead];
		double follow = estimate.follows ? amount : 0;
		for (int t = 0; t < derivatives[0].length; t++) {
			double value = columns.value[lead][t];
			derivatives[lead][t] = value;
			derivatives[Estimate.RATE][t] = amount * columns.perLogRate[lead][t] + follow * value;
			derivatives[Estimate.DELAY][t] = amount * columns.perDelay[lead][t];
			if (columns.columns == 1) continue;
			int fixed = 1 - lead;
			derivatives[fixed][t] = columns.value[fixed][t];
			derivatives[Estimate.DELAY][t] += estimate.amounts[fixed] * columns.perDelay[fixed][t];
		}
	}
}
