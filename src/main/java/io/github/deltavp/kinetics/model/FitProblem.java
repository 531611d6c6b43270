// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.RateBounds;
import io.github.deltavp.kinetics.Significance;

/** What a fit has to know beside the curve, and how it judges what it finds. Immutable. */
public final class FitProblem {

	private final TracerModel model;
	private final TimeAxis times;
	private final Curve plasma;
	private final DelayRange delay;
	private final RateBounds rates;
	private final int parameters;
	private final double enhancementRatio;
	private final double proofRatio;

	/**
	 * @param model tracer model
	 * @param times sample times of the tissue curves
	 * @param plasma arterial plasma concentration in mM on the same clock; its own samples
	 * @param bounds what the fit may answer
	 * @param delay arterial delays to choose from
	 * @throws IllegalArgumentException if the model is made of more columns than the fits can carry
	 */
	public FitProblem(TracerModel model, TimeAxis times, Curve plasma, FitBounds bounds,
		DelayRange delay)
	{
		if (model.columns().isEmpty() || model.columns().size() > 2) throw new IllegalArgumentException(
			"model " + model.key() + " has " + model.columns().size() +
				" columns; the fits can carry one or two");
		this.model = model;
		this.times = times;
		this.plasma = plasma;
		this.delay = delay;
		rates = model.rateBounds(bounds);
		parameters = model.freeParameters() + (delay.isFixed() ? 0 : 1);
		enhancementRatio = Significance.ratio(parameters, times.size() - parameters);
		proofRatio = Significance.ratio(1, times.size() - parameters);
	}

	/** @return the model */
	public TracerModel model() {
		return model;
	}

	/** @return sample times of the tissue curves */
	public TimeAxis times() {
		return times;
	}

	/** @return arterial plasma concentration in mM */
	public Curve plasma() {
		return plasma;
	}

	/** @return arterial delays to choose from */
	public DelayRange delay() {
		return delay;
	}

	/** @return range of the model's rates */
	public RateBounds rates() {
		return rates;
	}

	/** @return number of free parameters, a delay that is fitted among them */
	public int parameters() {
		return parameters;
	}

	/** @return whether there are more samples than parameters */
	public boolean hasEnoughData() {
		return times.size() > parameters;
	}

	/** @return by what fraction of itself a rate that needs proof must lower the sum of squares */
	public double proofRatio() {
		return proofRatio;
	}

	/**
	 * @param energy sum of squares of the samples
	 * @param sse residual sum of squares
	 * @param atBound whether an amount, a rate or the delay is at a bound
	 * @return how a fit ended that has an answer
	 */
	public FitStatus status(double energy, double sse, boolean atBound) {
		if (energy - sse <= enhancementRatio * sse) return FitStatus.NO_ENHANCEMENT;
		return atBound ? FitStatus.AT_BOUND : FitStatus.FITTED;
	}

	/**
	 * Sets the measures of the quality of a fit: the root of the mean squared residual, R² and AICc =
	 * n·ln(SSE/n) + 2k + 2k(k + 1)/(n − k − 1), k counting the variance.
	 *
	 * @param sse residual sum of squares
	 * @param total sum of squares about the mean
	 * @param values by ordinal of {@link Parameter}
	 */
	public void summarize(double sse, double total, double[] values) {
		int samples = times.size();
		int k = parameters + 1;
		Parameter.RESIDUAL.set(values, Math.sqrt(sse / samples));
		Parameter.R_SQUARED.set(values, total > 0 ? 1 - sse / total : Double.NaN);
		Parameter.AICC.set(values, samples * Math.log(sse / samples) + 2 * k + 2. * k * (k + 1) /
			(samples - k - 1));
	}
}
