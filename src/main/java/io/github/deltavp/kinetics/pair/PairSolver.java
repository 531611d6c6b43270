// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.pair;

import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.algebra.PolynomialTable;
import io.github.deltavp.kinetics.block.BlockSolver;
import io.github.deltavp.kinetics.block.Estimate;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.rate.ExponentialColumn;
import java.util.Arrays;

/**
 * Solves the models with two rates and a fixed delay for a block of curves: projects and scores
 * them all together, then refines them one by one. The products of the derivatives come from the
 * tables, not from the samples. For one thread.
 */
public final class PairSolver implements BlockSolver {

	/** Amounts and ln k. */
	private static final int FREE = 4;

	private final ExponentialColumn column;
	private final NodeParts parts;
	private final PairSearch search;
	private final double delay;
	private final PairEstimate found = new PairEstimate();
	private float[][] coordinates;
	/** Derivatives of the model by the amounts, then by ln k, as parts of u, u', v and v'. */
	private final double[][] derivatives = new double[FREE][FREE];
	/** Products of u, u', v and v'. */
	private final double[][] units = new double[FREE][FREE];

	public PairSolver(FitProblem problem, ExponentialColumn column, PairProducts products,
		int capacity)
	{
		this.column = column;
		parts = new NodeParts(column, capacity);
		search = new PairSearch(column, products);
		delay = problem.delay().minSeconds();
	}

	@Override
	public OrthonormalBasis basis() {
		return column.basis;
	}

	@Override
	public void prepare(float[][] coordinates, int count) {
		this.coordinates = coordinates;
		parts.project(coordinates, count);
	}

	@Override
	public void solve(int v, double energy, Estimate estimate) {
		search.solve(coordinates, parts, v, energy, found);
		for (int i = 0; i < 2; i++) {
			estimate.amounts[i] = found.amounts[i];
			estimate.rates[i] = found.rates[i];
		}
		estimate.delay = delay;
		estimate.sse = found.sse;
		estimate.atBound = found.atBound();
	}

	@Override
	public void differentiate(Estimate estimate, double[][] products) {
		for (int i = 0; i < 2; i++) {
			estimate.free[i] = found.amounts[i] > 0;
			estimate.free[Estimate.RATE + i] = found.amounts[i] > 0 && !found.atEnd[i];
		}
		multiplyUnits(search.profile());
		for (int i = 0; i < 2; i++)
			split(i);
		for (int i = 0; i < FREE; i++)
			for (int j = 0; j <= i; j++)
				products[i][j] = product(derivatives[i], derivatives[j]);
	}

	/** Unit vectors are at right angles to their derivatives. */
	private void multiplyUnits(PairProfile profile) {
		for (int i = 0; i < 2; i++) {
			double place = found.places[i];
			int node = column.nearest(place);
			units[2 * i][2 * i] = 1;
			units[2 * i][2 * i + 1] = units[2 * i + 1][2 * i] = 0;
			units[2 * i + 1][2 * i + 1] = column.turnSquared(node, place - node);
		}
		for (int i = 0; i < 2; i++)
			for (int j = 0; j < 2; j++)
				units[i][2 + j] = units[2 + j][i] = found.amounts[1] > 0 ? profile.product(i, j) : 0;
	}

	/** A column is a length times a unit vector; both change with ln k. */
	private void split(int which) {
		double place = found.places[which];
		int node = column.nearest(place);
		double length = PolynomialTable.value(column.length[node], place - node);
		double lengthSlope = PolynomialTable.slope(column.length[node], place - node);
		Arrays.fill(derivatives[which], 0);
		Arrays.fill(derivatives[2 + which], 0);
		derivatives[which][2 * which] = length;
		derivatives[2 + which][2 * which] = found.amounts[which] * lengthSlope / column.spacing;
		derivatives[2 + which][2 * which + 1] = found.amounts[which] * length / column.spacing;
	}

	private double product(double[] first, double[] second) {
		double sum = 0;
		for (int k = 0; k < FREE; k++)
			for (int l = 0; l < FREE; l++)
				sum += first[k] * units[k][l] * second[l];
		return sum;
	}
}
