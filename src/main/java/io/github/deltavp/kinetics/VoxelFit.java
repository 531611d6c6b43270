/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.kinetics;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * The fit of many tissue curves that share their times and their arterial input: everything that
 * depends on those is computed once here. Immutable; each thread takes its own {@link #worker()}.
 */
public final class VoxelFit {

	/** Level of the F-tests: whether a curve enhances, and whether a high kep earns its place. */
	private static final double LEVEL = 0.01;

	final TracerModel model;
	final TimeAxis times;
	final ExponentialColumn column;
	final double fixedLength;
	final double veMax;
	final FitBounds bounds;
	/** An explained sum of squares above this many residual ones is enhancement. */
	final double enhancementRatio;
	/** A high rate must lower the sum of squares by more than this fraction. */
	final double proofRatio;

	/**
	 * @param model tracer model
	 * @param times sample times of the tissue curves
	 * @param plasma arterial plasma concentration in mM on the same clock; its own samples
	 * @param bounds what the fit may answer
	 * @throws IllegalArgumentException if the input cannot be fitted with
	 */
	public VoxelFit(TracerModel model, TimeAxis times, Curve plasma, FitBounds bounds) {
		this.model = model;
		this.times = times;
		this.bounds = bounds;
		ArterialInput input = ArterialInput.of(plasma);
		double[][] fixed = fixedColumn(model, input, times);
		fixedLength = fixed.length == 0 ? 1 : OrthonormalBasis.norm(fixed[0]);
		if (!(fixedLength > 0)) throw new IllegalArgumentException("the AIF (" + plasma.times() +
			") is 0 at all times of the series (" + times + "); check its clock");
		column = new ExponentialColumn(rate -> input.convolve(times, 0, rate), fixed, bounds
			.kepMinPerMinute() / 60, bounds.kepMaxPerMinute() / 60);
		veMax = model == TracerModel.TWO_COMPARTMENT_UPTAKE ? Double.POSITIVE_INFINITY : bounds.veMax();
		int free = times.size() - model.parameters();
		enhancementRatio = explainedRatio(model.parameters(), free);
		proofRatio = explainedRatio(1, free);
	}

	private static double[][] fixedColumn(TracerModel model, ArterialInput input, TimeAxis times) {
		return switch (model) {
			case EXTENDED_TOFTS -> new double[][] { input.sample(times, 0) };
			case TWO_COMPARTMENT_UPTAKE -> new double[][] { input.convolve(times, 0, 0) };
			case TOFTS -> new double[0][];
			default -> throw new IllegalArgumentException("model " + model.key());
		};
	}

	/** What the F-test asks of the explained sum of squares, in residual sums of squares. */
	private static double explainedRatio(int parameters, int free) {
		return free < 1 ? 0 : parameters * new FDistribution(null, parameters, free)
			.inverseCumulativeProbability(1 - LEVEL) / free;
	}

	/** @return whether there are more samples than parameters */
	boolean hasEnoughData() {
		return times.size() > model.parameters();
	}

	/** @return a new worker for one thread */
	public VoxelWorker worker() {
		return new VoxelWorker(this);
	}
}
