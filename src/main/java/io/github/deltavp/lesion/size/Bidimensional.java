// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.size;

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
