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
