// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import java.awt.Rectangle;
import java.util.List;

/**
 * One slice of one visit, to be drawn.
 *
 * @param lettering lines beside or above it, e.g. "Before therapy", "slice 5, nVp 3.01"
 * @param view what is shown of the slice
 * @param anatomy the images, row by row, in any unit
 * @param map the map, row by row; NaN where it has no value
 * @param outlines what was drawn on the slice; an arrow points at the first
 */
public record FusedVisit(List<String> lettering, SliceView view, float[] anatomy, float[] map,
		List<Outline> outlines) {

	public FusedVisit {
		lettering = List.copyOf(lettering);
		outlines = List.copyOf(outlines);
	}

	/**
	 * A region of the slice.
	 *
	 * @param name its name
	 * @param role what it is, which decides on its colour
	 * @param inside whether a pixel belongs to it, row by row
	 */
	public record Outline(String name, OutlineColour role, boolean[] inside) {
	}

	/** @return the 99th percentile of the images shown, above 0 */
	double brightest() {
		Rectangle pixels = view.pixels();
		float[] shown = new float[pixels.width * pixels.height];
		for (int i = 0; i < shown.length; i++)
			shown[i] = anatomy[pixels.x + i % pixels.width + (pixels.y + i / pixels.width) * view
				.width()];
		return GreyWindow.brightest(shown);
	}
}
