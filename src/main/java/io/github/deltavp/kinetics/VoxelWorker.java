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

/**
 * Fits blocks of curves, with buffers that are made once. For one thread. Fill {@link #samples()},
 * call {@link #fit}, read the parameters.
 */
public final class VoxelWorker {

	/** Long series take smaller blocks, to stay in the second-level cache. */
	private static final int LONG_SERIES = 128;

	private final VoxelFit fit;
	private final int capacity;
	private final float[][] samples;
	private final float[][] weights;
	private final float[][] coordinates;
	private final double[] energy;
	private final OneRateSolver solver;
	private final double[] curve;
	private final Estimate estimate = new Estimate();
	private final float[][] values;
	private final FitStatus[] status;

	VoxelWorker(VoxelFit fit) {
		this.fit = fit;
		capacity = fit.times.size() > LONG_SERIES ? 256 : 512;
		samples = new float[fit.times.size()][capacity];
		OrthonormalBasis basis = fit.column.basis;
		weights = new float[basis.size()][fit.times.size()];
		for (int j = 0; j < weights.length; j++)
			for (int t = 0; t < weights[j].length; t++)
				weights[j][t] = (float) basis.value(j, t);
		coordinates = new float[basis.size()][capacity];
		energy = new double[capacity];
		solver = new OneRateSolver(fit, capacity);
		curve = new double[basis.size()];
		values = new float[Parameter.values().length][capacity];
		status = new FitStatus[capacity];
	}

	/** @return most curves in one block */
	public int capacity() {
		return capacity;
	}

	/** @return the block: [time][curve] in mM; not copied */
	public float[][] samples() {
		return samples;
	}

	/** Fits the first {@code count} curves of the block. */
	public void fit(int count) {
		if (fit.hasEnoughData()) {
			for (int j = 0; j < weights.length; j++)
				BlockProduct.combine(weights[j], samples, 0, coordinates[j], count);
			BlockProduct.energy(samples, energy, count);
			solver.prepare(coordinates, count);
		}
		for (int v = 0; v < count; v++)
			fitOne(v);
	}

	private void fitOne(int v) {
		if (!fit.hasEnoughData()) noAnswer(v, FitStatus.NOT_ENOUGH_DATA);
		else if (!(energy[v] < Float.MAX_VALUE)) noAnswer(v, FitStatus.INVALID_SIGNAL);
		else {
			for (int j = 0; j < curve.length; j++)
				curve[j] = coordinates[j][v];
			solver.solve(v, curve, energy[v], estimate);
			store(v);
		}
	}

	private void noAnswer(int v, FitStatus reason) {
		status[v] = reason;
		for (float[] value : values)
			value[v] = Float.NaN;
	}

	private void store(int v) {
		boolean enhances = energy[v] - estimate.sse > fit.enhancementRatio * estimate.sse;
		status[v] = !enhances ? FitStatus.NO_ENHANCEMENT : estimate.atBound ? FitStatus.AT_BOUND
			: FitStatus.FITTED;
		set(Parameter.VP, v, estimate.fixedAmount);
		set(Parameter.KTRANS, v, 60 * estimate.amount);
		set(Parameter.KEP, v, enhances ? 60 * estimate.rate : Double.NaN);
		set(Parameter.VE, v, enhances ? estimate.amount / estimate.rate : Double.NaN);
		set(Parameter.DELAY, v, 0);
		set(Parameter.RESIDUAL, v, Math.sqrt(estimate.sse / fit.times.size()));
	}

	private void set(Parameter parameter, int v, double value) {
		values[parameter.ordinal()][v] = (float) value;
	}

	/**
	 * @param parameter which
	 * @param v curve of the block
	 * @return its estimate; NaN without an answer or meaning
	 */
	public float value(Parameter parameter, int v) {
		return values[parameter.ordinal()][v];
	}

	/**
	 * @param v curve of the block
	 * @return how its fit ended
	 */
	public FitStatus status(int v) {
		return status[v];
	}
}
