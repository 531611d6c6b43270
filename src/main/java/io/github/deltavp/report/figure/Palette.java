// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.figure;

import java.awt.Color;

/**
 * Colours that people with any colour vision tell apart; Okabe and Ito, Color Universal Design,
 * 2008 (https://jfly.uni-koeln.de/color/).
 */
public final class Palette {

	/** The group that markers are to find. */
	public static final Color POSITIVE = new Color(0xD55E00);

	/** Lines and text that are not data. */
	public static final Color INK = new Color(0x333333);

	/** Grid lines and references. */
	public static final Color FAINT = new Color(0xBBBBBB);

	private static final Color[] SERIES = { POSITIVE, new Color(0x0072B2), new Color(0x009E73),
		new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9) };

	private Palette() {}

	/**
	 * @param i group or series, 0 for the positive group
	 * @return its colour; repeats after six
	 */
	public static Color series(int i) {
		return SERIES[i % SERIES.length];
	}

	/** @return the colour with an opacity of 0 … 255 */
	public static Color fade(Color color, int opacity) {
		return new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
	}
}
