// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.model.FitProblem;
import java.util.Arrays;

/**
 * Fits blocks of curves, with buffers that are made once. For one thread. Fill {@link #samples()},
 * call {@link #fit}, read the parameters.
 */
public abstract class VoxelWorker {

	/**
	 * Most curves in a block: many, so that those that start at one node still fill long loops.
	 */
	public static final int CAPACITY = 1536;

	final FitProblem problem;
	final boolean withErrors;
	private final float[][] samples;
	private final float[][] values;
	private final float[][] errors;
	private static final FitStatus[] ENDS = FitStatus.values();

	/** Ordinals: to store references costs more. */
	private final byte[] status;

	VoxelWorker(FitProblem problem, boolean withErrors, int capacity) {
		this.problem = problem;
		this.withErrors = withErrors;
		samples = new float[problem.times().size()][capacity];
		values = new float[Parameter.values().length][capacity];
		errors = new float[Parameter.values().length][capacity];
		status = new byte[capacity];
		for (float[] error : errors)
			Arrays.fill(error, Float.NaN);
	}

	/** @return the block: [time][curve] in mM; not copied */
	public final float[][] samples() {
		return samples;
	}

	/** Fits the first {@code count} curves of the block. */
	public final void fit(int count) {
		if (problem.hasEnoughData()) fitBlock(count);
		else for (int v = 0; v < count; v++)
			noAnswer(v, FitStatus.NOT_ENOUGH_DATA);
	}

	abstract void fitBlock(int count);

	final void noAnswer(int v, FitStatus reason) {
		status[v] = (byte) reason.ordinal();
		for (int p = 0; p < values.length; p++) {
			values[p][v] = Float.NaN;
			errors[p][v] = Float.NaN;
		}
	}

	/** Takes the answer for a curve, by ordinal of {@link Parameter}. */
	final void store(int v, FitStatus end, double[] value, double[] error) {
		status[v] = (byte) end.ordinal();
		for (int p = 0; p < value.length; p++)
			values[p][v] = (float) value[p];
		if (withErrors) for (int p = 0; p < error.length; p++)
			errors[p][v] = (float) error[p];
		if (end == FitStatus.NO_ENHANCEMENT) {
			hide(Parameter.VE, v);
			hide(Parameter.KEP, v);
		}
	}

	private void hide(Parameter parameter, int v) {
		values[parameter.ordinal()][v] = Float.NaN;
		errors[parameter.ordinal()][v] = Float.NaN;
	}

	/**
	 * @param parameter which
	 * @param v curve of the block
	 * @return its estimate; NaN without an answer or meaning
	 */
	public final float value(Parameter parameter, int v) {
		return values[parameter.ordinal()][v];
	}

	/**
	 * @param parameter which
	 * @param v curve of the block
	 * @return its standard error in the unit of the parameter; NaN at a bound, or if errors were not
	 *         asked for
	 */
	public final float error(Parameter parameter, int v) {
		return errors[parameter.ordinal()][v];
	}

	/**
	 * @param v curve of the block
	 * @return how its fit ended
	 */
	public final FitStatus status(int v) {
		return ENDS[status[v]];
	}
}
