// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import io.github.deltavp.curve.TimeAxis;
import java.util.Arrays;

/**
 * The columns of a model with at most one rate on a grid of rates and delays, so that every part of
 * the parameter space is tried before any is refined: the fit needs no starting values and does not
 * depend on any.
 */
final class StartGrid {

	private static final double RATE_SPACING = 0.3;
	private static final double DELAY_SPACING_SECONDS = 1.25;

	private final TracerModel model;
	private final double veMax;
	private final double[] logRates;
	private final double[] delays;
	/** [delay][sample]; the column without a free rate, if there is one. */
	private final double[][] fixed;
	/** [delay][rate][sample] */
	private final double[][][] rated;
	/** [delay][rate]: squares of the columns. */
	private final double[][] squares;

	StartGrid(TracerModel model, ArterialInput input, TimeAxis times, double[] lower, double[] upper,
		double veMax)
	{
		this.model = model;
		this.veMax = veMax;
		int rates = ModelColumns.ratesOf(model);
		logRates = rates == 0 ? new double[0] : nodes(lower[0], upper[0], RATE_SPACING);
		delays = nodes(lower[rates], upper[rates], DELAY_SPACING_SECONDS);
		fixed = new double[delays.length][];
		rated = new double[delays.length][logRates.length][];
		squares = new double[delays.length][logRates.length];
		for (int d = 0; d < delays.length; d++)
			fill(d, input, times);
	}

	static double[] nodes(double from, double to, double spacing) {
		if (from == to) return new double[] { from };
		int intervals = Math.max(2, (int) Math.ceil((to - from) / spacing));
		double[] nodes = new double[intervals + 1];
		for (int i = 0; i <= intervals; i++)
			nodes[i] = from + (to - from) * i / intervals;
		return nodes;
	}

	private void fill(int d, ArterialInput input, TimeAxis times) {
		for (int k = 0; k < logRates.length; k++) {
			rated[d][k] = input.convolve(times, delays[d], Math.exp(logRates[k]));
			squares[d][k] = OrthonormalBasis.dot(rated[d][k], rated[d][k]);
		}
		fixed[d] = switch (model) {
			case EXTENDED_TOFTS, PATLAK, ONE_COMPARTMENT -> input.sample(times, delays[d]);
			case TWO_COMPARTMENT_UPTAKE -> input.convolve(times, delays[d], 0);
			default -> new double[0];
		};
		if (model == TracerModel.PATLAK) rated[d] = new double[][] { input.convolve(times, delays[d],
			0) };
	}

	/** @return ln k of the nodes up to the highest that is wanted */
	double[] logRates(double highestLogRate) {
		return Arrays.stream(logRates).filter(rate -> rate <= highestLogRate + 1e-9).toArray();
	}

	/**
	 * @param curve samples
	 * @param highestLogRate largest ln k to start from
	 * @param most number of starts wanted
	 * @return the points of the best local maxima of the explained sum of squares, best first
	 */
	double[][] starts(double[] curve, double highestLogRate, int most) {
		int usable = logRates(highestLogRate).length;
		double[][] scores = new double[delays.length][];
		for (int d = 0; d < delays.length; d++)
			scores[d] = scores(d, curve, usable);
		return new LocalMaxima(scores).best(most).stream().map(place -> point(place[0], place[1]))
			.toArray(double[][]::new);
	}

	private double[] point(int d, int rate) {
		return logRates.length == 0 ? new double[] { delays[d] } : new double[] { logRates[rate],
			delays[d] };
	}

	private double[] scores(int d, double[] curve, int usable) {
		BoundedAmounts amounts = new BoundedAmounts();
		double[] products = Arrays.stream(rated[d]).mapToDouble(column -> OrthonormalBasis.dot(column,
			curve)).toArray();
		return switch (model) {
			case ONE_COMPARTMENT -> plasmaScores(d, curve, amounts);
			case TOFTS -> toftsScores(d, products, usable, amounts);
			default -> fixedScores(d, curve, products, Math.max(1, usable), amounts);
		};
	}

	private double[] plasmaScores(int d, double[] curve, BoundedAmounts amounts) {
		amounts.solve(OrthonormalBasis.dot(fixed[d], fixed[d]), OrthonormalBasis.dot(fixed[d], curve),
			Double.POSITIVE_INFINITY);
		return new double[] { amounts.explained };
	}

	private double[] toftsScores(int d, double[] products, int usable, BoundedAmounts amounts) {
		double[] scores = new double[usable];
		for (int k = 0; k < usable; k++) {
			amounts.solve(squares[d][k], products[k], veMax * Math.exp(logRates[k]));
			scores[k] = amounts.explained;
		}
		return scores;
	}

	private double[] fixedScores(int d, double[] curve, double[] products, int usable,
		BoundedAmounts amounts)
	{
		double[] scores = new double[usable];
		double ff = OrthonormalBasis.dot(fixed[d], fixed[d]);
		double yf = OrthonormalBasis.dot(fixed[d], curve);
		for (int k = 0; k < usable; k++) {
			double limit = model == TracerModel.EXTENDED_TOFTS ? veMax * Math.exp(logRates[k])
				: Double.POSITIVE_INFINITY;
			double[] column = rated[d][k];
			amounts.solve(ff, OrthonormalBasis.dot(fixed[d], column), OrthonormalBasis.dot(column,
				column), yf, products[k], limit);
			scores[k] = amounts.explained;
		}
		return scores;
	}
}
