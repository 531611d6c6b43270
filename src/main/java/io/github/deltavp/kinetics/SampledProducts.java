// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

/**
 * Products of the derivatives of a model with at most one rate by its amounts, ln k and delay, from
 * the exact columns. For one thread.
 */
final class SampledProducts {

	private final VoxelFit fit;
	private final ModelColumns columns;
	private final double[] point;
	private final int fixedColumn;
	private final int rated;
	private final double[][] derivatives;

	SampledProducts(VoxelFit fit) {
		this.fit = fit;
		columns = new ModelColumns(fit.model, ArterialInput.of(fit.plasma), fit.times);
		point = new double[columns.rates + 1];
		rated = fit.model.lead();
		fixedColumn = fit.model.fixed();
		derivatives = new double[4][fit.times.size()];
	}

	/** @param full receives the products by pairs (i, j ≤ i) of fixed amount, amount, ln k, delay */
	void fill(Estimate estimate, double[] full) {
		if (columns.rates > 0) point[0] = estimate.amount > 0 ? Math.log(estimate.rate) : Math.log(
			fit.rates.minPerSecond());
		point[columns.rates] = estimate.delay;
		columns.evaluate(point);
		differentiate(estimate);
		for (int i = 0, next = 0; i < derivatives.length; i++)
			for (int j = 0; j <= i; j++, next++)
				full[next] = OrthonormalBasis.dot(derivatives[i], derivatives[j]);
	}

	private void differentiate(Estimate estimate) {
		double amount = estimate.amount;
		double follow = estimate.atLimit ? amount : 0;
		for (int t = 0; t < derivatives[0].length; t++) {
			double value = columns.value[rated][t];
			derivatives[1][t] = value;
			derivatives[2][t] = amount * columns.perLogRate[rated][t] + follow * value;
			derivatives[3][t] = amount * columns.perDelay[rated][t];
			if (fixedColumn < 0) continue;
			derivatives[0][t] = columns.value[fixedColumn][t];
			derivatives[3][t] += estimate.fixedAmount * columns.perDelay[fixedColumn][t];
		}
	}
}
