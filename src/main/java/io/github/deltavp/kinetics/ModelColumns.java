// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.model.BasisColumn;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.TracerModel;

/**
 * The columns of a model whose non-negative combination is the tissue curve, at given rates and
 * delay, with their derivatives. The non-linear parameters are ln k of each rate, then the delay.
 * Reused from step to step.
 */
final class ModelColumns {

	private final TracerModel model;
	private final ArterialInput input;
	private final TimeAxis times;
	/** Number of columns, 1 or 2, and of rates, 0 … 2. */
	final int columns;
	final int rates;
	/** Which column the first rate belongs to. */
	final int lead;
	/** [column][sample] */
	final double[][] value;
	/** [column][sample]; the derivative by the logarithm of the column's rate */
	final double[][] perLogRate;
	/** [column][sample]; the derivative by the delay */
	final double[][] perDelay;

	ModelColumns(FitProblem problem) {
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
	int columnOfRate(int rate) {
		return lead + rate;
	}

	/** Computes the columns at {@code point}: ln k (1/s) of each rate, then the delay in s. */
	void evaluate(double[] point) {
		double delay = point[rates];
		for (int c = 0; c < columns; c++) {
			BasisColumn column = model.columns().get(c);
			double rate = column.isRated() ? Math.exp(point[c - lead]) : 0;
			column.evaluate(input, times, delay, rate, value[c], perLogRate[c], perDelay[c]);
		}
	}
}
