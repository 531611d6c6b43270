// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import io.github.deltavp.report.figure.Palette;

/**
 * Colours of a change in percent: blue where it fell, pale where it stayed, vermilion where it
 * rose; from {@link Palette}, so that people with any colour vision tell them apart.
 */
public final class ChangeColours {

	/** A change of so many percent, and any larger one, has the full colour. */
	public static final double FULL_PERCENT = 100;

	private static final int FELL = Palette.series(1).getRGB() & 0xFFFFFF;
	private static final int SAME = 0xF2F2F2;
	private static final int ROSE = Palette.POSITIVE.getRGB() & 0xFFFFFF;

	private ChangeColours() {}

	/** @return colour of a change in percent as 0xRRGGBB */
	public static int of(double percent) {
		return HeatColours.blend(SAME, percent < 0 ? FELL : ROSE, Math.min(1, Math.abs(percent) /
			FULL_PERCENT));
	}
}
