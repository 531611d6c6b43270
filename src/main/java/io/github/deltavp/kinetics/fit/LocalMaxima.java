// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

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
