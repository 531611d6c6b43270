// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import io.github.deltavp.report.figure.Palette;
import java.awt.Color;

/**
 * Colours of outlines, each drawn on a black edge: no map and no grey image hides them, and people
 * with any colour vision tell them apart.
 */
public enum OutlineColour {

		/** A lesion. */
		LESION(Color.WHITE),
		/** An artery, which itself is white in its images. */
		ARTERY(Palette.POSITIVE),
		/** The reference vertebra; sky blue, which no colour of a map comes near. */
		REFERENCE(Palette.series(5));

	private final Color colour;

	OutlineColour(Color colour) {
		this.colour = colour;
	}

	/** @return the colour of the line */
	public Color colour() {
		return colour;
	}
}
