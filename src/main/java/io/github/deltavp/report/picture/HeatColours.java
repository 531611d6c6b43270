// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

/**
 * Colours from black over red to light yellow whose lightness grows evenly, so that they keep their
 * order in print and for any colour vision (after the map "inferno" of matplotlib, CC0).
 */
public final class HeatColours {

	private static final int[] ANCHORS = { 0x000004, 0x1B0C41, 0x4A0C6B, 0x781C6D, 0xA52C60, 0xCF4446,
		0xED6925, 0xFB9B06, 0xF7D13D, 0xFCFFA4 };

	private HeatColours() {}

	/**
	 * @param fraction 0 … 1; what lies outside is taken to the nearer end
	 * @return colour as 0xRRGGBB
	 */
	public static int of(double fraction) {
		double position = Math.max(0, Math.min(1, fraction)) * (ANCHORS.length - 1);
		int left = Math.min((int) position, ANCHORS.length - 2);
		return blend(ANCHORS[left], ANCHORS[left + 1], position - left);
	}

	/** @return the colour that lies {@code share} (0 … 1) of the way from one to another */
	static int blend(int from, int to, double share) {
		int colour = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int a = from >> shift & 0xFF;
			int b = to >> shift & 0xFF;
			colour |= (int) Math.round(a + share * (b - a)) << shift;
		}
		return colour;
	}
}
