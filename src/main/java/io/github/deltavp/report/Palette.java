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
