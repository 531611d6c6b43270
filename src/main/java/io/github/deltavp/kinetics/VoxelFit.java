// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.model.BasisColumn;
import io.github.deltavp.kinetics.model.TracerModel;

/**
 * The fit of many tissue curves that share their times and their arterial input: everything that
 * depends on those is computed once here. Immutable; each thread takes its own {@link #worker()}.
 * Curves are fitted in blocks, except for two-compartment exchange with a fitted delay and an input
 * too rough for the tables of a fitted delay: curve by curve, which takes a hundred times longer.
 */
public final class VoxelFit {

	final TracerModel model;
	final TimeAxis times;
	final Curve plasma;
	final FitBounds bounds;
	final DelayRange delay;
	final boolean withErrors;
	/** For rates and a fixed delay; null else. */
	final ExponentialColumn column;
	/** For two rates and a fixed delay; null else. */
	final PairProducts products;
	/** For at most one rate and other delays; null where curves are fitted one by one. */
	final DelayedColumns delayed;
	final double fixedLength;
	final RateBounds rates;
	/** An explained sum of squares above this many residual ones is enhancement. */
	final double enhancementRatio;
	/** A high rate must lower the sum of squares by more than this fraction. */
	final double proofRatio;

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
		this.model = model;
		this.times = times;
		this.plasma = plasma;
		this.bounds = bounds;
		this.delay = delay;
		this.withErrors = withErrors;
		ArterialInput input = ArterialInput.of(plasma);
		rates = model.rateBounds(bounds);
		requireArrival(input);
		double[][] fixed = fixedColumn(model, input, times, delay.minSeconds());
		fixedLength = fixed.length == 0 ? 1 : OrthonormalBasis.norm(fixed[0]);
		column = hasRatesAlone() ? new ExponentialColumn(rate -> input.convolve(times, delay
			.minSeconds(), rate), fixed, rates.minPerSecond(), rates.maxPerSecond()) : null;
		products = column != null && model.rates() == 2 ? new PairProducts(column) : null;
		delayed = column == null && hasEnoughData() && model.rates() <= 1 ? DelayedColumns.of(model,
			input, times, plasma.times(), rates, delay).orElse(null) : null;
		int parameters = parameters();
		enhancementRatio = Significance.ratio(parameters, times.size() - parameters);
		proofRatio = Significance.ratio(1, times.size() - parameters);
	}

	private void requireArrival(ArterialInput input) {
		for (BasisColumn basis : model.columns())
			if (!basis.isRated() && !(OrthonormalBasis.norm(basis.sample(input, times, delay.minSeconds(),
				0)) > 0)) throw new IllegalArgumentException("the AIF (" + plasma.times() +
					") is 0 at all times of the series (" + times + "); check its clock");
	}

	private boolean hasRatesAlone() {
		return delay.isFixed() && model.rates() > 0;
	}

	static double[][] fixedColumn(TracerModel model, ArterialInput input, TimeAxis times,
		double delay)
	{
		int fixed = model.fixed();
		return fixed < 0 ? new double[0][] : new double[][] { model.columns().get(fixed).sample(input,
			times, delay, 0) };
	}

	/** @return number of free parameters */
	int parameters() {
		return model.freeParameters() + (delay.isFixed() ? 0 : 1);
	}

	/** @return whether there are more samples than parameters */
	boolean hasEnoughData() {
		return times.size() > parameters();
	}

	/** Adds the measures of the quality of a fit. */
	void summarize(double sse, double energy, double sum, double[] value) {
		int samples = times.size();
		double total = energy - sum * sum / samples;
		value[Parameter.RESIDUAL.ordinal()] = Math.sqrt(sse / samples);
		value[Parameter.R_SQUARED.ordinal()] = total > 0 ? 1 - sse / total : Double.NaN;
		value[Parameter.AICC.ordinal()] = FitSummary.aicc(sse, samples, parameters());
	}

	/** @return whether a worker takes one curve after another: up to a millisecond each */
	public boolean isCurveByCurve() {
		return column == null && delayed == null;
	}

	/** @return a new worker for one thread */
	public VoxelWorker worker() {
		if (isCurveByCurve()) return new CurveWorker(this);
		return model.rates() == 2 ? new PairWorker(this) : new BlockWorker(this);
	}
}
