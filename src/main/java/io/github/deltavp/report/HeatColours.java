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

package io.github.deltavp.report;

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
