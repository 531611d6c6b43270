// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.block.BlockProjection;
import io.github.deltavp.kinetics.block.BlockSolver;
import io.github.deltavp.kinetics.block.Estimate;
import io.github.deltavp.kinetics.block.StandardErrors;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.TracerModel;
import java.util.Arrays;

/** Fits a block of curves with a {@link BlockSolver}: all together as far as possible. */
final class BlockWorker extends VoxelWorker {

	private final TracerModel model;
	private final BlockSolver solver;
	private final BlockProjection projection;
	private final StandardErrors errors;
	private final Estimate estimate = new Estimate();
	private final double[][] products = new double[Estimate.SIZE][Estimate.SIZE];
	private final double[] value = new double[Parameter.values().length];
	private final double[] error = new double[Parameter.values().length];

	BlockWorker(FitProblem problem, BlockSolver solver, boolean withErrors, int capacity) {
		super(problem, withErrors, capacity);
		model = problem.model();
		this.solver = solver;
		projection = new BlockProjection(solver.basis(), problem.times().size(), capacity);
		errors = new StandardErrors(problem);
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
		double sum = projection.sum[v];
		solver.solve(v, energy, estimate);
		Arrays.fill(value, Double.NaN);
		model.derive(estimate.amounts, estimate.rates, value);
		Parameter.DELAY.set(value, estimate.delay);
		problem.summarize(estimate.sse, energy - sum * sum / samples().length, value);
		if (withErrors) {
			solver.differentiate(estimate, products);
			errors.compute(estimate, products, value, error);
		}
		store(v, problem.status(energy, estimate.sse, estimate.atBound), value, error);
	}
}
