// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

/**
 * Lays one tissue over those already there.
 *
 * @param fractions fraction of each tissue at one point, by ordinal
 * @param edgeMm width of the edges in mm
 */
record Brush(double[] fractions, double edgeMm) {

	void over(Tissue tissue, double surfaceMm) {
		over(tissue, surfaceMm, 1);
	}

	/** @param surfaceMm distance from the surface of the tissue, below zero inside */
	void over(Tissue tissue, double surfaceMm, double opacity) {
		double covered = opacity * Math.min(1, Math.max(0, 0.5 - surfaceMm / edgeMm));
		if (covered == 0) return;
		for (int i = 0; i < fractions.length; i++)
			fractions[i] *= 1 - covered;
		fractions[tissue.ordinal()] += covered;
	}
}
