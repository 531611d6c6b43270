// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;

/**
 * The columns of a model whose non-negative combination is the tissue curve, at given rates and
 * delay, with their derivatives. The non-linear parameters are ln k of each rate, then the delay.
 * Reused from step to step.
 */
public final class ModelColumns {

	private final TracerModel model;
	private final ArterialInput input;
	private final TimeAxis times;
	/** Number of columns, 1 or 2, and of rates, 0 … 2. */
	public final int columns;
	public final int rates;
	/** Which column the first rate belongs to. */
	public final int lead;
	/** [column][sample] */
	public final double[][] value;
	/** [column][sample]; the derivative by the logarithm of the column's rate */
	public final double[][] perLogRate;
	/** [column][sample]; the derivative by the delay */
	public final double[][] perDelay;

	public ModelColumns(FitProblem problem) {
		model = problem.model();
		input = ArterialInput.of(problem.plasma());
		times = problem.times();
		columns = model.columns().size();
		rates = model.rates();
		lead = model.lead();
		value = new double[columns][times.size()];
		perLogRate = new double[columns][times.size()];
		perDelay = new double[columns][times.size()];
	}

	/** @return which column a rate belongs to */
	public int columnOfRate(int rate) {
		return lead + rate;
	}

	/** Computes the columns at {@code point}: ln k (1/s) of each rate, then the delay in s. */
	public void evaluate(double[] point) {
		double delay = point[rates];
		for (int c = 0; c < columns; c++) {
			BasisColumn column = model.columns().get(c);
			double rate = column.isRated() ? Math.exp(point[c - lead]) : 0;
			column.evaluate(input, times, delay, rate, value[c], perLogRate[c], perDelay[c]);
		}
	}
}
