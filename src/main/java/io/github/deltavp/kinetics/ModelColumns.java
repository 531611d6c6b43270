// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import io.github.deltavp.curve.TimeAxis;

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
	/** Which column the first rate belongs to; the second rate belongs to column 1. */
	private final int firstRated;
	/** [column][sample] */
	final double[][] value;
	/** [column][sample]; the derivative by the logarithm of the column's rate */
	final double[][] perLogRate;
	/** [column][sample]; the derivative by the delay */
	final double[][] perDelay;

	ModelColumns(TracerModel model, ArterialInput input, TimeAxis times) {
		this.model = model;
		this.input = input;
		this.times = times;
		columns = model == TracerModel.TOFTS || model == TracerModel.ONE_COMPARTMENT ? 1 : 2;
		rates = ratesOf(model);
		firstRated = model == TracerModel.EXTENDED_TOFTS ? 1 : 0;
		value = new double[columns][times.size()];
		perLogRate = new double[columns][times.size()];
		perDelay = new double[columns][times.size()];
	}

	static int ratesOf(TracerModel model) {
		return switch (model) {
			case PATLAK, ONE_COMPARTMENT -> 0;
			case TWO_COMPARTMENT_EXCHANGE -> 2;
			default -> 1;
		};
	}

	/** @return which column a rate belongs to */
	int columnOfRate(int rate) {
		return firstRated + rate;
	}

	/** Computes the columns at {@code point}: ln k (1/s) of each rate, then the delay in s. */
	void evaluate(double[] point) {
		double delay = point[rates];
		for (int rate = 0; rate < rates; rate++)
			exponential(columnOfRate(rate), Math.exp(point[rate]), delay);
		switch (model) {
			case EXTENDED_TOFTS, ONE_COMPARTMENT -> input.sample(times, delay, value[0], perDelay[0]);
			case TWO_COMPARTMENT_UPTAKE -> exponential(1, 0, delay);
			case PATLAK -> {
				input.sample(times, delay, value[0], perDelay[0]);
				exponential(1, 0, delay);
			}
			default -> {
				// All columns are exponentials.
			}
		}
	}

	private void exponential(int column, double rate, double delay) {
		double[] slope = perLogRate[column];
		input.convolve(times, delay, rate, value[column], slope, perDelay[column]);
		for (int t = 0; t < slope.length; t++)
			slope[t] *= rate;
	}
}
