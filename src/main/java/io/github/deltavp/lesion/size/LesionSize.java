// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.size;

/**
 * How large somebody measured a lesion to be, on any images. NaN: not measured.
 *
 * @param longestMm longest diameter in mm, 0 … ; 0: the lesion is gone
 * @param perpendicularMm longest line across it in the same slice in mm, 0 … longest
 * @param apMm largest extraosseous extent from front to back in mm, 0 …
 * @param lrMm the same from left to right
 * @param ccMm the same from head to feet
 */
public record LesionSize(double longestMm, double perpendicularMm, double apMm, double lrMm,
		double ccMm) {

	/** Nothing was measured. */
	public static final LesionSize NONE = new LesionSize(Double.NaN, Double.NaN, Double.NaN,
		Double.NaN, Double.NaN);

	public LesionSize {
		for (double length : new double[] { longestMm, perpendicularMm, apMm, lrMm, ccMm })
			if (length < 0 || Double.isInfinite(length)) throw new IllegalArgumentException(
				"a length is " + length + " mm; it must be 0 or more");
		if (perpendicularMm > longestMm) throw new IllegalArgumentException("the perpendicular (" +
			perpendicularMm + " mm) is longer than the longest diameter (" + longestMm +
			" mm); exchange them");
	}

	/** @return longest diameter × perpendicular in mm² (WHO, RANO) */
	public double productMm2() {
		return longestMm * perpendicularMm;
	}

	/** @return product of the three extraosseous distances in mm³ */
	public double extentMm3() {
		return apMm * lrMm * ccMm;
	}

	/**
	 * @param other what was measured elsewhere, e.g. on images of another orientation
	 * @return what either holds
	 * @throws IllegalArgumentException if both hold the same measure
	 */
	public LesionSize and(LesionSize other) {
		return new LesionSize(either(longestMm, other.longestMm), either(perpendicularMm,
			other.perpendicularMm), either(apMm, other.apMm), either(lrMm, other.lrMm), either(ccMm,
				other.ccMm));
	}

	private static double either(double a, double b) {
		if (!Double.isNaN(a) && !Double.isNaN(b)) throw new IllegalArgumentException(
			"a size is given twice (" + a + " and " + b + " mm); give it once");
		return Double.isNaN(a) ? b : a;
	}
}
