// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.algebra.EvenNodes;
import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.model.BasisColumn;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.TracerModel;
import java.util.Arrays;

/**
 * The columns of a model with at most one rate on a grid of rates and delays, so that every part of
 * the parameter space is tried before any is refined: the fit needs no starting values and does not
 * depend on any.
 */
final class StartGrid {

	private static final double RATE_SPACING = 0.3;
	private static final double DELAY_SPACING_SECONDS = 1.25;

	private final double[] logRates;
	private final double[] delays;
	/** [delay][sample]: the column without a rate; null without one. */
	private final double[][] fixed;
	/** [delay][rate][sample]; one without rates. */
	private final double[][][] leads;
	/** [delay][rate]: their squares. */
	private final double[][] squares;
	/** [delay]: the square of the column without a rate; 0 without one. */
	private final double[] fixedSquares;
	/** [delay][rate]: products of both columns; 0 without the one. */
	private final double[][] products;
	/** [rate]: the largest amount of the column with a rate. */
	private final double[] limits;

	/**
	 * @param lower bounds of ln k (1/s) of the rate, if there is one, then of the delay in s
	 * @param upper the same
	 */
	StartGrid(FitProblem problem, double[] lower, double[] upper) {
		int rates = problem.model().rates();
		logRates = rates == 0 ? new double[0] : EvenNodes.between(lower[0], upper[0], RATE_SPACING);
		delays = EvenNodes.between(lower[rates], upper[rates], DELAY_SPACING_SECONDS);
		fixed = new double[delays.length][];
		leads = new double[delays.length][Math.max(1, logRates.length)][];
		squares = new double[delays.length][Math.max(1, logRates.length)];
		fixedSquares = new double[delays.length];
		products = new double[delays.length][Math.max(1, logRates.length)];
		limits = new double[Math.max(1, logRates.length)];
		Arrays.setAll(limits, k -> logRates.length == 0 ? Double.POSITIVE_INFINITY : problem.rates()
			.volumeMax() * Math.exp(logRates[k]));
		ArterialInput input = ArterialInput.of(problem.plasma());
		for (int d = 0; d < delays.length; d++)
			fill(problem, input, d);
	}

	private void fill(FitProblem problem, ArterialInput input, int d) {
		TracerModel model = problem.model();
		TimeAxis times = problem.times();
		BasisColumn lead = model.columns().get(model.lead());
		for (int k = 0; k < leads[d].length; k++) {
			double rate = logRates.length == 0 ? 0 : Math.exp(logRates[k]);
			leads[d][k] = lead.sample(input, times, delays[d], rate);
			squares[d][k] = OrthonormalBasis.dot(leads[d][k], leads[d][k]);
		}
		if (model.fixed() < 0) return;
		fixed[d] = model.columns().get(model.fixed()).sample(input, times, delays[d], 0);
		fixedSquares[d] = OrthonormalBasis.dot(fixed[d], fixed[d]);
		products[d] = OrthonormalBasis.products(leads[d], fixed[d]);
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
		double[] scores = new double[Math.max(1, usable)];
		BoundedAmounts amounts = new BoundedAmounts();
		double[] ye = OrthonormalBasis.products(leads[d], curve);
		double yf = fixed[d] == null ? 0 : OrthonormalBasis.dot(fixed[d], curve);
		for (int k = 0; k < scores.length; k++) {
			if (fixed[d] == null) amounts.solve(squares[d][k], ye[k], limits[k]);
			else amounts.solve(fixedSquares[d], products[d][k], squares[d][k], yf, ye[k], limits[k]);
			scores[k] = amounts.explained;
		}
		return scores;
	}
}
