// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.rate;

/**
 * Finds the rate constant of one curve. For every rate the best non-negative amounts of the two
 * columns have a closed form, so what is left is the maximum of a function of one variable, the
 * gain: how much less the residual is than that of the fixed column alone (variable projection,
 * Golub GH, Pereyra V, Inverse Probl 2003;19:R1, doi 10.1088/0266-5611/19/2/201).
 * <p>
 * Per curve state; reused from curve to curve.
 */
public final class ProfileSearch {

	private static final int TERMS = ExponentialColumn.TERMS;
	private static final int MOST_STEPS = 12;
	/** An offset that is wrong by this changes the gain by its square. */
	private static final double ROOT = 1e-6;
	private static final int MOST_ROOT_STEPS = 120;
	private static final int MOST_NODES_WALKED = 4;

	private final ExponentialColumn column;
	private final double volumeMax;
	private final CurveTerms curve;
	/** Terms of the curve's part along the exponential column, around a node. */
	private double[] alongDirection;

	private double fixedPart;
	/** End of the search, in spacings from the first node. */
	private double lastOffset;
	private double bestGain;
	private int bestNode;
	private double bestOffset;
	private double bestAmount;
	private double bestParallel;
	private double bestLimit;
	private double bestRate;

	/* The profile at the offset evaluated last. */
	private double gain;
	private double slope;
	private double amount;
	private double parallel;
	private double limit;
	private double rate;

	/**
	 * @param curve the parts of the curve
	 * @param volumeMax largest amount divided by rate; infinite if there is no such bound
	 */
	public ProfileSearch(ExponentialColumn column, CurveTerms curve, double volumeMax) {
		this.column = column;
		this.curve = curve;
		this.volumeMax = volumeMax;
	}

	/**
	 * Starts a search: so far the best is that the exponential column is absent.
	 *
	 * @param highestLogRate largest ln k to look at
	 */
	public void start(double highestLogRate) {
		lastOffset = (highestLogRate - column.logRate(0, 0)) / column.spacing;
		fixedPart = curve.fixedPart();
		double unexplained = Math.min(0, fixedPart);
		bestGain = -unexplained * unexplained;
		bestNode = -1;
	}

	/**
	 * Takes an optimum that was found for the block.
	 *
	 * @param node around which it was looked for
	 * @return whether there is one that no bound touches
	 */
	boolean take(BlockNewton.Optima found, int v, int node) {
		double offset = found.offset[v];
		if (!(offset > lowest(node) && offset < highest(node))) return false;
		rate = found.rate[v];
		limit = volumeMax * rate;
		amount = found.along[v] / found.length[v];
		parallel = found.parallel[v];
		gain = found.along[v] * found.along[v];
		boolean inside = amount > 0 && amount <= limit && (column.fixed == 0 || fixedPart >= amount *
			parallel);
		if (inside) keep(node, offset);
		return inside;
	}

	/** Tries the highest rate: where the profile rises up to there that is the optimum. */
	void tryEnd() {
		int node = Math.min(column.nodes - 1, (int) Math.round(lastOffset));
		alongDirection = curve.at(node);
		evaluate(node, lastOffset - node);
		keep(node, lastOffset - node);
	}

	/** @return the gain of the best place so far */
	public double gain() {
		return bestGain;
	}

	/** Looks for the optimum around a node, and beyond if the profile still rises there. */
	public void refine(int node) {
		int at = node;
		for (int walked = 0; walked < MOST_NODES_WALKED; walked++) {
			alongDirection = curve.at(at);
			double offset = insideOptimum(at);
			if (Double.isNaN(offset)) offset = anyOptimum(at);
			keep(at, offset);
			if (Math.abs(offset) < 1 || !(slope * offset > 0)) return;
			at += offset > 0 ? 1 : -1;
		}
	}

	/**
	 * Where no bound is active the gain is the square of the part along the direction, so its maximum
	 * is a root of a polynomial's slope: Newton.
	 *
	 * @return NaN if that does not end inside all bounds
	 */
	private double insideOptimum(int node) {
		double low = lowest(node);
		double high = highest(node);
		double offset = 0;
		for (int step = 0; step < MOST_STEPS; step++) {
			double first = 0;
			double second = 0;
			for (int i = TERMS - 1; i >= 1; i--) {
				second = second * offset + first;
				first = first * offset + i * alongDirection[i];
			}
			if (!(second < 0)) return Double.NaN;
			double move = -first / second;
			offset += move;
			if (!(offset > low && offset < high)) return Double.NaN;
			if (Math.abs(move) < 1e-6) return isInside(node, offset) ? offset : Double.NaN;
		}
		return Double.NaN;
	}

	private boolean isInside(int node, double offset) {
		double along = ExponentialColumn.value(alongDirection, offset);
		amount = along / ExponentialColumn.value(column.length[node], offset);
		gain = along * along;
		slope = 0;
		if (!(amount > 0 && amount <= limit(node, offset))) return false;
		parallel = ExponentialColumn.value(column.along[node], offset);
		return column.fixed == 0 || fixedPart >= amount * parallel;
	}

	private double limit(int node, double offset) {
		rate = Math.exp(column.logRate(node, offset));
		limit = volumeMax * rate;
		return limit;
	}

	private double lowest(int node) {
		return node == 0 ? 0 : -1;
	}

	private double highest(int node) {
		return Math.min(1, lastOffset - node);
	}

	/** The maximum of the bounded profile around a node: a root of its slope, or an end. */
	private double anyOptimum(int node) {
		evaluate(node, 0);
		double centreSlope = slope;
		double end = centreSlope > 0 ? highest(node) : lowest(node);
		if (centreSlope == 0 || Math.abs(end) < 1e-9) return 0;
		evaluate(node, end);
		if (slope * end >= 0) return end;
		return root(node, 0, centreSlope, end, slope);
	}

	/**
	 * Regula falsi with the weighting of Anderson and Björck (doi 10.1007/BF01951936). Every third
	 * step halves the bracket: where a bound becomes active the slope has a kink, at which regula
	 * falsi alone would creep.
	 */
	private double root(int node, double from, double fromSlope, double to, double toSlope) {
		double a = from;
		double fa = fromSlope;
		double b = to;
		double fb = toSlope;
		for (int step = 1; step < MOST_ROOT_STEPS && Math.abs(b - a) > ROOT; step++) {
			double c = step % 3 == 0 ? (a + b) / 2 : b - fb * (b - a) / (fb - fa);
			evaluate(node, c);
			if (slope == 0 || step % 3 != 0 && Math.abs(b - c) < ROOT) return c;
			if (slope * fb < 0) {
				a = b;
				fa = fb;
			}
			else {
				double weight = 1 - slope / fb;
				fa *= weight > 0 ? weight : 0.5;
			}
			b = c;
			fb = slope;
		}
		return b;
	}

	/** Gain and slope of the bounded profile; by the envelope theorem the amounts stay fixed. */
	private void evaluate(int node, double offset) {
		double along = ExponentialColumn.value(alongDirection, offset);
		double length = ExponentialColumn.value(column.length[node], offset);
		parallel = ExponentialColumn.value(column.along[node], offset);
		double both = (fixedPart * parallel + along * length) / (parallel * parallel + length * length);
		double free = Math.min(along / length, both);
		amount = Math.max(0, Math.min(free, limit(node, offset)));
		double overshoot = Math.min(0, fixedPart - amount * parallel);
		double missing = along - amount * length;
		gain = along * along - missing * missing - overshoot * overshoot;
		slope = 2 * amount * (missing * ExponentialColumn.slope(column.length[node], offset) + length *
			ExponentialColumn.slope(alongDirection, offset) + overshoot * ExponentialColumn.slope(
				column.along[node], offset));
		if (free > limit) slope += 2 * (missing * length + overshoot * parallel) * amount *
			column.spacing;
	}

	private void keep(int node, double offset) {
		if (!(gain > bestGain)) return;
		bestGain = gain;
		bestNode = node;
		bestOffset = offset;
		bestAmount = amount;
		bestParallel = parallel;
		bestLimit = limit;
		bestRate = rate;
	}

	/**
	 * @param energy sum of squares of the samples of the curve
	 */
	public void finish(double energy, RateEstimate estimate) {
		boolean absent = bestNode < 0;
		estimate.amount = absent ? 0 : bestAmount;
		estimate.rate = absent ? Double.NaN : bestRate;
		double fixed = absent ? fixedPart : fixedPart - bestAmount * bestParallel;
		estimate.fixedAmount = column.fixed == 0 ? 0 : Math.max(0, fixed) / column.fixedLength;
		estimate.node = bestNode;
		estimate.offset = absent ? 0 : bestOffset;
		estimate.atLimit = !absent && bestAmount >= bestLimit;
		estimate.atEnd = !absent && isEnd();
		estimate.atBound = absent || estimate.atLimit || estimate.atEnd || column.fixed == 1 &&
			fixed <= 0;
		estimate.sse = Math.max(0, energy - fixedPart * fixedPart - bestGain);
	}

	private boolean isEnd() {
		double position = bestNode + bestOffset;
		return position <= 1e-9 || position >= lastOffset - 1e-9;
	}
}
