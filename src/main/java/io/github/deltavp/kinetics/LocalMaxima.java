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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Local maxima of scores on a grid of layers and places. */
final class LocalMaxima {

	private final double[][] scores;

	/** @param scores [layer][place] */
	LocalMaxima(double[][] scores) {
		this.scores = scores;
	}

	/** @return {layer, place} of the best ones, best first */
	List<int[]> best(int most) {
		List<int[]> maxima = new ArrayList<>();
		for (int layer = 0; layer < scores.length; layer++)
			for (int place = 0; place < scores[layer].length; place++)
				if (isMaximum(layer, place)) maxima.add(new int[] { layer, place });
		maxima.sort(Comparator.comparingDouble((int[] at) -> -scores[at[0]][at[1]]).thenComparingInt(
			at -> at[0]).thenComparingInt(at -> at[1]));
		return maxima.subList(0, Math.min(most, maxima.size()));
	}

	private boolean isMaximum(int layer, int place) {
		if (Double.isNaN(scores[layer][place])) return false;
		for (int l = -1; l <= 1; l++)
			for (int p = -1; p <= 1; p++)
				if (at(layer + l, place + p) > scores[layer][place]) return false;
		return true;
	}

	private double at(int layer, int place) {
		boolean inside = layer >= 0 && layer < scores.length && place >= 0 &&
			place < scores[layer].length;
		return inside ? scores[layer][place] : Double.NEGATIVE_INFINITY;
	}
}
