// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.block;

/** The two highest local maxima of one curve's scores. Reused from curve to curve. */
public final class TopTwo {

	/** The row of the highest; −1 without any. */
	public int best;
	/** The row of the next; −1 without any. */
	public int second;
	public float bestScore;
	public float secondScore;
	/** Number of local maxima. */
	public int count;

	/**
	 * @param scores [row][curve]
	 * @param rows how many of them to look at
	 * @param v curve
	 */
	public void find(float[][] scores, int rows, int v) {
		best = second = -1;
		bestScore = secondScore = Float.NEGATIVE_INFINITY;
		count = 0;
		float before = Float.NEGATIVE_INFINITY;
		float here = scores[0][v];
		for (int row = 0; row < rows; row++) {
			float after = row + 1 < rows ? scores[row + 1][v] : Float.NEGATIVE_INFINITY;
			if (here > before && here >= after) take(row, here);
			before = here;
			here = after;
		}
	}

	private void take(int row, float score) {
		count++;
		if (score > bestScore) {
			second = best;
			secondScore = bestScore;
			best = row;
			bestScore = score;
		}
		else if (score > secondScore) {
			second = row;
			secondScore = score;
		}
	}
}
