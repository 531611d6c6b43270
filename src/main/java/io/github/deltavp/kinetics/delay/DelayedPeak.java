// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

/** Where the polynomial through the scores around a maximum has its top: nearer to the optimum. */
final class DelayedPeak {

	/** In spacings of the grid. */
	private static final double FARTHEST = 0.6;
	private static final int STEPS = 3;

	private final DelayedColumns columns;
	private final DelayedScores scores;

	/* Differences of the scores, in spacings of the grid. */
	private double here;
	private double slopeRate;
	private double slopeDelay;
	private double bendRate;
	private double bendDelay;
	private double mixed;
	private double third;
	private double x;
	private double z;

	double logRate;
	double delay;

	DelayedPeak(DelayedColumns columns, DelayedScores scores) {
		this.columns = columns;
		this.scores = scores;
	}

	/** @param d delay and k rate of a maximum of the scores of curve v */
	void find(int d, int k, int v) {
		logRate = columns.logRates.centre(scores.rateCells[k]);
		delay = scores.delays[d];
		boolean rateInside = k > 0 && k + 1 < scores.rates;
		boolean delayInside = d > 0 && d + 1 < scores.delays.length;
		here = scores.score(d, k, v);
		slopeRate = slopeDelay = third = mixed = 0;
		bendRate = bendDelay = -1;
		if (rateInside) alongRate(d, k, v);
		if (delayInside) alongDelay(d, k, v);
		if (rateInside && delayInside) mixed = (scores.score(d + 1, k + 1, v) - scores.score(d + 1, k -
			1, v) - scores.score(d - 1, k + 1, v) + scores.score(d - 1, k - 1, v)) / 4;
		if (!climb()) return;
		if (rateInside) logRate += x * (columns.logRates.centre(scores.rateCells[k + 1]) - logRate);
		if (delayInside) delay += z * Math.abs(scores.delays[z > 0 ? d + 1 : d - 1] - delay);
	}

	/** Scores against ln k are skewed: up to the third difference, where there is a fourth score. */
	private void alongRate(int d, int k, int v) {
		double low = scores.score(d, k - 1, v);
		double high = scores.score(d, k + 1, v);
		bendRate = high - 2 * here + low;
		if (k + 2 < scores.rates) third = scores.score(d, k + 2, v) - 3 * (high - here) - low;
		slopeRate = (high - low) / 2 - third / 6;
	}

	private void alongDelay(int d, int k, int v) {
		double low = scores.score(d - 1, k, v);
		double high = scores.score(d + 1, k, v);
		bendDelay = high - 2 * here + low;
		slopeDelay = (high - low) / 2;
	}

	/** Newton on the interpolated scores. */
	private boolean climb() {
		x = z = 0;
		for (int step = 0; step < STEPS; step++) {
			double g = slopeRate + (bendRate + third * x / 2) * x + mixed * z;
			double h = slopeDelay + bendDelay * z + mixed * x;
			double bend = bendRate + third * x;
			double determinant = bend * bendDelay - mixed * mixed;
			if (!(bend < 0 && determinant > 0)) return step > 0;
			x = clipped(x + (mixed * h - bendDelay * g) / determinant);
			z = clipped(z + (mixed * g - bend * h) / determinant);
		}
		return true;
	}

	private static double clipped(double move) {
		return Math.max(-FARTHEST, Math.min(FARTHEST, move));
	}
}
