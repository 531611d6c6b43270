/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.kinetics;

/** The two highest local maxima of one curve's scores. Reused from curve to curve. */
final class TopTwo {

	/** The row of the highest; −1 without any. */
	int best;
	/** The row of the next; −1 without any. */
	int second;
	float bestScore;
	float secondScore;
	/** Number of local maxima. */
	int count;

	/**
	 * @param scores [row][curve]
	 * @param rows how many of them to look at
	 * @param v curve
	 */
	void find(float[][] scores, int rows, int v) {
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
