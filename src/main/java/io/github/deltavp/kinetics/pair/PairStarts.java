// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.pair;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.algebra.EvenNodes;
import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.rate.ExponentialColumn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places to start from with two rates and a delay: the optimum of both rates at every delay of a
 * grid, and of those the best ones with their neighbours, whose rates may be quite different. For
 * one thread.
 */
public final class PairStarts {

	private static final double DELAY_SPACING_SECONDS = 0.5;
	/** Each has tables of half a megabyte. */
	private static final double MOST_SPACINGS = 60;

	private final double[] lower;
	private final double[] upper;
	private final double[] delays;
	private final List<Search> searches;

	/**
	 * @param lower bounds of ln k (1/s) of each rate, then of the delay in s
	 * @param upper the same
	 */
	public PairStarts(FitProblem problem, double[] lower, double[] upper) {
		ArterialInput input = ArterialInput.of(problem.plasma());
		TimeAxis times = problem.times();
		this.lower = lower;
		this.upper = upper;
		delays = EvenNodes.between(lower[2], upper[2], Math.max(DELAY_SPACING_SECONDS, (upper[2] -
			lower[2]) / MOST_SPACINGS));
		searches = Arrays.stream(delays).mapToObj(delay -> new Search(new ExponentialColumn(
			rate -> input.convolve(times, delay, rate), new double[0][], Math.exp(lower[0]), Math.exp(
				upper[0])))).toList();
	}

	/**
	 * @param curve samples
	 * @param most delays to start near to
	 * @return ln k of both rates, then the delay
	 */
	public double[][] starts(double[] curve, int most) {
		double energy = OrthonormalBasis.dot(curve, curve);
		for (Search search : searches)
			search.solve(curve, energy);
		return IntStream.range(0, delays.length).filter(this::isBest).boxed().sorted(Comparator
			.comparingDouble(d -> searches.get(d).estimate.sse)).limit(most).flatMap(d -> IntStream
				.rangeClosed(Math.max(0, d - 1), Math.min(delays.length - 1, d + 1)).boxed()).distinct()
			.map(this::point).toArray(double[][]::new);
	}

	/** Whether no neighbour is better. */
	private boolean isBest(int d) {
		double here = searches.get(d).estimate.sse;
		return (d == 0 || here < searches.get(d - 1).estimate.sse) && (d + 1 == delays.length ||
			here <= searches.get(d + 1).estimate.sse);
	}

	private double[] point(int d) {
		PairEstimate estimate = searches.get(d).estimate;
		return new double[] { logRate(0, estimate), logRate(1, estimate), delays[d] };
	}

	/** A rate at an end of its range is exactly there. */
	private double logRate(int i, PairEstimate estimate) {
		if (estimate.atEnd[i]) return estimate.places[i] < 1 ? lower[i] : upper[i];
		return Math.log(estimate.rates[i]);
	}

	/** The search at one delay. */
	private static final class Search {

		private final ExponentialColumn column;
		private final NodeParts parts;
		private final PairSearch search;
		private final float[][] coordinates;
		private final PairEstimate estimate = new PairEstimate();

		Search(ExponentialColumn column) {
			this.column = column;
			parts = new NodeParts(column, 1);
			search = new PairSearch(column, new PairProducts(column));
			coordinates = new float[column.basis.size()][1];
		}

		void solve(double[] curve, double energy) {
			double[] exact = column.basis.coordinates(curve);
			for (int j = 0; j < exact.length; j++)
				coordinates[j][0] = (float) exact[j];
			parts.project(coordinates, 1);
			search.solve(coordinates, parts, 0, energy, estimate);
		}
	}
}
