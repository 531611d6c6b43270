// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import java.util.Arrays;

/** Fits a block of curves with at most one rate: all together as far as possible. */
final class BlockWorker extends VoxelWorker {

	private final BlockProjection projection;
	private final BlockSolver solver;
	private final Estimate estimate = new Estimate();
	private final EstimateErrors errors;
	private final int lead;
	/** −1 without one. */
	private final int fixed;
	private final double[] amounts = new double[2];
	private final double[] rates = new double[1];
	private final double[] value = new double[Parameter.values().length];
	private final double[] error = new double[Parameter.values().length];

	BlockWorker(VoxelFit fit) {
		super(fit);
		solver = fit.column == null ? new DelayedSolver(fit, capacity()) : new OneRateSolver(fit,
			capacity());
		projection = new BlockProjection(solver.basis(), fit.times.size(), capacity());
		errors = new EstimateErrors(fit);
		lead = fit.model.lead();
		fixed = fit.model.fixed();
		Arrays.fill(error, Double.NaN);
	}

	@Override
	void fitBlock(int count) {
		projection.project(samples(), count);
		solver.prepare(projection.coordinates, count);
		for (int place = 0; place < count; place++) {
			int v = solver.curve(place);
			if (projection.energy[v] < Float.MAX_VALUE) fitOne(v);
			else noAnswer(v, FitStatus.INVALID_SIGNAL);
		}
	}

	private void fitOne(int v) {
		double energy = projection.energy[v];
		solver.solve(v, energy, estimate);
		arrange();
		Arrays.fill(value, Double.NaN);
		fit.model.derive(amounts, rates, value);
		value[Parameter.DELAY.ordinal()] = estimate.delay;
		fit.summarize(estimate.sse, energy, projection.sum[v], value);
		if (fit.withErrors) errors.compute(estimate, amounts, rates, value, error);
		store(v, status(energy), value, error);
	}

	/** The amounts in the order of the model's columns. */
	private void arrange() {
		amounts[lead] = estimate.amount;
		if (fixed >= 0) amounts[fixed] = estimate.fixedAmount;
		rates[0] = estimate.rate;
	}

	private FitStatus status(double energy) {
		if (energy - estimate.sse <= fit.enhancementRatio * estimate.sse)
			return FitStatus.NO_ENHANCEMENT;
		return estimate.atBound ? FitStatus.AT_BOUND : FitStatus.FITTED;
	}
}
