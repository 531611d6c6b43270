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

package io.github.deltavp.lesion;

import java.util.List;

/**
 * The size of a lesion from lines that somebody drew: the longest diameter × the longest
 * perpendicular to it in one slice, largest over slices (the bidimensional measure of the World
 * Health Organization; Miller AB et al., Cancer 1981;47:207).
 *
 * @param slice slice of the two lines, from 0
 * @param longestMm longest diameter in mm
 * @param perpendicularMm longest line across it in mm
 */
public record Bidimensional(int slice, double longestMm, double perpendicularMm) {

	/** Lines may lie this far from a right angle. */
	private static final double TOLERANCE_DEGREES = 15;

	/**
	 * A line.
	 *
	 * @param slice slice that it lies in, from 0
	 * @param xMm extent along x in mm, with sign
	 * @param yMm extent along y in mm, with sign
	 */
	public record Line(int slice, double xMm, double yMm) {

		/** @return length in mm */
		public double lengthMm() {
			return Math.hypot(xMm, yMm);
		}

		private boolean crosses(Line other) {
			double cosine = Math.abs(xMm * other.xMm + yMm * other.yMm) / (lengthMm() * other.lengthMm());
			return cosine <= Math.sin(Math.toRadians(TOLERANCE_DEGREES));
		}
	}

	/**
	 * @param lines at least two, of which one slice holds a pair at a right angle (± 15°)
	 * @throws IllegalArgumentException if no slice holds such a pair
	 */
	public static Bidimensional of(List<Line> lines) {
		Bidimensional best = null;
		for (Line a : lines)
			for (Line b : lines) {
				if (a.slice != b.slice || a.lengthMm() < b.lengthMm() || !a.crosses(b)) continue;
				Bidimensional size = new Bidimensional(a.slice, a.lengthMm(), b.lengthMm());
				if (best == null || size.productMm2() > best.productMm2()) best = size;
			}
		if (best == null) throw new IllegalArgumentException("none of the " + lines.size() +
			" lines crosses another one of its slice at a right angle (± 15°); draw the longest diameter and the longest perpendicular in one slice");
		return best;
	}

	/** @return longest diameter × perpendicular in mm² */
	public double productMm2() {
		return longestMm * perpendicularMm;
	}
}
