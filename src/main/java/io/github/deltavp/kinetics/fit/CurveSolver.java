// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.RateBounds;
import io.github.deltavp.kinetics.algebra.Cholesky;
import io.github.deltavp.kinetics.algebra.OrthonormalBasis;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.ModelColumns;
import io.github.deltavp.kinetics.pair.PairStarts;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Fits one curve with any model, with or without arterial delay, in double and with exact columns:
 * the amounts have a closed form at every step (variable projection), rates and delay are refined
 * by Levenberg–Marquardt with the projected Jacobian of Kaufman (BIT 1975;15:49, doi
 * 10.1007/BF01932995) from the best points of a {@link StartGrid}. For one thread.
 */
final class CurveSolver {

	private static final int STARTS = 4;
	/** Of the explained curve: plasma is all but absent. */
	private static final double FAINT = 1e-3;
	private static final int MOST_STEPS = 100;
	private static final double CONVERGED = 1e-15;
	private static final double[] LATER_SECONDS = { 0.2, 0.5, 1, 2 };
	private static final int MOST_POLISHING_STEPS = 8;
	/** Of ln k, or of the delay in s. */
	private static final double DIFFERENCE = 1e-5;

	final ModelColumns columns;
	/** Bounds of ln k (1/s) of each rate, then of the delay in s. */
	final double[] lower;
	final double[] upper;
	/** Whether the first column has no rate and stands beside another. */
	private final boolean hasFixedFirst;
	/** Largest amount of the last column beside its rate; infinite without such a bound. */
	private final double volumeMax;
	/** For at most one rate; null else. */
	private final StartGrid grid;
	/** For at most one rate and a delay that is fitted; null else. */
	private final CurveScan scan;
	/** For two rates; null else. */
	private final PairStarts pairs;
	private final BoundedAmounts amounts = new BoundedAmounts();
	private final double[] residual;
	private final double[][] jacobian;
	private final double[][] projected;
	/** A column while it is taken out of the derivatives. */
	private final double[] column;
	private double[] curve;
	private double sse;
	private boolean withoutFixed;

	CurveSolver(FitProblem problem) {
		columns = new ModelColumns(problem);
		RateBounds range = problem.rates();
		lower = bounds(range.minPerSecond(), problem.delay().minSeconds());
		upper = bounds(range.maxPerSecond(), problem.delay().maxSeconds());
		volumeMax = range.volumeMax();
		hasFixedFirst = problem.model().fixed() == 0;
		boolean isPair = columns.rates == 2;
		grid = isPair ? null : new StartGrid(problem, lower, upper);
		scan = isPair || !hasDelay() ? null : new CurveScan(this, grid);
		pairs = isPair ? new PairStarts(problem, lower, upper) : null;
		TimeAxis times = problem.times();
		residual = new double[times.size()];
		jacobian = new double[lower.length][times.size()];
		projected = new double[lower.length][times.size()];
		column = new double[residual.length];
	}

	private double[] bounds(double rate, double delay) {
		double[] bounds = new double[columns.rates + 1];
		Arrays.fill(bounds, Math.log(rate));
		bounds[columns.rates] = delay;
		return bounds;
	}

	/**
	 * @param curve samples in mM
	 * @param highestLogRate largest ln k to use
	 * @return ln k of each rate, then the delay; the columns, amounts and residual are left there
	 */
	double[] solve(double[] curve, double highestLogRate) {
		this.curve = curve;
		double[] best = null;
		double bestSse = Double.POSITIVE_INFINITY;
		for (double[] start : pairs == null ? grid.starts(curve, highestLogRate, STARTS) : pairs.starts(
			curve, STARTS))
		{
			climb(start, highestLogRate);
			if (sse < bestSse) {
				bestSse = sse;
				best = start;
			}
		}
		if (scan != null) scan.improve(best, highestLogRate);
		polish(best, highestLogRate);
		evaluate(best);
		return best;
	}

	/** Moves {@code point} to the optimum that it leads to, with some plasma or without. */
	void climb(double[] point, double highestLogRate) {
		refine(point, highestLogRate);
		refineWithoutFixed(point, highestLogRate);
	}

	/**
	 * Without plasma the delay is best just where plasma would begin to help, because ∂e/∂Ta = k·e −
	 * f: a kink, at which every descent creeps. With the fixed column left out there is none; and a
	 * little later there may be an optimum with some plasma.
	 */
	private void refineWithoutFixed(double[] point, double highestLogRate) {
		if (!hasDelay() || !isFixedFaint()) return;
		double before = sse;
		double[] smooth = point.clone();
		withoutFixed = true;
		refine(smooth, highestLogRate);
		withoutFixed = false;
		evaluate(smooth);
		before = keepBetter(point, smooth, before);
		for (double later : LATER_SECONDS) {
			double[] start = smooth.clone();
			start[columns.rates] = Math.min(upper[columns.rates], smooth[columns.rates] + later);
			refine(start, highestLogRate);
			before = keepBetter(point, start, before);
		}
		evaluate(point);
	}

	private boolean hasDelay() {
		return lower[columns.rates] < upper[columns.rates];
	}

	private boolean isFixedFaint() {
		return hasFixedFirst && amounts.amount[0] * OrthonormalBasis.norm(columns.value[0]) <= FAINT *
			Math.sqrt(amounts.explained);
	}

	/** @return the lower sum of squares, its place being in {@code point} */
	double keepBetter(double[] point, double[] candidate, double before) {
		if (!(sse < before)) return before;
		System.arraycopy(candidate, 0, point, 0, point.length);
		return sse;
	}

	/**
	 * Newton with differences of the exact gradient: where noise outweighs the curvature of the model
	 * Levenberg–Marquardt creeps.
	 */
	private void polish(double[] point, double highestLogRate) {
		for (int step = 0; step < MOST_POLISHING_STEPS; step++) {
			evaluate(point);
			double before = sse;
			double[] next = newton(point, highestLogRate);
			if (next == null) return;
			evaluate(next);
			if (!(sse < before)) return;
			System.arraycopy(next, 0, point, 0, point.length);
		}
	}

	private double[] newton(double[] point, double highestLogRate) {
		boolean[] moving = new boolean[point.length];
		fillJacobian();
		double[] here = gradient(point, highestLogRate, moving);
		int[] which = IntStream.range(0, point.length).filter(i -> moving[i]).toArray();
		double[][] hessian = new double[which.length][which.length];
		for (int i = 0; i < which.length; i++) {
			double[] shifted = point.clone();
			shifted[which[i]] -= DIFFERENCE;
			evaluate(shifted);
			fillJacobian();
			double[] there = gradient(shifted, highestLogRate, new boolean[point.length]);
			for (int j = 0; j <= i; j++)
				hessian[i][j] = (there[which[j]] - here[which[j]]) / DIFFERENCE;
		}
		double[] move = Arrays.stream(which).mapToDouble(i -> here[i]).toArray();
		if (which.length == 0 || !Cholesky.factor(hessian, which.length)) return null;
		Cholesky.solve(hessian, which.length, move);
		return moved(point, which, move, highestLogRate);
	}

	private double[] moved(double[] point, int[] which, double[] move, double highestLogRate) {
		double[] moved = point.clone();
		for (int i = 0; i < which.length; i++)
			moved[which[i]] = Math.max(lower[which[i]], Math.min(upper(which[i], highestLogRate),
				point[which[i]] + move[i]));
		return moved;
	}

	/** Sum of squared residuals at the point evaluated last, in mM². */
	double sse() {
		return sse;
	}

	BoundedAmounts amounts() {
		return amounts;
	}

	/** Moves {@code point} to the optimum that it leads to. */
	private void refine(double[] point, double highestLogRate) {
		double damping = 1e-3;
		evaluate(point);
		for (int step = 0; step < MOST_STEPS; step++) {
			fillJacobian();
			boolean[] moving = new boolean[point.length];
			double[] gradient = gradient(point, highestLogRate, moving);
			double before = sse;
			boolean better = false;
			double promise = 0;
			for (; !better && damping < 1e12; damping *= better ? 0.1 : 10) {
				double[] trial = trial(point, gradient, moving, damping, highestLogRate);
				if (trial == null) return;
				promise = promise(point, trial, gradient);
				evaluate(trial);
				better = sse < before;
				if (better) System.arraycopy(trial, 0, point, 0, point.length);
				else if (promise <= CONVERGED * before) break;
			}
			if (!better) {
				evaluate(point);
				return;
			}
			if (before - sse <= CONVERGED * before) return;
		}
	}

	private static double promise(double[] point, double[] trial, double[] gradient) {
		double sum = 0;
		for (int i = 0; i < point.length; i++)
			sum += Math.abs(gradient[i] * (trial[i] - point[i]));
		return sum;
	}

	/** Columns, amounts, residual and sum of squares at a point. */
	void evaluate(double[] point) {
		columns.evaluate(point);
		double[] last = columns.value[columns.columns - 1];
		double limit = volumeMax * Math.exp(point[0]);
		double ee = OrthonormalBasis.dot(last, last);
		double ye = OrthonormalBasis.dot(last, curve);
		if (columns.columns == 1) amounts.solve(ee, ye, limit);
		else if (withoutFixed) amounts.solveLast(ee, ye, limit);
		else {
			double[] first = columns.value[0];
			amounts.solve(OrthonormalBasis.dot(first, first), OrthonormalBasis.dot(first, last), ee,
				OrthonormalBasis.dot(first, curve), ye, limit);
		}
		sse = 0;
		for (int t = 0; t < residual.length; t++) {
			residual[t] = curve[t] - modelled(t);
			sse += residual[t] * residual[t];
		}
	}

	/** @return the model at sample {@code t} of the point evaluated last, in mM */
	double modelled(int t) {
		double sum = 0;
		for (int c = 0; c < columns.columns; c++)
			sum += amounts.amount[c] * columns.value[c][t];
		return sum;
	}

	/** @return derivative of the model by non-linear parameter {@code i}, amounts held */
	double[] derivative(int i) {
		return jacobian[i];
	}

	/** Derivatives of the model by the non-linear parameters, at the point evaluated last. */
	void fillJacobian() {
		for (int rate = 0; rate < columns.rates; rate++) {
			int c = columns.columnOfRate(rate);
			double amount = amounts.amount[c];
			double follow = amounts.atLimit ? amount : 0;
			for (int t = 0; t < residual.length; t++)
				jacobian[rate][t] = amount * columns.perLogRate[c][t] + follow * columns.value[c][t];
		}
		for (int t = 0; t < residual.length; t++) {
			double sum = 0;
			for (int c = 0; c < columns.columns; c++)
				sum += amounts.amount[c] * columns.perDelay[c][t];
			jacobian[columns.rates][t] = sum;
		}
		project();
	}

	/** Half the slope of the sum of squares, downhill, by a non-linear parameter. */
	double slope(int i) {
		return OrthonormalBasis.dot(projected[i], residual);
	}

	/** Half its curvature, after Gauss and Newton. */
	double curvature(int i) {
		return OrthonormalBasis.dot(projected[i], projected[i]);
	}

	/** Takes the free columns out of the derivatives: their amounts follow by themselves. */
	private void project() {
		for (int i = 0; i < jacobian.length; i++)
			System.arraycopy(jacobian[i], 0, projected[i], 0, residual.length);
		boolean both = columns.columns == 2 && amounts.free[0] && amounts.free[1];
		for (int c = 0; c < columns.columns; c++)
			if (amounts.free[c]) {
				System.arraycopy(columns.value[c], 0, column, 0, column.length);
				if (both && c == 1) remove(column, columns.value[0], OrthonormalBasis.dot(columns.value[0],
					columns.value[0]));
				double square = OrthonormalBasis.dot(column, column);
				for (double[] derivative : projected)
					remove(derivative, column, square);
			}
	}

	/** @param square the direction's product with itself */
	private static void remove(double[] vector, double[] direction, double square) {
		double part = OrthonormalBasis.dot(vector, direction) / square;
		for (int t = 0; t < vector.length; t++)
			vector[t] -= part * direction[t];
	}

	/** Half the downhill gradient; parameters that would leave their range do not move. */
	private double[] gradient(double[] point, double highestLogRate, boolean[] moving) {
		double[] gradient = new double[point.length];
		for (int i = 0; i < point.length; i++) {
			gradient[i] = slope(i);
			boolean stuckLow = point[i] <= lower[i] && gradient[i] <= 0;
			boolean stuckHigh = point[i] >= upper(i, highestLogRate) && gradient[i] >= 0;
			moving[i] = !stuckLow && !stuckHigh && OrthonormalBasis.norm(projected[i]) > 0;
		}
		return gradient;
	}

	/** @return upper bound of a non-linear parameter where the rates go up to a lower one */
	double upper(int i, double highestLogRate) {
		return i < columns.rates ? Math.min(upper[i], highestLogRate) : upper[i];
	}

	private double[] trial(double[] point, double[] gradient, boolean[] moving, double damping,
		double highestLogRate)
	{
		int[] which = IntStream.range(0, point.length).filter(i -> moving[i]).toArray();
		double[][] normal = new double[which.length][which.length];
		double[] move = new double[which.length];
		for (int i = 0; i < which.length; i++) {
			for (int j = 0; j <= i; j++)
				normal[i][j] = OrthonormalBasis.dot(projected[which[i]], projected[which[j]]);
			normal[i][i] *= 1 + damping;
			move[i] = gradient[which[i]];
		}
		if (which.length == 0 || !Cholesky.factor(normal, which.length)) return null;
		Cholesky.solve(normal, which.length, move);
		return moved(point, which, move, highestLogRate);
	}
}
