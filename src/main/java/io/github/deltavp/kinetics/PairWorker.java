// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import java.util.Arrays;

/**
 * Fits a block of curves with two rates and a fixed delay: projects and scores them all together,
 * then refines them one by one.
 */
final class PairWorker extends VoxelWorker {

	private final BlockProjection projection;
	private final NodeParts parts;
	private final PairSearch search;
	private final PairEstimate estimate = new PairEstimate();
	private final PairErrors errors;
	private final double[] value = new double[Parameter.values().length];
	private final double[] error = new double[Parameter.values().length];

	PairWorker(VoxelFit fit) {
		super(fit);
		projection = new BlockProjection(fit.column.basis, fit.times.size(), capacity());
		parts = new NodeParts(fit.column, capacity());
		search = new PairSearch(fit.column, fit.products);
		errors = new PairErrors(fit);
		Arrays.fill(error, Double.NaN);
	}

	@Override
	void fitBlock(int count) {
		projection.project(samples(), count);
		parts.project(projection.coordinates, count);
		for (int v = 0; v < count; v++)
			if (projection.energy[v] < Float.MAX_VALUE) fitOne(v);
			else noAnswer(v, FitStatus.INVALID_SIGNAL);
	}

	private void fitOne(int v) {
		double energy = projection.energy[v];
		search.solve(projection.coordinates, parts, v, energy, estimate);
		Arrays.fill(value, Double.NaN);
		fit.model.derive(estimate.amounts, estimate.rates, value);
		value[Parameter.DELAY.ordinal()] = fit.delay.minSeconds();
		fit.summarize(estimate.sse, energy, projection.sum[v], value);
		if (fit.withErrors) errors.compute(estimate, search.profile(), value, error);
		store(v, status(energy), value, error);
	}

	private FitStatus status(double energy) {
		if (energy - estimate.sse <= fit.enhancementRatio * estimate.sse)
			return FitStatus.NO_ENHANCEMENT;
		return estimate.atBound() ? FitStatus.AT_BOUND : FitStatus.FITTED;
	}
}
