// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.rate;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.algebra.PolynomialTable;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModel;

/**
 * The curve Cp ⊗ exp(−k·t) as a function of ln k, in the coordinates of a basis whose first vector
 * is the fixed column of the model (Cp in the extended Tofts model) if it has one. It is split into
 * its part along that column and the length and direction of the rest, each a polynomial around
 * every node of a grid of ln k; the polynomials of neighbouring nodes overlap.
 */
public final class ExponentialColumn {

	/** Number of coefficients of each polynomial. */
	public static final int TERMS = 8;
	/**
	 * Widest spacing of nodes in ln k: with 16 nodes over 9.2 the profile's second optimum is lost.
	 */
	private static final double WIDEST_SPACING = 0.3;
	private static final double TOLERANCE = 3e-6;

	public final OrthonormalBasis basis;
	/** Coordinates before this one belong to the fixed column: 0 or 1. */
	public final int fixed;
	/** Length of the fixed column; 1 without one. */
	public final double fixedLength;
	public final int nodes;
	public final double spacing;
	private final double firstLogRate;
	/** Per node: for each coordinate from {@code fixed} on, the terms of the unit direction. */
	public final double[][] direction;
	/** Per node: terms of the length of the part outside the fixed column. */
	public final double[][] length;
	/** Per node: terms of the part along the fixed column. */
	public final double[][] along;

	/**
	 * @param fixedColumn samples of the fixed column, or none
	 */
	public ExponentialColumn(ExponentialFamily family, double[][] fixedColumn, double minRate,
		double maxRate)
	{
		fixed = fixedColumn.length;
		fixedLength = fixed == 0 ? 1 : OrthonormalBasis.norm(fixedColumn[0]);
		firstLogRate = Math.log(minRate);
		double range = Math.log(maxRate) - firstLogRate;
		nodes = 2 + (int) Math.ceil(range / WIDEST_SPACING);
		spacing = range / (nodes - 1);
		double[] abscissas = PolynomialTable.abscissas(TERMS);
		double[][] curves = new double[nodes * TERMS][];
		for (int i = 0; i < curves.length; i++)
			curves[i] = family.column(Math.exp(logRate(i / TERMS, abscissas[i % TERMS])));
		basis = OrthonormalBasis.greedy(fixedColumn, curves, TOLERANCE);
		direction = new double[nodes][];
		length = new double[nodes][];
		along = new double[nodes][];
		for (int node = 0; node < nodes; node++)
			tabulate(node, curves);
	}

	/** The exponential column of a problem with a fixed delay, outside its fixed column. */
	public static ExponentialColumn of(FitProblem problem, ArterialInput input) {
		TracerModel model = problem.model();
		TimeAxis times = problem.times();
		double delay = problem.delay().minSeconds();
		int fixed = model.fixed();
		double[][] fixedColumn = fixed < 0 ? new double[0][] : new double[][] { model.columns().get(
			fixed).sample(input, times, delay, 0) };
		return new ExponentialColumn(rate -> input.convolve(times, delay, rate), fixedColumn, problem
			.rates().minPerSecond(), problem.rates().maxPerSecond());
	}

	/** One curve of the family, by its rate constant. */
	public interface ExponentialFamily {

		/** @param ratePerSecond rate constant in 1/s */
		double[] column(double ratePerSecond);
	}

	/** @return ln k at {@code offset} (−1 … 1 in units of the spacing) from a node */
	public double logRate(int node, double offset) {
		return firstLogRate + spacing * (node + offset);
	}

	/**
	 * Written out, because compilers take longer for two dozen copies of a loop than the loop does.
	 *
	 * @return value at an offset of a polynomial of {@link #TERMS} terms
	 */
	static double value(double[] t, double x) {
		return ((((((t[7] * x + t[6]) * x + t[5]) * x + t[4]) * x + t[3]) * x + t[2]) * x + t[1]) * x +
			t[0];
	}

	/** @return its slope */
	static double slope(double[] t, double x) {
		return (((((7 * t[7] * x + 6 * t[6]) * x + 5 * t[5]) * x + 4 * t[4]) * x + 3 * t[3]) * x + 2 *
			t[2]) * x + t[1];
	}

	private void tabulate(int node, double[][] curves) {
		int free = basis.size() - fixed;
		double[][] directions = new double[free][TERMS];
		double[] lengths = new double[TERMS];
		double[] alongs = new double[TERMS];
		for (int i = 0; i < TERMS; i++) {
			double[] c = basis.coordinates(curves[node * TERMS + i]);
			alongs[i] = fixed == 0 ? 0 : c[0];
			for (int j = fixed; j < c.length; j++)
				lengths[i] = Math.hypot(lengths[i], c[j]);
			for (int j = 0; j < free; j++)
				directions[j][i] = c[fixed + j] / lengths[i];
		}
		length[node] = PolynomialTable.terms(lengths);
		along[node] = PolynomialTable.terms(alongs);
		direction[node] = new double[free * TERMS];
		for (int j = 0; j < free; j++)
			System.arraycopy(PolynomialTable.terms(directions[j]), 0, direction[node], j * TERMS, TERMS);
	}

	/** @return the node next to a place of the grid, in spacings from the first node */
	public int nearest(double place) {
		return (int) Math.max(0, Math.min(nodes - 1, Math.rint(place)));
	}

	/** Writes the unit direction at an offset from a node. */
	public void unit(int node, double offset, double[] out) {
		for (int j = 0; j < out.length; j++) {
			double sum = 0;
			for (int i = TERMS - 1; i >= 0; i--)
				sum = sum * offset + direction[node][j * TERMS + i];
			out[j] = sum;
		}
	}

	/** @return |du/dx|², u the unit direction and x the offset: how fast the column turns */
	public double turnSquared(int node, double offset) {
		double sum = 0;
		for (int j = 0; j < direction[node].length; j += TERMS) {
			double slope = 0;
			for (int i = TERMS - 1; i >= 1; i--)
				slope = slope * offset + i * direction[node][j + i];
			sum += slope * slope;
		}
		return sum;
	}
}
