// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.block.BlockSolver;
import io.github.deltavp.kinetics.delay.DelayProfiler;
import io.github.deltavp.kinetics.delay.DelayedColumns;
import io.github.deltavp.kinetics.delay.DelayedSolver;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.pair.PairProducts;
import io.github.deltavp.kinetics.pair.PairSolver;
import io.github.deltavp.kinetics.rate.ExponentialColumn;
import io.github.deltavp.kinetics.rate.OneRateSolver;
import java.util.Optional;

/**
 * The fit of many tissue curves that share their times and their arterial input: everything that
 * depends on those is computed once here. Immutable; each thread takes its own {@link #worker()}.
 * Curves are fitted in blocks, except for two-compartment exchange with a fitted delay and an input
 * too rough for the tables of a fitted delay: curve by curve, which takes a hundred times longer.
 */
public final class VoxelFit {

	private final FitProblem problem;
	private final boolean withErrors;
	/** For rates and a fixed delay; null else. */
	private final ExponentialColumn column;
	/** For two rates and a fixed delay; null else. */
	private final PairProducts pairs;
	/** For at most one rate and other delays; null where curves are fitted one by one. */
	private final DelayedColumns delayed;

	/**
	 * @param model tracer model
	 * @param times sample times of the tissue curves
	 * @param plasma arterial plasma concentration in mM on the same clock; its own samples
	 * @param bounds what the fit may answer
	 * @param delay arterial delays to choose from
	 * @param withErrors whether standard errors are wanted
	 * @throws IllegalArgumentException if the input cannot be fitted with
	 */
	public VoxelFit(TracerModel model, TimeAxis times, Curve plasma, FitBounds bounds,
		DelayRange delay, boolean withErrors)
	{
		this.withErrors = withErrors;
		problem = new FitProblem(model, times, plasma, bounds, delay);
		ArterialInput input = ArterialInput.of(plasma);
		requireArrival(input);
		boolean hasRatesAlone = delay.isFixed() && model.rates() > 0;
		column = hasRatesAlone ? ExponentialColumn.of(problem, input) : null;
		pairs = hasRatesAlone && model.rates() == 2 ? new PairProducts(column) : null;
		delayed = !hasRatesAlone && problem.hasEnoughData() && model.rates() <= 1 ? DelayedColumns.of(
			problem, input).orElse(null) : null;
	}

	/** Asked of the plasma whatever the model: an integral of the spline is never quite 0. */
	private void requireArrival(ArterialInput input) {
		double[] arriving = input.sample(problem.times(), problem.delay().minSeconds());
		if (!(OrthonormalBasis.norm(arriving) > 0)) throw new IllegalArgumentException("the AIF (" +
			problem.plasma().times() + ") is 0 at all times of the series (" + problem.times() +
			"); check its clock");
	}

	/** @return whether a worker takes one curve after another: up to a millisecond each */
	public boolean isCurveByCurve() {
		return column == null && delayed == null;
	}

	/** @return a new worker for one thread, for blocks of {@link VoxelWorker#CAPACITY} curves */
	public VoxelWorker worker() {
		return worker(VoxelWorker.CAPACITY);
	}

	/**
	 * @param capacity most curves in one block
	 * @return a new worker for one thread
	 */
	public VoxelWorker worker(int capacity) {
		return isCurveByCurve() ? new CurveWorker(problem, withErrors, capacity) : new BlockWorker(
			problem, solver(capacity), withErrors, capacity);
	}

	/** @return whether a {@link #profiler()} can be had */
	public boolean hasProfiles() {
		return delayed != null;
	}

	/**
	 * @return what tells how well each delay of the range explains a curve, for one thread; empty for
	 *         a fixed delay and where curves are fitted one by one
	 */
	public Optional<DelayProfiler> profiler() {
		return Optional.ofNullable(delayed).map(columns -> new DelayProfiler(problem, columns,
			VoxelWorker.CAPACITY));
	}

	private BlockSolver solver(int capacity) {
		if (delayed != null) return new DelayedSolver(problem, delayed, capacity);
		return pairs != null ? new PairSolver(problem, column, pairs, capacity) : new OneRateSolver(
			problem, column, capacity);
	}
}
