// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.RateBounds;
import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.algebra.PolynomialTable;
import io.github.deltavp.kinetics.model.BasisColumn;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.TracerModel;
import java.util.Arrays;
import java.util.Optional;

/**
 * The two columns of a model as functions of ln k and the arterial delay, in the coordinates of one
 * orthonormal basis for all of them. The fixed column is a length times a unit vector; the other is
 * split into its part along that vector and the length and unit direction of the rest. All are
 * polynomials in cells of ln k and delay. The input is a cubic spline, so that the columns have
 * kinks where the delay brings a sample onto a knot: there are the edges of the delay's cells.
 */
public final class DelayedColumns {

	private static final int POINTS = CellPolynomial.POINTS;
	private static final double WIDEST_RATE_CELL = 0.3;
	private static final double WIDEST_DELAY_CELL_SECONDS = 0.63;
	/** Largest part of a unit vector that basis and polynomials together may miss. */
	private static final double TOLERANCE = 1e-6;
	private static final double BASIS_TOLERANCE = 2e-7;
	private static final int MOST_HALVINGS = 4;

	final CellAxis logRates;
	final CellAxis delays;
	/** Whether there is a fixed column. */
	final boolean hasFixed;
	final OrthonormalBasis basis;
	/** [delay cell][coordinate · POINTS + power]: the unit vector of the fixed column. */
	final double[][] fixedDirection;
	/** [delay cell][power] */
	final double[][] fixedLength;
	/** [delay cell][rate cell][coordinate · TERMS + term] */
	final double[][][] direction;
	/** [delay cell][rate cell][term] */
	final double[][][] length;
	final double[][][] along;

	private final BasisColumn lead;
	/** Null without one. */
	private final BasisColumn fixed;
	private final ArterialInput input;
	private final TimeAxis times;

	private DelayedColumns(FitProblem problem, ArterialInput input, CellAxis logRates,
		CellAxis delays, double basisTolerance)
	{
		TracerModel model = problem.model();
		this.input = input;
		this.logRates = logRates;
		this.delays = delays;
		times = problem.times();
		hasFixed = model.fixed() >= 0;
		lead = model.columns().get(model.lead());
		fixed = hasFixed ? model.columns().get(model.fixed()) : null;
		basis = OrthonormalBasis.greedy(new double[0][], family(), basisTolerance);
		int cells = delays.cells();
		fixedDirection = new double[cells][];
		fixedLength = new double[cells][];
		direction = new double[cells][logRates.cells()][];
		length = new double[cells][logRates.cells()][];
		along = new double[cells][logRates.cells()][];
		for (int d = 0; d < cells; d++)
			tabulate(d);
	}

	/** @return empty where the columns are too rough for polynomials, or vanish */
	public static Optional<DelayedColumns> of(FitProblem problem, ArterialInput input) {
		RateBounds rates = problem.rates();
		double[] range = problem.model().rates() == 0 ? new double[1] : new double[] { Math.log(rates
			.minPerSecond()), Math.log(rates.maxPerSecond()) };
		CellAxis logRates = CellAxis.tile(range, WIDEST_RATE_CELL);
		for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
			double part = 1. / (1 << halving);
			CellAxis delays = CellAxis.tile(edges(problem.times(), problem.plasma().times(), problem
				.delay()), part * WIDEST_DELAY_CELL_SECONDS);
			DelayedColumns columns = new DelayedColumns(problem, input, logRates, delays, part *
				BASIS_TOLERANCE);
			double error = columns.worstError();
			if (error <= TOLERANCE) return Optional.of(columns);
			if (Double.isNaN(error)) return Optional.empty();
		}
		return Optional.empty();
	}

	/** The ends of the range, and between them where samples meet knots. */
	private static double[] edges(TimeAxis times, TimeAxis knots, DelayRange delay) {
		if (delay.isFixed()) return new double[] { delay.minSeconds() };
		double[] steps = new double[times.size() - 1];
		Arrays.setAll(steps, i -> times.seconds(i + 1) - times.seconds(i));
		Arrays.sort(steps);
		double step = steps[steps.length / 2];
		double phase = times.seconds(0) - knots.seconds(0);
		double[] edges = { delay.minSeconds() };
		double near = 1e-3 * step;
		for (double m = Math.floor((delay.minSeconds() - phase) / step); phase + m * step < delay
			.maxSeconds() - near; m++)
			if (phase + m * step > delay.minSeconds() + near) edges = with(edges, phase + m * step);
		return with(edges, delay.maxSeconds());
	}

	private static double[] with(double[] edges, double next) {
		double[] longer = Arrays.copyOf(edges, edges.length + 1);
		longer[edges.length] = next;
		return longer;
	}

	/** Unit vectors at two delays and two rates of every cell. */
	private double[][] family() {
		int size = delays.cells() * 2 * (1 + 2 * logRates.cells());
		double[][] family = new double[size][];
		int next = 0;
		for (int d = 0; d < 2 * delays.cells(); d++) {
			double delay = delays.at(d / 2, 1.8 * (d % 2) - 0.9);
			Split split = new Split(delay);
			if (hasFixed) family[next++] = split.unit;
			for (int k = 0; k < 2 * logRates.cells(); k++) {
				split.rated(logRates.at(k / 2, k % 2 - 0.5));
				family[next++] = split.rest;
			}
		}
		return Arrays.copyOf(family, next);
	}

	private void tabulate(int d) {
		double[] points = PolynomialTable.abscissas(POINTS);
		Split[] splits = new Split[POINTS];
		Arrays.setAll(splits, j -> new Split(delays.at(d, points[j])));
		double[] lengths = new double[POINTS];
		double[][] fixed = new double[POINTS][];
		for (int j = 0; j < POINTS; j++) {
			lengths[j] = splits[j].fixedLength;
			fixed[j] = basis.coordinates(splits[j].unit);
		}
		fixedLength[d] = PolynomialTable.terms(lengths);
		fixedDirection[d] = new double[basis.size() * POINTS];
		for (int b = 0; b < basis.size(); b++) {
			int coordinate = b;
			double[] values = Arrays.stream(fixed).mapToDouble(c -> c[coordinate]).toArray();
			System.arraycopy(PolynomialTable.terms(values), 0, fixedDirection[d], b * POINTS, POINTS);
		}
		for (int k = 0; k < logRates.cells(); k++)
			tabulate(d, k, splits, points);
	}

	private void tabulate(int d, int k, Split[] splits, double[] points) {
		double[][] solution = CellPolynomial.FROM_POINTS;
		double[] lengths = new double[POINTS * POINTS];
		double[] alongs = new double[POINTS * POINTS];
		double[][] directions = new double[basis.size()][POINTS * POINTS];
		for (int i = 0; i < lengths.length; i++) {
			Split split = splits[i % POINTS];
			split.rated(logRates.at(k, points[i / POINTS]));
			lengths[i] = split.length;
			alongs[i] = split.along;
			double[] coordinates = basis.coordinates(split.rest);
			for (int b = 0; b < coordinates.length; b++)
				directions[b][i] = coordinates[b];
		}
		length[d][k] = OrthonormalBasis.products(solution, lengths);
		along[d][k] = OrthonormalBasis.products(solution, alongs);
		direction[d][k] = new double[basis.size() * CellPolynomial.TERMS];
		for (int b = 0; b < basis.size(); b++)
			System.arraycopy(OrthonormalBasis.products(solution, directions[b]), 0, direction[d][k], b *
				CellPolynomial.TERMS, CellPolynomial.TERMS);
	}

	/** The largest error of a unit vector at points away from those that the polynomials meet. */
	private double worstError() {
		double worst = 0;
		int last = logRates.cells() - 1;
		for (int d = 0; d < delays.cells(); d++)
			for (int k : new int[] { 0, last / 2, last })
				for (double z : new double[] { -0.98, 0.55, 0.98 })
					worst = Math.max(worst, error(d, k, z > 0 ? -0.95 : 0.95, z));
		return worst;
	}

	private double error(int d, int k, double x, double z) {
		Split split = new Split(delays.at(d, z));
		split.rated(logRates.at(k, x));
		double[] rest = split.rest.clone();
		double[] fixed = split.unit.clone();
		CellPolynomial polynomial = new CellPolynomial();
		for (int b = 0; b < basis.size(); b++) {
			polynomial.value(Arrays.copyOfRange(direction[d][k], b * CellPolynomial.TERMS, (b + 1) *
				CellPolynomial.TERMS), x, z);
			double f = PolynomialTable.value(Arrays.copyOfRange(fixedDirection[d], b * POINTS, (b + 1) *
				POINTS), z);
			for (int t = 0; t < rest.length; t++) {
				rest[t] -= polynomial.value * basis.value(b, t);
				fixed[t] -= f * basis.value(b, t);
			}
		}
		return Math.max(OrthonormalBasis.norm(rest), OrthonormalBasis.norm(fixed));
	}

	/** The columns at one delay, and at one rate after another. */
	private final class Split {

		private final double delay;
		/** Unit vector of the fixed column; zeros without one. */
		private final double[] unit;
		private final double fixedLength;
		private double[] rest;
		private double length;
		private double along;

		Split(double delay) {
			this.delay = delay;
			unit = hasFixed ? fixed.sample(input, times, delay, 0) : new double[times.size()];
			fixedLength = hasFixed ? OrthonormalBasis.norm(unit) : 1;
			for (int t = 0; t < unit.length; t++)
				unit[t] /= fixedLength;
		}

		void rated(double logRate) {
			rest = lead.sample(input, times, delay, Math.exp(logRate));
			along = OrthonormalBasis.dot(rest, unit);
			for (int t = 0; t < rest.length; t++)
				rest[t] -= along * unit[t];
			length = OrthonormalBasis.norm(rest);
			for (int t = 0; t < rest.length; t++)
				rest[t] /= length;
		}
	}
}
